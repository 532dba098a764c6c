/**
 * `npm run test:quick`: types, lint, format, and the unit tests that the uncommitted changes touch, or those since a
 * commit: `npm run test:quick -- main`.
 */
import { beside } from './steps.mjs';

const since = process.argv[2] === undefined ? [] : [process.argv[2]];
await beside([
  [
    [
      'npx',
      'vitest',
      'run',
      '--project',
      'unit',
      '--changed',
      ...since,
      '--passWithNoTests',
      '--reporter',
      'dot',
    ],
  ],
  [
    ['npx', 'tsc', '--noEmit'],
    ['npx', 'oxlint', '--deny-warnings'],
    ['npx', 'prettier', '--check', '--cache', '--log-level', 'warn', 'src', 'scripts', 'e2e', 'bench'],
  ],
]);
