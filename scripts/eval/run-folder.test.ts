import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { UsageError } from '../run/model';
import { pictureOf, readRunFolder } from './run-folder';

const FACTS = {
  of: { model: { id: 'm', name: 'M', hash: '', backend: 'server' }, seed: 3, samples: 1 },
  count: 1,
  vocabulary: {
    objects: [{ name: 'cat', plural: 'cats', synonyms: [{ name: 'kitty' }] }],
    colours: ['red'],
    settings: [],
    words: [],
  },
};
const RECORD = {
  index: 0,
  prompt: 'a cat',
  chain: 'A cat.',
  tokenCount: 2,
  seconds: 1,
  pictures: 1,
  tokens: [4, 5],
  refused: null,
};

async function folderOf(record: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'run-'));
  await writeFile(join(folder, 'run.json'), JSON.stringify(FACTS));
  await writeFile(join(folder, 'records.jsonl'), `${JSON.stringify(record)}\n`);
  return folder;
}

it('reads a run and its first pictures', async () => {
  const folder = await folderOf(RECORD);
  const png = new PNG({ width: 2, height: 1 });
  png.data.set([1, 2, 3, 255, 4, 5, 6, 255]);
  await mkdir(join(folder, 'pictures/00000'), { recursive: true });
  await writeFile(join(folder, 'pictures/00000/0000.png'), PNG.sync.write(png));
  const { facts, records } = await readRunFolder(folder);
  expect(facts.vocabulary?.objects[0]?.synonyms).toEqual(['kitty']);
  expect(records).toEqual([RECORD]);
  const picture = await pictureOf(folder, records[0] as (typeof records)[number], 3);
  expect([...picture.pixels.data]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  expect([picture.pixels.width, picture.seed, ...picture.tokens]).toEqual([2, 3, 4, 5]);
});

it('refuses a folder that holds no such run', async () => {
  await expect(readRunFolder(await folderOf({ ...RECORD, index: -1 }))).rejects.toThrow(UsageError);
  await expect(readRunFolder('/nowhere')).rejects.toThrow(/holds no run/);
});
