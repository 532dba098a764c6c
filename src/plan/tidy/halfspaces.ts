/** `sum(coefficient * variable) >= bound`, over a few variables by index. */
export interface Halfspace {
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
  readonly bound: number;
}

/** Steps that may still be taken; counted and not timed, so that the same plan always ends the same way. */
export interface Budget {
  left: number;
}

const SWEEPS = 2000;
const TOLERANCE = 1e-3;

/**
 * The point nearest to `start` inside all halfspaces, by Dykstra's alternating
 * projections (Boyle and Dykstra 1986). Where they have no point in common the
 * result breaks some of them: ask `violation`.
 */
export function projectOnto(
  start: readonly number[],
  halfspaces: readonly Halfspace[],
  budget: Budget = { left: Infinity },
): number[] {
  const point = [...start];
  // Dykstra's corrections: how far each halfspace pushed in the last sweep.
  const pushes = halfspaces.map(() => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    budget.left -= halfspaces.length;
    if (budget.left < 0) break;
    let change = 0;
    halfspaces.forEach((halfspace, index) => {
      const norm = halfspace.terms.reduce((sum, { coefficient }) => sum + coefficient ** 2, 0);
      if (norm === 0) return;
      const before = pushes[index] ?? 0;
      const push = Math.max(0, before + violation(point, halfspace) / norm);
      for (const { variable, coefficient } of halfspace.terms) {
        point[variable] = (point[variable] ?? 0) + (push - before) * coefficient;
      }
      pushes[index] = push;
      change = Math.max(change, Math.abs(push - before));
    });
    if (change < TOLERANCE) break;
  }
  return point;
}

/** How far the point is from satisfying the halfspace; 0 or less when it does. */
export function violation(point: readonly number[], { terms, bound }: Halfspace): number {
  return terms.reduce(
    (missing, { variable, coefficient }) => missing - coefficient * (point[variable] ?? 0),
    bound,
  );
}
