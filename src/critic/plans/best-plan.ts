/** How well a plan holds what its prompt asks: the figures that plans of one prompt are compared by. */
export interface PlanStanding {
  readonly held: number;
  readonly broken: number;
  /** All lines that rules can judge of a finished plan. */
  readonly judged: number;
  /** Things in the plan that the prompt asks for nowhere. */
  readonly unasked: number;
  /** Mean of R_sem and R_spa by rules, 0..1; null where the prompt asks nothing that rules can read. */
  readonly score: number | null;
}

/**
 * The place of the best plan: fewest broken lines, then the highest score, then fewest things that nobody asked for; the earliest of equals. -1 for none.
 * Choosing among K sampled plans by rules is best of K in arXiv 2608.21713.
 */
export function bestStanding(standings: readonly PlanStanding[]): number {
  return standings.reduce((best, standing, index) => {
    const champion = standings[best];
    return !champion || isBetter(standing, champion) ? index : best;
  }, -1);
}

function isBetter(a: PlanStanding, b: PlanStanding): boolean {
  if (a.broken !== b.broken) return a.broken < b.broken;
  if (a.score !== b.score) return (a.score ?? 0) > (b.score ?? 0);
  return a.unasked < b.unasked;
}
