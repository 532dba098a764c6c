import type { Detection, PaintImageEvent } from '../contract/events';
import type { Generator } from '../contract/generator';
import { parseChain } from '../plan/chain/parser';
import { serialiseChain } from '../plan/chain/serialiser';
import { type Plan, emptyPlan } from '../plan/plan';
import { type PlanStanding, bestStanding } from './plans/best-plan';
import { furtherTry } from './plans/further';
import { planStanding } from './plans/plan-standing';

/** What is done with each prompt of an evaluation. */
export interface AttemptOptions {
  /** The same for planning and painting, and for every prompt. */
  readonly seed: number;
  /** Chain and picture are held to their grammars. */
  readonly constrained: boolean;
  /** False: plans are made and not painted. */
  readonly paint: boolean;
  /** Finds what is in a picture; null: nobody looks. */
  readonly find: ((image: PaintImageEvent, signal: AbortSignal) => Promise<readonly Detection[]>) | null;
  /** Plans made while a check of the prompt is broken (`furtherTry`), of which the best counts; default 1. */
  readonly tries?: number;
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
  /** Of all tries together. */
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
  { seed, constrained, paint, find, edit, tries = 1 }: AttemptOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  const { defaults, vocabulary } = generator.describe();
  const found: (Pick<Attempt, 'chain' | 'plan' | 'problemCount'> & { readonly standing: PlanStanding })[] =
    [];
  let tokenCount = 0;
  do {
    const further = furtherTry(prompt, found, defaults.plan.temperature, vocabulary);
    if (!further) break;
    let chain = '';
    const asked = {
      ...defaults.plan,
      prompt,
      seed: (seed + found.length) >>> 0,
      constrained,
      ...further,
    };
    for await (const event of generator.plan(asked, signal)) {
      if (event.kind !== 'finish') continue;
      chain = event.text;
      tokenCount += event.tokenCount;
    }
    const { plan, problems } = parseChain(chain);
    const standing = planStanding(prompt, plan, vocabulary);
    found.push({ chain, plan, problemCount: problems.length, standing });
  } while (found.length < tries && found.every(({ standing }) => standing.broken > 0));
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  const { chain, plan, problemCount } = best ?? { chain: '', plan: emptyPlan, problemCount: 0 };
  const painted = edit ? edit(plan) : plan;
  const base = { prompt, chain, plan, problemCount, tokenCount, painted };
  if (!paint) return { ...base, image: null, found: null };
  let image: PaintImageEvent | null = null;
  const text = serialiseChain({ ...painted, complete: true });
  for await (const event of generator.paint(
    { ...defaults.paint, prompt, chain: text, seed, count: 1, ...(constrained ? {} : { held: false }) },
    signal,
  )) {
    if (event.kind === 'image') image = event;
  }
  return { ...base, image, found: image && find ? await find(image, signal) : null };
}

/** The detector of the model itself, as `find`. */
export function findWith(generator: Generator): NonNullable<AttemptOptions['find']> {
  return async ({ pixels, tokens }, signal) => {
    let found: readonly Detection[] = [];
    for await (const event of generator.detect({ pixels, tokens }, signal)) found = event.detections;
    return found;
  };
}
