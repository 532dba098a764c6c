import type { Detection, PaintImageEvent, PixelImage } from '../contract/events';
import type { Generator } from '../contract/generator';
import { parseChain } from '../plan/chain/parser';
import { serialiseChain } from '../plan/chain/serialiser';
import type { Plan } from '../plan/plan';

/** What is done with each prompt of an evaluation. */
export interface AttemptOptions {
  /** The same for planning and painting, and for every prompt. */
  readonly seed: number;
  /** Hold chains to their grammar. */
  readonly constrained: boolean;
  /** False: plans are made and not painted. */
  readonly paint: boolean;
  /** Finds what is in a picture; null: nobody looks. */
  readonly find: ((pixels: PixelImage, signal: AbortSignal) => Promise<readonly Detection[]>) | null;
  /** Changes the plan before it is painted. */
  readonly edit?: (plan: Plan) => Plan;
}

/** One prompt, planned and, where asked for, painted and looked at. */
export interface Attempt {
  readonly prompt: string;
  /** As the model wrote it. */
  readonly chain: string;
  readonly plan: Plan;
  /** What the chain parser had to mend. */
  readonly problemCount: number;
  readonly tokenCount: number;
  /** The plan that was painted. */
  readonly painted: Plan;
  readonly image: PaintImageEvent | null;
  /** Null where nothing was painted or nobody looked. */
  readonly found: readonly Detection[] | null;
}

/**
 * Plans and paints one prompt with a model's own defaults, as the studio does. The command line and the studio
 * share it, so that the same model, seed and back end give the same figures. Throws what the generator throws.
 */
export async function attemptPrompt(
  generator: Generator,
  prompt: string,
  { seed, constrained, paint, find, edit }: AttemptOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  const { defaults } = generator.describe();
  let chain = '';
  let tokenCount = 0;
  for await (const event of generator.plan({ ...defaults.plan, prompt, seed, constrained }, signal)) {
    if (event.kind === 'finish') ({ text: chain, tokenCount } = event);
  }
  const { plan, problems } = parseChain(chain);
  const painted = edit ? edit(plan) : plan;
  const base = { prompt, chain, plan, problemCount: problems.length, tokenCount, painted };
  if (!paint) return { ...base, image: null, found: null };
  let image: PaintImageEvent | null = null;
  const text = serialiseChain({ ...painted, complete: true });
  for await (const event of generator.paint(
    { ...defaults.paint, prompt, chain: text, seed, count: 1 },
    signal,
  )) {
    if (event.kind === 'image') image = event;
  }
  return { ...base, image, found: image && find ? await find(image.pixels, signal) : null };
}

/** The detector of the model itself, as `find`. */
export function findWith(generator: Generator): NonNullable<AttemptOptions['find']> {
  return async (pixels, signal) => {
    let found: readonly Detection[] = [];
    for await (const event of generator.detect({ pixels }, signal)) found = event.detections;
    return found;
  };
}
