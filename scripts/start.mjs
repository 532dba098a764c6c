/**
 * `npm start`: installs, builds, serves with the headers the studio needs and
 * prints the address. Only Node's own modules until the packages are there.
 */
import { installPackages, must, root } from './install.mjs';

installPackages();
must('npx', ['tsc', '--noEmit']);
must('npx', ['vite', 'build', '--logLevel', 'warn']);

const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { port, host: process.env.HOST ?? 'localhost' } });
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
console.log(`\nScenograph is at ${address}  (Ctrl+C stops it)`);
