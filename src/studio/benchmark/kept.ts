import { z } from 'zod';
import { detectionSchema } from '../../contract/events';
import { MAX_SEED } from '../../library/limits';
import type { Shelves, Stored } from '../../library/shelf';

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

/** A run and what is finished of it. */
export interface FoundRun {
  readonly run: BenchmarkRun;
  readonly items: readonly BenchmarkItem[];
}

/** The runs that are kept, one a tab, prompt by prompt, so that a reload loses at most the prompt at hand. */
export interface KeptRun {
  /** The newest run that is granted to this tab; null where none is kept, or it can't be read. */
  read(claim?: (id: string) => Promise<boolean>): Promise<FoundRun | null>;
  /**
   * Puts a new run in place of the one that this tab shows; that one stays where it fails.
   * @throws Error where the run could not be read again
   */
  begin(run: BenchmarkRun, instead: string | null): Promise<void>;
  put(run: BenchmarkRun, item: BenchmarkItem, png: Blob | null): Promise<void>;
  picture(run: BenchmarkRun, index: number): Promise<Blob | null>;
  /** Forgets a run. */
  clear(id: string): Promise<void>;
}

/** The note of a run. Builds that kept a single one called it by the first word alone. */
const NOTE = 'benchmark';
const isNote = ({ id }: Stored) => typeof id === 'string' && (id === NOTE || id.startsWith(`${NOTE}-`));

export function keptRunOn(shelves: () => Promise<Shelves>): KeptRun {
  const key = (run: BenchmarkRun, index: number): string => `${run.id}:${index}`;
  const notes = async () => (await (await shelves()).all('notes')).filter(isNote);
  const clear = async (id: string): Promise<void> => {
    const on = await shelves();
    for (const note of await notes()) if (note.sceneId === id) await on.remove('notes', note.id);
    await clearLost();
  };
  /** Removes what is finished of runs that have no note any more. */
  const clearLost = async (): Promise<void> => {
    const on = await shelves();
    const noted = new Set((await notes()).map(({ sceneId }) => sceneId));
    for (const shelf of ['runs', 'paintings'] as const) {
      for (const { id, sceneId } of await on.all(shelf)) if (!noted.has(sceneId)) await on.remove(shelf, id);
    }
  };
  return {
    async read(claim = async () => true) {
      const on = await shelves();
      const runs = (await notes())
        .flatMap(({ value }) => runSchema.safeParse(value).data ?? [])
        .sort((a, b) => b.createdAt - a.createdAt);
      for (const run of runs) {
        if (!(await claim(run.id))) continue;
        const items = (await on.all('runs', run.id))
          .flatMap(({ value }) => itemSchema.safeParse(value).data ?? [])
          .filter(({ index }) => index < run.prompts.length);
        return { run, items: items.sort((a, b) => a.index - b.index) };
      }
      return null;
    },
    async begin(run, instead) {
      if (!runSchema.safeParse(run).success) throw new Error('This run could not be read again.');
      await (await shelves()).put('notes', { id: `${NOTE}-${run.id}`, sceneId: run.id, value: run });
      if (instead !== null) await clear(instead);
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
    clear,
  };
}
