import type { Critic } from './critics/critic';
import { PICTURE_CRITICS } from './critics/picture-critics';
import { PLAN_CRITICS } from './critics/plan-critics';

/**
 * Every critic, in the order of tables. Summaries, the CSV, `npm run eval`, the benchmark's table and the figures in
 * the checks are made from it: a critic is a file in `critics/` and a line here.
 */
export const CRITICS: readonly Critic[] = [...PLAN_CRITICS, ...PICTURE_CRITICS];
