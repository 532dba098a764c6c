/** `npm test`: everything from a fresh clone. Types, lint, format, unit tests, a minute of fuzzing, browser and e2e tests. */
import { installPackages, must } from './install.mjs';

installPackages();
const { ensureChromium } = await import('./chromium.mjs');
const env = { CHROMIUM_PATH: ensureChromium() };
must('npx', ['tsc', '--noEmit']);
must('npx', ['oxlint', '--deny-warnings']);
must('npx', ['knip']);
must('npx', ['prettier', '--check', '--log-level', 'warn', '.']);
must('npx', ['vitest', 'run', '--project', 'unit'], env);
must('npx', ['tsx', 'scripts/fuzz.ts', '--minutes', '1']);
must('npx', ['vitest', 'run', '--project', 'browser'], env);
must('npx', ['vitest', 'run', '--project', 'webgpu'], env);
must('npx', ['vite', 'build', '--logLevel', 'warn']);
must('npx', ['tsx', 'scripts/shell.ts', 'dist']);
must('npx', ['playwright', 'test'], env);
