import { describe, expect, it } from 'vitest';
import { ROOT } from '../rooms';
import { crowded, long, sourcesIn, type Source } from './sizes';

/** models/test_rooms.py looks at those of Python. */
const sources = sourcesIn(ROOT, ['src', 'scripts', 'bench', 'e2e']);
const inFolder = (folder: string, count: number, end = '.ts'): Source[] =>
  Array.from({ length: count }, (_, at) => ({ file: `${folder}/planted${at}${end}`, lines: 1 }));

describe('sizes', () => {
  it('are small enough to find the way: files, and what lies flat in a folder', () => {
    expect(sources.length).toBeGreaterThan(900);
    expect(long(sources)).toEqual([]);
    expect(crowded(sources)).toEqual([]);
  });

  it('would be found out', () => {
    expect(long([...sources, { file: 'src/planted.ts', lines: 301 }])).toEqual(['src/planted.ts: 301']);
    expect(crowded([...inFolder('src/planted', 16), ...inFolder('src/other', 15)])).toEqual([
      'src/planted: 16',
    ]);
    expect(crowded(inFolder('src/planted', 30, '.test.ts'))).toEqual([]);
  });
});
