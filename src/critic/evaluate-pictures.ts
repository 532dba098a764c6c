import type { Detection } from '../contract/events';
import type { Plan } from '../plan/plan';
import { type Figures, type Scores, criticsOf, figuresOf, scoresOf } from './critics/critic';
import type { EvaluateOptions } from './evaluate-plans';
import { type PictureReport, reportPicture } from './pictures/picture-rewards';
import { CRITICS } from './registry';

/** One painted prompt. */
export interface PaintedPrompt {
  readonly prompt: string;
  /** The plan that was painted. */
  readonly plan: Plan;
  readonly found: readonly Detection[];
}

export interface EvaluatedPicture extends PictureReport {
  readonly scores: Scores;
}

/** Scores a set of pictures and sums them up. The same runs and seed give the same figures. */
export function evaluatePictures(
  runs: readonly PaintedPrompt[],
  { lexicon, seed = 0, critics = CRITICS }: EvaluateOptions = {},
): { rows: EvaluatedPicture[]; figures: Figures } {
  const own = criticsOf(critics, 'picture');
  const cases = runs.map(({ prompt, plan, found }) => {
    return { prompt, plan, found, lexicon, report: reportPicture(prompt, plan, found, lexicon) };
  });
  const rows = cases.map((of): EvaluatedPicture => ({ ...of.report, scores: scoresOf(own, of) }));
  return { rows, figures: figuresOf(own, cases, seed) };
}
