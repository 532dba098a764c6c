import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NearPlace } from '../layouts/place';
import type { Identity } from '../layouts/sixFiles/describe';
import { placeOf } from './memoryPlace';

/** A random model in the six-graph layout that the tests carry; its README says how it was made. */
export const testModel = join(import.meta.dirname, '../fixtures/sixFiles');

export const identity: Identity = {
  id: 'tiny',
  name: 'Tiny',
  licence: { name: 'MIT', notice: 'Random weights.' },
};

/** What ONNX Runtime's Python driver computed with it. */
export const golden = z
  .object({
    ids: z.array(z.int()),
    unconditionalIds: z.array(z.int()),
    textLogits: z.array(z.number()),
    imageLogits: z.tuple([z.array(z.number()), z.array(z.number())]),
    guidance: z.number(),
    guided: z.array(z.number()),
    greedy: z.array(z.int()),
    picture: z.array(z.number()),
  })
  .parse(JSON.parse(readFileSync(join(testModel, 'golden.json'), 'utf8')));

type Contents = Uint8Array<ArrayBuffer> | string;

/** Its files in memory, some of them changed: null takes a file away, a function changes its JSON. */
export function testFolder(
  changes: Readonly<Record<string, Contents | null | ((json: never) => unknown)>> = {},
): NearPlace {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of readdirSync(testModel, { recursive: true, encoding: 'utf8' })) {
    if (/\.(json|onnx)$/.test(path)) {
      files.set(path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(testModel, path))));
    }
  }
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else if (typeof change === 'function') {
      const json = JSON.parse(new TextDecoder().decode(files.get(path))) as never;
      files.set(path, new TextEncoder().encode(JSON.stringify(change(json))));
    } else files.set(path, typeof change === 'string' ? new TextEncoder().encode(change) : change);
  }
  return placeOf(files);
}

interface TokenizerJson {
  added_tokens: { content: string }[];
}

/** Its tokenizer without the four grounding tokens: a model that paints only. */
export const withoutGrounding = (json: TokenizerJson): TokenizerJson => ({
  ...json,
  added_tokens: json.added_tokens.filter(({ content }) => !/box_|obj_/.test(content)),
});
