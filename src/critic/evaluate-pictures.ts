import type { Detection } from '../contract/events';
import type { Plan } from '../plan/plan';
import type { Lexicon } from '../plan/prompt/lexicon';
import { type Interval, bootstrapInterval } from './bootstrap';
import type { PictureCheckKind } from './picture-checks';
import { type PictureReport, reportPicture } from './picture-rewards';

/** One painted prompt. */
export interface PaintedPrompt {
  readonly prompt: string;
  /** The plan that was painted. */
  readonly plan: Plan;
  readonly found: readonly Detection[];
}

/** The figures of a set of pictures; null where no prompt asks for such a thing. */
export interface PictureFigures {
  /** Share of asked relations that fully hold between what was found. */
  readonly relationsHeld: Interval | null;
  /** T2I-CompBench's 2D-spatial score, how sure the detector is included. */
  readonly spatialScore: Interval | null;
  /** Found of what was asked, kind by kind, at most all. */
  readonly objectRecall: Interval | null;
  /** Share of asked colours that every such object has. */
  readonly coloursHeld: Interval | null;
  /** Share of asked kinds that are there in exactly their number. */
  readonly countsExact: Interval | null;
  /** Share of prompts of which every line that can be checked is held, and nothing else is there. */
  readonly allHeld: Interval | null;
  /** IoU of planned and found box, object by object; 0 where one was not found. */
  readonly iou: Interval | null;
  /** R_PI, R_RI and the product of all rewards, prompt by prompt. */
  readonly promptImage: Interval | null;
  readonly planImage: Interval | null;
  readonly product: Interval | null;
}

/** Scores pictures and sums them up with 95% bootstrap intervals over what is counted. */
export function evaluatePictures(
  runs: readonly PaintedPrompt[],
  { lexicon, seed = 0 }: { readonly lexicon?: Lexicon | undefined; readonly seed?: number } = {},
): { rows: PictureReport[]; figures: PictureFigures } {
  const rows = runs.map(({ prompt, plan, found }) => reportPicture(prompt, plan, found, lexicon));
  const interval = (values: readonly (number | boolean | null)[]): Interval | null =>
    bootstrapInterval(
      values.flatMap((value) => (value === null ? [] : Number(value))),
      seed,
    );
  const checks = rows.flatMap((row) => row.checks);
  const heldOf = (kind: PictureCheckKind): Interval | null =>
    interval(
      checks
        .filter((check) => check.kind === kind && check.state !== 'not-checked')
        .map(({ state }) => state === 'held'),
    );
  return {
    rows,
    figures: {
      relationsHeld: heldOf('relation'),
      spatialScore: interval(rows.map((row) => row.spatialScore)),
      objectRecall: interval(checks.map((check) => check.recall ?? null)),
      coloursHeld: heldOf('colour'),
      countsExact: heldOf('object'),
      allHeld: interval(rows.map(isAllHeld)),
      iou: interval(rows.flatMap((row) => row.matches.map((match) => match.iou))),
      promptImage: interval(rows.map((row) => row.promptImage)),
      planImage: interval(rows.map((row) => row.planImage)),
      product: interval(rows.map((row) => row.product)),
    },
  };
}

/** True when all that can be checked of a picture is held; null where nothing can. */
export function isAllHeld({ checks }: PictureReport): boolean | null {
  const judged = checks.filter(({ state }) => state !== 'not-checked');
  return judged.length === 0 ? null : judged.every(({ state }) => state === 'held');
}
