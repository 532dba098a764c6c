import { GeneratorError } from '../../contract/errors';
import type { GraphPart } from '../../contract/generator';
import type { Engine } from '../engine/ort';
import { type Expected, type Numbers, worstDifference } from './golden';

/** `unchecked`: there is nothing to compare with, and WebAssembly can't run it here. */
export type Verdict = 'right' | 'wrong' | 'unchecked';

/** What is known of how one back end computes the graphs of one bundle, and kept for the next visit. */
export interface Verdicts {
  of(role: GraphPart): Verdict | null;
  note(role: GraphPart, verdict: Verdict): Promise<void>;
}

/** An opened graph that can be tried on one fixed input. */
export interface Triable {
  numbers(): Promise<Numbers>;
  release(): Promise<void>;
}

export interface Placing<Part extends Triable> {
  readonly role: GraphPart;
  /** Where it is to compute. */
  readonly engine: Engine;
  open(engine: Engine): Promise<Part>;
  /** What the fixed input ought to give; null where the bundle doesn't say. */
  readonly golden: Expected | null;
  /** The largest difference that is still taken for rounding. */
  readonly bound: number;
  /** Null: it is taken as it is, untried. */
  readonly verdicts: Verdicts | null;
}

/** The same engine, computing on the processor. */
export function onProcessor({ ort, lost, threads, spawn }: Engine): Engine {
  const rest = { ...(lost && { lost }), ...(threads && { threads }), ...(spawn && { spawn }) };
  return { ort, backend: 'wasm', ...rest };
}

/**
 * Opens a graph where it is computed rightly: on the GPU unless it is known or found to come out wrong there, or can't
 * be opened there; then on the processor, while the others stay. What is found is noted. Throws `GeneratorError`,
 * `unsupported-device` where the processor computes it wrongly, too.
 */
export async function openWhereRight<Part extends Triable>(
  placing: Placing<Part>,
): Promise<{ readonly part: Part; readonly backend: Engine['backend'] }> {
  const { role, engine, verdicts } = placing;
  if (engine.backend === 'webgpu' && verdicts?.of(role) !== 'wrong') {
    const part = await openOnGpu(placing);
    if (part) return { part, backend: 'webgpu' };
  }
  return { part: await openOnProcessor(placing), backend: 'wasm' };
}

/** Null where it comes out wrong, or doesn't run. */
async function openOnGpu<Part extends Triable>(placing: Placing<Part>): Promise<Part | null> {
  const { role, engine, verdicts, open, bound } = placing;
  let part: Part | null = null;
  try {
    part = await open(engine);
    if (!verdicts || verdicts.of(role) !== null) return part;
    const expected = placing.golden ?? (await measured(placing));
    const error = expected ? worstDifference(await part.numbers(), expected) : 0;
    if (error <= bound) {
      await verdicts.note(role, expected ? 'right' : 'unchecked');
      return part;
    }
    console.warn(`WebGPU computes ${role} wrongly (${error.toPrecision(2)}): it runs on WebAssembly.`);
    await verdicts.note(role, 'wrong');
  } catch (error) {
    if (!verdicts || engine.lost?.aborted || !isOfTheGraph(error)) {
      await part?.release().catch(() => {});
      throw error;
    }
    console.warn(`WebGPU can't run ${role}, so WebAssembly does:`, error);
    // There may be memory for it another time.
    const full = error instanceof GeneratorError && error.kind === 'out-of-memory';
    if (!full) await verdicts.note(role, 'wrong');
  }
  await part?.release().catch(() => {});
  return null;
}

async function openOnProcessor<Part extends Triable>(placing: Placing<Part>): Promise<Part> {
  const { role, engine, golden, bound, verdicts } = placing;
  const part = await placing.open(onProcessor(engine));
  // A 'wrong' was said of the GPU; with nothing golden there is nothing to hold the processor to.
  if (!verdicts || !golden || (engine.backend === 'wasm' && verdicts.of(role) === 'right')) return part;
  const error = worstDifference(await part.numbers(), golden);
  if (error > bound) {
    await part.release();
    throw new GeneratorError('graph-computes-wrongly', { graph: role, difference: error });
  }
  if (engine.backend === 'wasm') await verdicts.note(role, 'right');
  return part;
}

/** What the processor gives; null where it can't run the graph. */
async function measured<Part extends Triable>({ engine, open }: Placing<Part>): Promise<Expected | null> {
  let part: Part | null = null;
  try {
    part = await open(onProcessor(engine));
    const numbers = await part.numbers();
    return Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, { values }]));
  } catch (error) {
    if (engine.lost?.aborted || !isOfTheGraph(error)) throw error;
    return null;
  } finally {
    await part?.release();
  }
}

/** Whether a failure is of the graph on this back end, and not of the files, the network or the whole device. */
export function isOfTheGraph(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'AbortError') return false;
  if (!(error instanceof GeneratorError)) return true;
  return ['internal', 'out-of-memory', 'unsupported-device'].includes(error.kind);
}
