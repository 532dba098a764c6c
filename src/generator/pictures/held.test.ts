import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseManifest } from '../../bundles/manifest/parse';
import { serialiseBox } from '../../plan/chain/serialiser';
import { wordsOf } from '../text/words';
import { at } from '../numbers/at';
import { type HeldFacts, heldTo } from './held';

const root = join(import.meta.dirname, '../../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = parseManifest(textOf('models/mini/manifest.json'));
const { pictureCodes: codes, vocabulary, grid, coordinates, model } = manifest;
if (!codes || !vocabulary) throw new Error('the model that ships says what its tokens say');
const facts: HeldFacts = {
  codes,
  grid,
  coordinates,
  imageCodes: model.imageCodes,
  lexicon: wordsOf(vocabulary),
};

type Thing = readonly [name: string, x1: number, y1: number, x2: number, y2: number];
const { scenes } = JSON.parse(textOf('src/generator/fixtures/picture_codes.json')) as {
  scenes: { things: Thing[]; codes: number[] }[];
};

const object = ([name, x1, y1, x2, y2]: Thing): string =>
  `<|obj_start|>${name}<|obj_end|> ${serialiseBox({ x1, y1, x2, y2 })}`;
const chainOf = (things: readonly Thing[]): string =>
  `There are ${things.map(object).join(', ')}.<begin_of_image>`;
const allowed = (mask: Uint8Array): number => mask.reduce((sum, one) => sum + one, 0);

it('lets every scene be told that the codes were made from, edge by edge', () => {
  expect(scenes.length).toBeGreaterThan(20);
  for (const { things, codes: told } of scenes) {
    const held = heldTo(chainOf(things), facts);
    if (!held) throw new Error('not held');
    for (const [index, code] of told.entries()) {
      const { mask, only } = held(index);
      expect(mask[code], `${chainOf(things)} at ${index}`).toBe(1);
      if (code >= codes.pairs.first) expect(only).toBe(code);
      else expect(allowed(mask)).toBeLessThanOrEqual(codes.ground.count);
    }
  }
});

it('holds a thing to its kind and colour, by any of their names', () => {
  const look = (name: string) => heldTo(chainOf([[name, 0, 0, 999, 999]]), facts)?.(0).mask as Uint8Array;
  const paint = (name: string) =>
    heldTo(chainOf([[name, 0, 0, 999, 999]]), facts)?.(grid.columns + 1).mask as Uint8Array;
  expect(look('kitty')).toEqual(look('red cat'));
  expect(look('kitty')).not.toEqual(look('dog'));
  expect(paint('crimson cat')).toEqual(paint('red dog'));
  expect(paint('cat')).not.toEqual(paint('red cat'));
  // Of a name that is nobody's, any look.
  expect(allowed(look('flibbertigibbet'))).toBe(codes.looks.counts.reduce((sum, n) => sum + n, 0));
});

it('lets nothing be told where nothing is planned', () => {
  const held = heldTo('A quiet beach.<begin_of_image>', facts);
  const { columns, rows } = grid;
  for (let index = 0; index < columns * rows; index += 1)
    expect(allowed(held?.(index).mask ?? new Uint8Array())).toBe(codes.ground.count);
});

it('holds nothing without a plan, and of too many things the deepest', () => {
  const many = Array.from({ length: codes.most + 1 }, (_, i): Thing => ['cat', i * 10, 0, i * 10 + 50, 100]);
  expect(heldTo('', facts)).toBeNull();
  const [all, some] = [many, many.slice(0, -1)].map((things) => heldTo(chainOf(things), facts));
  for (let index = 0; index < grid.columns * grid.rows; index += 1)
    expect(all?.(index)).toEqual(some?.(index));
});

it('takes boxes between the steps of the model, and as thin as they may be', () => {
  for (const thing of [
    ['cat', 3, 4, 8, 9],
    ['cat', 995, 0, 999, 999],
    ['cat', 0, 0, 1, 1],
    ['cat', 998, 998, 999, 999],
  ] as const) {
    const held = heldTo(chainOf([thing]), facts);
    const pairs = Array.from({ length: grid.columns * grid.rows }, (_, i) => held?.(i).only ?? null);
    const told = pairs.filter((code) => code !== null);
    expect(told.length).toBeGreaterThan(0);
    for (const code of told) {
      expect(code).toBeGreaterThanOrEqual(codes.pairs.first);
      expect(code).toBeLessThan(model.imageCodes);
    }
  }
  expect(at([...codes.edges], codes.edges.length - 1)).toBe(999);
});
