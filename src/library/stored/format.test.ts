import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paintingFormat } from '../painting';
import { sceneFormat } from '../scene';
import { painting, scene } from '../testing/scene';
import { storedFormat } from './format';

const format = storedFormat({
  what: 'run',
  mark: 'test-note',
  version: 3,
  schema: z.object({ format: z.literal('test-note'), version: z.literal(3), words: z.array(z.string()) }),
  migrations: [
    { to: 3, up: ({ text, ...rest }) => ({ ...rest, words: String(text).split(' ') }) },
    { to: 2, up: ({ body, ...rest }) => ({ ...rest, text: body }) },
  ],
});
const now = { format: 'test-note', version: 3, words: ['a', 'dog'] };

describe('a stored format', () => {
  it('reads rows of every version, each through the steps that it lacks, in their order', () => {
    expect(format.read({ format: 'test-note', body: 'a dog' })).toEqual(now);
    expect(format.read({ format: 'test-note', version: 1, body: 'a dog' })).toEqual(now);
    expect(format.read({ format: 'test-note', version: 2, text: 'a dog' })).toEqual(now);
    expect(format.read(now)).toEqual(now);
    expect(format.write({ ...now, format: 'test-note', version: 3 })).toEqual(now);
  });

  it('refuses a newer row and a bad one, each with its kind', () => {
    expect(format.isNewer({ ...now, version: 4 })).toBe(true);
    expect(() => format.read({ ...now, version: 4 })).toThrow(
      expect.objectContaining({
        kind: 'newer-version',
        code: 'run-from-newer',
      }),
    );
    expect(() => format.read({ ...now, words: [1] })).toThrow(
      expect.objectContaining({ kind: 'damaged', code: 'run-field-wrong', facts: { field: 'words.0' } }),
    );
    for (const other of [null, 3, 'text', [], {}, { format: { toString: {} } }])
      expect(() => format.read(other)).toThrow(expect.objectContaining({ kind: 'not-understood' }));
    expect(format.tryRead({ ...now, version: 4 })).toBeUndefined();
  });
});

describe('a newer part inside of a row', () => {
  const outer = storedFormat({
    what: 'trace',
    mark: 'test-line',
    version: 1,
    schema: z.object({
      format: z.literal('test-line'),
      notes: z.array(z.unknown()),
      one: z.unknown().optional(),
    }),
    parts: { 'notes.record': format, one: paintingFormat },
  });
  const line = { format: 'test-line', notes: [{ record: now }, {}, null, { record: 7 }] };

  it('makes the row newer, wherever it lies, and no other does', () => {
    expect(outer.isNewer(line)).toBe(false);
    expect(outer.read(line)).toEqual(line);
    for (const newer of [
      { ...line, notes: [...line.notes, { record: { ...now, version: 4 } }] },
      { ...line, one: { version: 2 } },
    ])
      expect(() => outer.read(newer)).toThrow(expect.objectContaining({ code: 'trace-from-newer' }));
  });

  it('in a scene: its picture', () => {
    const later = { ...scene, painting: { ...painting, version: 2, tokens: 'packed' } };
    expect(() => sceneFormat.read(later)).toThrow(expect.objectContaining({ code: 'scene-from-newer' }));
  });
});

describe('a scene of an old build', () => {
  it('of the very first form, whose objects had no ids, gets them by order of mention', () => {
    const first = { ...scene, objects: scene.objects.map((object) => ({ ...object, id: undefined })) };
    expect(sceneFormat.read(first)).toEqual(scene);
  });

  it('with numbers that leave no room to count on is put within bounds', () => {
    const absurd = {
      ...scene,
      revision: Number.MAX_SAFE_INTEGER,
      updatedAt: 1e300,
      createdAt: Number.NaN,
      objects: scene.objects.map((object, i) => ({ ...object, id: `o${999_998 + i}` })),
    };
    const read = sceneFormat.read(absurd);
    expect(read.objects.map(({ id }) => id)).toEqual(['o1', 'o2']);
    expect(Number.isSafeInteger(read.revision + 1_000_000)).toBe(true);
    expect(new Date(read.updatedAt).toISOString()).toMatch(/^\+275760/);
    expect(read.createdAt).toBe(0);
  });
});

describe('a scene with a part that can’t be read', () => {
  it('loses that part: a number of its settings, what is known of an object, its picture', () => {
    const [first, ...rest] = scene.objects;
    const odd = {
      ...scene,
      plannedFor: 7,
      settings: { ...scene.settings, seed: 2 ** 40, count: 99, guidance: 30, temperature: 'warm' },
      objects: [{ ...first, locked: 'yes', modelBox: { x1: 9, y1: 0, x2: 1, y2: 5 } }, ...rest],
      painting: { ...painting, seed: -1 },
    };
    const { plannedFor: _, ...plain } = scene;
    expect(sceneFormat.read(odd)).toEqual({
      ...plain,
      plannedFor: undefined,
      painting: undefined,
      settings: { ...scene.settings, seed: 0, count: 1, guidance: null, temperature: null },
      objects: [{ ...first, locked: false, modelBox: null }, ...rest],
    });
    expect(sceneFormat.read({ ...scene, settings: 'none' }).prompt).toBe(scene.prompt);
  });

  it('has its objects numbered anew where two have one id', () => {
    const twins = { ...scene, objects: scene.objects.map((object) => ({ ...object, id: 'o1' })) };
    expect(sceneFormat.read(twins).objects.map(({ id }) => id)).toEqual(['o1', 'o2']);
  });
});

describe('a painting', () => {
  it('is kept with a version and read without one; rows from before it had one open', () => {
    expect(paintingFormat.write(painting)).toEqual({ ...painting, version: 1 });
    expect(paintingFormat.read(paintingFormat.write(painting))).toEqual(painting);
    expect(paintingFormat.read(painting)).toEqual(painting);
    expect(paintingFormat.tryRead({ ...painting, version: 2 })).toBeUndefined();
  });
});
