import { reasoningWords } from '../../../words/parts/panels/reasoning';
import { percent as share } from '../../../words/numbers';
/** How a token's probability is shown: 0 is as good as sure, 4 a surprise. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** The least probability of each heat but the last. */
export const HEAT_STEPS = [0.9, 0.5, 0.2, 0.05] as const;

export function heatOf(logProbability: number): Heat {
  const p = Math.exp(logProbability);
  const step = HEAT_STEPS.findIndex((least) => p >= least);
  return (step < 0 ? HEAT_STEPS.length : step) as Heat;
}

/** "62%", "3%", "0.04%"; "under 0.01%" below that. */
export function percent(logProbability: number): string {
  const p = Math.exp(logProbability);
  if (p >= 0.9995) return share(1);
  if (p < 0.0001) return reasoningWords('underHundredth');
  return share(p, p < 0.1 ? 1 : p >= 0.995 ? 3 : 2);
}

/** A token's text so that white space and marks can be seen: "␣left", "end of the plan". */
export function visible(text: string): string {
  if (text === '<begin_of_image>') return reasoningWords('endPlan');
  return text.replaceAll(' ', '␣').replaceAll('\n', '⏎');
}
