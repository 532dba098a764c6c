import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOR_TESTS, ROOT, inside } from './rooms';

/** Tests in a folder of src/ or below it. */
const testsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  );

const folders = ['features', 'ui'].flatMap((room) =>
  inside(room, 'folders')
    .filter((name) => !FOR_TESTS.includes(name))
    .map((name) => join(room, name)),
);

describe('panels and the pieces that they are made of', () => {
  it.each(folders)('%s has a test beside it', (folder) => {
    expect(testsIn(folder)).not.toEqual([]);
  });
});
