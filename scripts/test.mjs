/** `npm test`: everything from a fresh clone. Types, lint, format, unit tests, a minute of fuzzing, browser and e2e tests. */
import { installPackages, must } from './install.mjs';

installPackages();
const { ensureChromium } = await import('./chromium.mjs');
const { beside } = await import('./tests/steps.mjs');
const env = { CHROMIUM_PATH: ensureChromium() };
// Fuzzing is a minute on one core, by the clock.
await beside([
  [['npx', 'tsx', 'scripts/fuzz.ts', '--minutes', '1']],
  [
    ['npx', 'tsc', '--noEmit'],
    ['npx', 'oxlint', '--deny-warnings'],
    ['npx', 'knip'],
    ['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['npx', 'vite', 'build', '--logLevel', 'warn'],
    ['npx', 'tsx', 'scripts/shell.ts', 'dist'],
  ],
]);
must('npx', ['vitest', 'run', '--project', 'unit'], env);
must('npx', ['vitest', 'run', '--project', 'browser'], env);
must('npx', ['vitest', 'run', '--project', 'webgpu'], env);
must('npx', ['playwright', 'test'], env);
