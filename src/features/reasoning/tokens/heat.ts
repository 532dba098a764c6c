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
  const p = 100 * Math.exp(logProbability);
  if (p >= 99.95) return '100%';
  if (p < 0.01) return 'under 0.01%';
  return `${p.toPrecision(p < 10 ? 1 : p >= 99.5 ? 3 : 2)}%`;
}

/** A token's text so that white space and marks can be seen: "␣left", "end of the plan". */
export function visible(text: string): string {
  if (text === '<begin_of_image>') return 'end of the plan';
  return text.replaceAll(' ', '␣').replaceAll('\n', '⏎');
}
