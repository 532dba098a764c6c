import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TABLE = 'e2e/README.md';

/** The rows of the table of faults: what goes wrong, and the files whose tests show what is right. */
const rows = readFileSync(TABLE, 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!fault |---)/.test(line))
  .map((line) => line.split('|').slice(1, -1))
  .map(([fault = '', , tests = '']) => ({
    fault: fault.trim(),
    named: [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  }));

/** `paint` is an end-to-end file; a path is a unit test, and a bare name stands beside the path before it. */
function filesOf(named: readonly string[]): string[] {
  let folder = '';
  return named
    .filter((name) => !name.startsWith('npm '))
    .map((name) => {
      if (!name.endsWith('.ts')) return `e2e/${name}.spec.ts`;
      if (name.includes('/')) folder = dirname(name);
      return join(folder, name.split('/').at(-1) ?? '');
    });
}

describe('the table of faults', () => {
  it('names a test for each, and every file that it names is there', () => {
    expect(rows.length).toBeGreaterThan(25);
    for (const { fault, named } of rows) {
      const files = filesOf(named);
      expect(files, fault).not.toEqual([]);
      expect(
        files.filter((file) => !existsSync(file)),
        fault,
      ).toEqual([]);
    }
  });
});
