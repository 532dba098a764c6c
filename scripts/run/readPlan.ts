import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { normaliseBox } from '../../src/plan/box';
import { serialiseChain } from '../../src/plan/chain/serialiser';
import { addObject } from '../../src/plan/edit';
import { type Plan, emptyPlan } from '../../src/plan/plan';
import { readImport } from '../../src/library/importFile';
import { UsageError } from './model';

const boxListSchema = z
  .array(
    z.object({
      name: z.string().trim().min(1).max(200),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    }),
  )
  .min(1)
  .max(200);

export interface PlanFile {
  readonly chain: string;
  /** The prompt, where the file has one. */
  readonly prompt?: string;
}

/**
 * Reads a plan: a saved scene (JSON, or a PNG of the studio), a plain list
 * `[{"name": "red apple", "box": [x1, y1, x2, y2]}]`, or the text of a chain.
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const bytes = new Uint8Array(await readFile(path));
  const json = parsedList(new TextDecoder().decode(bytes));
  if (json === null) {
    const imported = await readImport(new Blob([bytes]));
    if (imported.kind === 'scene') return imported.scene;
    return { chain: serialiseChain({ ...imported.plan, complete: true }) };
  }
  const list = boxListSchema.safeParse(json);
  if (!list.success) {
    const issue = list.error.issues[0];
    throw new UsageError(`${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not a plan'}`);
  }
  const plan = list.data.reduce<Plan>(
    (built, { name, box }, i) => addObject(built, { id: `o${i + 1}`, name, box: normaliseBox(...box).box }),
    emptyPlan,
  );
  return { chain: serialiseChain({ ...plan, complete: true }) };
}

function parsedList(text: string): unknown[] | null {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}
