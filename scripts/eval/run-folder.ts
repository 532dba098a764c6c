import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { z } from 'zod';
import type { PaintImageEvent } from '../../src/contract/events';
import { UsageError } from '../run/model';

const word = z.string().max(200);
/** A word, or an entry of a manifest that says more about it. */
const entry = z.union([word, z.object({ name: word }).transform(({ name }) => name)]);

const factsSchema = z.object({
  of: z.object({
    model: z.object({ id: z.string(), name: z.string(), hash: z.string(), backend: z.string() }),
    seed: z.int().min(0),
  }),
  count: z.int().min(0),
  vocabulary: z
    .object({
      objects: z.array(z.object({ name: word, plural: word, synonyms: z.array(entry) })),
      colours: z.array(entry),
      settings: z.array(entry),
    })
    .nullable(),
});

const recordSchema = z.object({
  index: z.int().min(0),
  prompt: z.string(),
  chain: z.string(),
  tokenCount: z.int().min(0),
  seconds: z.number(),
  pictures: z.int().min(0),
  tokens: z.array(z.int()).nullable(),
  refused: z.string().nullable(),
});
type RunRecord = z.infer<typeof recordSchema>;

/** What `python -m models.evaluate` leaves in a folder: what the run is of, and a record a prompt, in order. */
export interface RunFolder {
  readonly facts: z.infer<typeof factsSchema>;
  readonly records: readonly RunRecord[];
}

/** @throws UsageError where the folder holds no such run */
export async function readRunFolder(folder: string): Promise<RunFolder> {
  try {
    const facts = factsSchema.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')));
    const lines = (await readFile(join(folder, 'records.jsonl'), 'utf8')).split('\n').filter((line) => line);
    return { facts, records: lines.map((line) => recordSchema.parse(JSON.parse(line))) };
  } catch (error) {
    throw new UsageError(
      `--run: ${folder} holds no run of models.evaluate (${String(error).slice(0, 200)}).`,
    );
  }
}

/** The first picture of a record, as a generator would have given it. */
export async function pictureOf(
  folder: string,
  { index, tokens }: RunRecord,
  seed: number,
): Promise<PaintImageEvent> {
  const path = join(folder, 'pictures', String(index).padStart(5, '0'), '0000.png');
  const { width, height, data } = PNG.sync.read(await readFile(path));
  const pixels = { width, height, data: new Uint8ClampedArray(data) };
  return { kind: 'image', image: 0, seed, tokens: Int32Array.from(tokens ?? []), pixels };
}
