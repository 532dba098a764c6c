import type { Detection } from '../../contract/events';
import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { readPrompt } from '../../plan/prompt/read';
import { mean } from '../numbers/bootstrap';
import { type PictureCheck, checkPicture, promptImage } from './picture-checks';
import { pictureRequest } from './picture-request';
import { type PlannedMatch, matchPlan, planImage } from './plan-match';
import { planRewards } from '../plans/plan-rewards';
import { spatialScore } from './spatial-score';

/** What a picture is worth, by GoT-R1's rewards; null where nothing can be said. */
export interface PictureRewards {
  /** R_sem, R_spa: of the plan, by rules. */
  readonly semantic: number | null;
  readonly spatial: number | null;
  /** R_PI: prompt against picture. */
  readonly promptImage: number | null;
  /** R_RI: plan against picture. */
  readonly planImage: number | null;
  /** R_PI · (R_sem + R_spa) / 2 · R_RI. */
  readonly product: number | null;
}

export interface PictureReport extends PictureRewards {
  /** Prompt against picture, line by line. */
  readonly checks: readonly PictureCheck[];
  /** Plan against picture, object by object. */
  readonly matches: readonly PlannedMatch[];
  /** T2I-CompBench's 2D-spatial score of the picture; null where the prompt asks for no such relation. */
  readonly spatialScore: number | null;
}

/** Everything the critic says of a painted plan, from what a detector found in the picture. */
export function reportPicture(
  prompt: string,
  plan: Plan,
  found: readonly Detection[],
  lexicon?: Lexicon,
): PictureReport {
  const request = pictureRequest(readPrompt(prompt, lexicon));
  const checks = checkPicture(request, found);
  const matches = matchPlan(plan, found, lexicon);
  const { semantic, spatial } = planRewards(prompt, plan, lexicon);
  const parts = { semantic, spatial, promptImage: promptImage(checks), planImage: planImage(matches) };
  return {
    ...parts,
    product: productReward(parts),
    checks,
    matches,
    spatialScore: spatialScore(request, found),
  };
}

/**
 * The product of GoT-R1's second version (arXiv 2505.17022): a reward used alone is gamed. Where a prompt asks
 * for nothing of one kind that rules can read, the other of R_sem and R_spa stands for both.
 */
export function productReward(parts: Omit<PictureRewards, 'product'>): number | null {
  const onPlan = [parts.semantic, parts.spatial].filter((value) => value !== null);
  if (onPlan.length === 0 || parts.promptImage === null || parts.planImage === null) return null;
  return parts.promptImage * mean(onPlan) * parts.planImage;
}

/** True when all that can be checked of a picture is held; null where nothing can. */
export function isAllHeld({ checks }: Pick<PictureReport, 'checks'>): boolean | null {
  const judged = checks.filter(({ state }) => state !== 'not-checked');
  return judged.length === 0 ? null : judged.every(({ state }) => state === 'held');
}
