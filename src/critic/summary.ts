import type { Detection } from '../contract/events';
import type { ObjectId, Plan } from '../plan/plan';
import { type Interval, bootstrapInterval } from './numbers/bootstrap';
import type { Critic, Figures } from './critics/critic';
import { type EvaluateOptions, type EvaluatedPlan, evaluatePlans } from './evaluate-plans';
import { type EvaluatedPicture, evaluatePictures } from './evaluate-pictures';
import { CRITICS } from './registry';

/** IoU of a moved object with its new box from which it was obeyed. */
export const OBEYED_IOU = 0.5;

/** One prompt of an evaluation, as far as figures need it. */
export interface EvaluatedPrompt {
  readonly prompt: string;
  readonly plan: Plan;
  readonly problemCount: number;
  /** The plan that was painted. */
  readonly painted: Plan;
  /** Null where nothing was painted or nobody looked. */
  readonly found: readonly Detection[] | null;
  /** Objects that were moved between planning and painting. */
  readonly moved?: readonly ObjectId[];
}

export interface Summary {
  /** Whose figures these are. */
  readonly critics: readonly Critic[];
  readonly plans: { readonly rows: readonly EvaluatedPlan[]; readonly figures: Figures };
  /** By prompt; null where nobody looked. */
  readonly pictures: { readonly rows: readonly (EvaluatedPicture | null)[]; readonly figures: Figures };
  /** Share of the prompts of which no word was left unread: the figures are about what was read. Null for none. */
  readonly readWhole: number | null;
  readonly edits: {
    /** Share of moved objects that were found in their new boxes. */
    readonly obeyed: Interval | null;
    /** IoU of new and found box. */
    readonly iou: Interval | null;
  };
}

/** All figures of an evaluation: what the command line prints and what the studio's table shows. */
export function summarise(prompts: readonly EvaluatedPrompt[], options: EvaluateOptions): Summary {
  const seen = prompts.flatMap(({ prompt, painted, found }, index) =>
    found ? [{ index, prompt, plan: painted, found }] : [],
  );
  const pictures = evaluatePictures(seen, options);
  const rows = new Map(seen.map(({ index }, i) => [index, pictures.rows[i]]));
  const overlaps = prompts.flatMap(({ moved = [] }, index) =>
    (rows.get(index)?.matches ?? []).filter(({ id }) => moved.includes(id)).map(({ iou }) => iou),
  );
  const interval = (values: readonly number[]) => bootstrapInterval(values, options.seed ?? 0);
  const plans = evaluatePlans(prompts, options);
  const whole = plans.rows.filter(({ checks }) => checks.every(({ kind }) => kind !== 'unread'));
  return {
    critics: options.critics ?? CRITICS,
    plans,
    readWhole: plans.rows.length === 0 ? null : whole.length / plans.rows.length,
    pictures: { rows: prompts.map((_, index) => rows.get(index) ?? null), figures: pictures.figures },
    edits: { obeyed: interval(overlaps.map((iou) => Number(iou >= OBEYED_IOU))), iou: interval(overlaps) },
  };
}
