import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { detectionSchema } from '../../src/contract/events';
import { UsageError } from '../run/model';

/** One finished prompt as a line of the file that `--keep` names. */
const recordSchema = z.object({
  /** What it was made with: another model, judge, seed or rule makes another record. */
  key: z.string(),
  index: z.int().min(0),
  prompt: z.string(),
  chain: z.string(),
  tokenCount: z.int(),
  seconds: z.number(),
  found: z.array(detectionSchema).readonly().nullable(),
});
export type EvalRecord = z.infer<typeof recordSchema>;

/** The records of an earlier run with the same key, by index. A line cut short by the end of a run is left out. */
export async function readRecords(path: string, key: string): Promise<Map<number, EvalRecord>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new UsageError(`--keep: ${path} can't be read.`);
  });
  const records = new Map<number, EvalRecord>();
  for (const line of text.split('\n')) {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      continue;
    }
    const { data } = recordSchema.safeParse(json);
    if (data?.key === key) records.set(data.index, data);
  }
  return records;
}

export const appendRecord = (path: string, record: EvalRecord): Promise<void> =>
  appendFile(path, `${JSON.stringify(record)}\n`);
