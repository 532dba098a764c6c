import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { deflate } from './png/deflate';
import { LibraryError } from './errors';
import { encodePng, readSceneFromPng, SCENE_KEYWORD } from './png';
import { readChunks, writeChunks, type Chunk } from './pngChunks';
import { keywordOf, textChunk } from './png/text';
import { anyPixels, anyScene, scene } from './testing/scene';

const pixels = { width: 4, height: 3, data: new Uint8ClampedArray(48).fill(200) };

async function bytesOf(blob: Blob) {
  return new Uint8Array(await blob.arrayBuffer());
}

async function kindOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LibraryError)) throw new Error(`expected a LibraryError, got ${String(error)}`);
  return error.kind;
}

async function pngWith(chunk: Chunk) {
  return writeChunks([
    { type: 'IHDR', data: new Uint8Array(13) },
    chunk,
    { type: 'IDAT', data: new Uint8Array(4) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
}

async function compressedText(text: Uint8Array<ArrayBuffer>): Promise<Chunk> {
  const head = new TextEncoder().encode(`${SCENE_KEYWORD}\0\u0001\0\0\0`);
  const body = await deflate(text);
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return { type: 'iTXt', data };
}

describe('a PNG with its scene', () => {
  it('gives back every scene and every pixel exactly', async () => {
    await fc.assert(
      fc.asyncProperty(anyScene, anyPixels, async (any, picture) => {
        const bytes = await bytesOf(await encodePng(picture, any));
        expect(await readSceneFromPng(bytes)).toEqual(any);
        const decoded = PNG.sync.read(Buffer.from(bytes));
        expect([decoded.width, decoded.height]).toEqual([picture.width, picture.height]);
        expect([...decoded.data]).toEqual([...picture.data]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells picture viewers the title, the prompt, the seed and the program', async () => {
    const bytes = await bytesOf(await encodePng(pixels, scene));
    const chunks = await readChunks(bytes, (type) => type === 'iTXt');
    expect(chunks.map(({ data }) => keywordOf(data))).toEqual([
      'Title',
      'Description',
      'Software',
      'Creation Time',
      SCENE_KEYWORD,
    ]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('a red apple to the left of a blue car\nseed 7, guidance 5');
  });

  it('refuses pixels that do not fit their size', async () => {
    await expect(encodePng({ ...pixels, width: 5 }, scene)).rejects.toThrow(RangeError);
  });
});

describe('a PNG from anywhere', () => {
  it('reads a scene that another program has compressed', async () => {
    const text = new TextEncoder().encode(JSON.stringify(scene));
    expect(await readSceneFromPng(await pngWith(await compressedText(text)))).toEqual(scene);
  });

  it('still gives its scene when the picture below it is cut short', async () => {
    const bytes = await bytesOf(await encodePng(pixels, scene));
    expect(await readSceneFromPng(bytes.slice(0, -30))).toEqual(scene);
  });

  it('says what is wrong with anything else', async () => {
    const good = await bytesOf(await encodePng(pixels, scene));
    const altered = good.slice();
    const at = new TextDecoder('latin1').decode(good).indexOf('scenograph-scene');
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(await kindOf(readSceneFromPng(altered))).toBe('damaged');
    expect(await kindOf(readSceneFromPng(good.slice(0, 40)))).toBe('damaged');
    expect(await kindOf(readSceneFromPng(new Uint8Array([1, 2, 3])))).toBe('not-understood');
    expect(
      await kindOf(readSceneFromPng(new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 }))))),
    ).toBe('no-scene');
    expect(await kindOf(readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, '{"format":"x"}'))))).toBe(
      'not-understood',
    );
    expect(await kindOf(readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, 'null'))))).toBe(
      'not-understood',
    );
    expect(await kindOf(readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, '{"a'))))).toBe('damaged');
    const newer = JSON.stringify({ ...scene, version: 2 });
    expect(await kindOf(readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, newer))))).toBe(
      'newer-version',
    );
    const bomb = await compressedText(new Uint8Array(50_000_000));
    expect(bomb.data.length).toBeLessThan(100_000);
    expect(await kindOf(readSceneFromPng(await pngWith(bomb)))).toBe('too-large');
    const notUtf8 = {
      type: 'iTXt',
      data: Uint8Array.from([...new TextEncoder().encode(`${SCENE_KEYWORD}\0\0\0\0\0`), 0xff]),
    };
    expect(await kindOf(readSceneFromPng(await pngWith(notUtf8)))).toBe('damaged');
  });

  it('never throws anything but a LibraryError, whatever bytes are changed', async () => {
    const good = await bytesOf(await encodePng(pixels, scene));
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, value, cut) => {
        const bytes = good.slice(0, Math.max(cut, at + 1));
        bytes[at] = value;
        const result = await readSceneFromPng(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(LibraryError);
        else expect(result).toEqual(scene);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves prototypes alone', async () => {
    const hostile = JSON.stringify(scene).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const read = await readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, hostile)));
    expect(read).toEqual(scene);
    expect(Object.hasOwn(read, '__proto__')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses scenes with absurd amounts of anything', async () => {
    const many = Array.from(
      { length: 2001 },
      () => '<|obj_start|>x<|obj_end|> <|box_start|>(0,0),(9,9)<|box_end|>',
    ).join('');
    for (const change of [
      { chain: many },
      { prompt: 'x'.repeat(200_001) },
      { objects: Array.from({ length: 2001 }, () => scene.objects[0]) },
    ]) {
      const text = JSON.stringify({ ...scene, ...change });
      expect(await kindOf(readSceneFromPng(await pngWith(textChunk(SCENE_KEYWORD, text))))).toBe('damaged');
    }
  });
});
