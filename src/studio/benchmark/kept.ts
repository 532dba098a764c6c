import { z } from 'zod';
import { detectionSchema } from '../../contract/events';
import { MAX_SEED } from '../../library/limits';
import type { Shelves } from '../../library/shelf';

/** Longest name of a run, in UTF-16 units. */
export const LONGEST_NAME = 300;

/** A run over a list of prompts. */
const runSchema = z.object({
  version: z.literal(1),
  id: z.string().min(1).max(64),
  /** Of the file that the prompts came from. */
  name: z.string().max(LONGEST_NAME),
  prompts: z.array(z.string().max(20_000)).min(1).max(10_000),
  seed: z.int().min(0).max(MAX_SEED),
  constrained: z.boolean(),
  model: z.object({ id: z.string(), name: z.string(), hash: z.string(), licence: z.string() }),
  backend: z.string().max(32),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
});
export type BenchmarkRun = z.infer<typeof runSchema>;

/** One finished prompt of a run. */
const itemSchema = z.object({
  index: z.int().min(0),
  chain: z.string().max(200_000),
  tokenCount: z.int().min(0),
  /** Null where the model has no detector, or nothing was painted. */
  found: z.array(detectionSchema).max(1000).readonly().nullable(),
  seconds: z.number().min(0),
  /** Why nothing came of it, one sentence. */
  refused: z.string().max(1000).optional(),
});
export type BenchmarkItem = z.infer<typeof itemSchema>;

/** The one run that is kept, prompt by prompt, so that a reload loses at most the prompt at hand. */
export interface KeptRun {
  /** The run and what is finished of it; null where none is kept, or it can't be read. */
  read(): Promise<{ readonly run: BenchmarkRun; readonly items: readonly BenchmarkItem[] } | null>;
  /**
   * Puts a new run in place of the old one; the old one stays where that fails.
   * @throws Error where the run could not be read again
   */
  begin(run: BenchmarkRun): Promise<void>;
  put(run: BenchmarkRun, item: BenchmarkItem, png: Blob | null): Promise<void>;
  picture(run: BenchmarkRun, index: number): Promise<Blob | null>;
  /** Forgets the run. */
  clear(): Promise<void>;
}

const NOTE = 'benchmark';

export function keptRunOn(shelves: () => Promise<Shelves>): KeptRun {
  const key = (run: BenchmarkRun, index: number): string => `${run.id}:${index}`;
  /** Removes what is finished of every run but one. */
  const clearAllBut = async (kept: string | null): Promise<void> => {
    const on = await shelves();
    for (const shelf of ['runs', 'paintings'] as const) {
      for (const { id, sceneId } of await on.all(shelf)) if (sceneId !== kept) await on.remove(shelf, id);
    }
  };
  return {
    async read() {
      const on = await shelves();
      const run = runSchema.safeParse((await on.get('notes', NOTE))?.value).data;
      if (!run) return null;
      const items = (await on.all('runs', run.id))
        .flatMap(({ value }) => itemSchema.safeParse(value).data ?? [])
        .filter(({ index }) => index < run.prompts.length);
      return { run, items: items.sort((a, b) => a.index - b.index) };
    },
    async begin(run) {
      if (!runSchema.safeParse(run).success) throw new Error('This run could not be read again.');
      await (await shelves()).put('notes', { id: NOTE, sceneId: run.id, value: run });
      await clearAllBut(run.id);
    },
    async put(run, item, png) {
      const on = await shelves();
      const head = { id: key(run, item.index), sceneId: run.id };
      if (png) {
        await on.put('paintings', { ...head, value: null, bytes: new Uint8Array(await png.arrayBuffer()) });
      }
      await on.put('runs', { ...head, value: item });
    },
    async picture(run, index) {
      const stored = await (await shelves()).get('paintings', key(run, index));
      return stored?.bytes ? new Blob([stored.bytes], { type: 'image/png' }) : null;
    },
    async clear() {
      await (await shelves()).remove('notes', NOTE);
      await clearAllBut(null);
    },
  };
}
