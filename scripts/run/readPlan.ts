import { readFile } from 'node:fs/promises';
import { readImport } from '../../src/library/importFile';
import { serialiseChain } from '../../src/plan/chain/serialiser';
import { UsageError } from './model';

export interface PlanFile {
  readonly chain: string;
  /** The prompt, where the file has one. */
  readonly prompt?: string;
}

/**
 * Reads a plan: a saved scene (JSON, or a PNG of the studio), the text of a chain, or a layout in any form
 * that the studio reads, such as `[{"name": "red apple", "box": [x1, y1, x2, y2]}]`.
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const imported = await readImport(new Blob([new Uint8Array(await readFile(path))]));
  if (imported.kind === 'scene') return imported.scene;
  if (imported.kind === 'trace') throw new UsageError(`${path} is a replay, not a plan`);
  const { plan, prompt } = imported;
  return { chain: serialiseChain({ ...plan, complete: true }), ...(prompt && { prompt }) };
}
