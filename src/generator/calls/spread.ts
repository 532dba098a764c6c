import { at } from '../numbers/at';
import { type BoxState, type BoxText } from '../text/boxText';

/** A coordinate that is partly written: its probability, and the tokens that wrote it. */
export interface Branch {
  readonly mass: number;
  readonly state: BoxState;
  readonly tokens: readonly number[];
}

/** What a number of a box may be: values that are settled, and beginnings that may go on. */
export interface NumberTree {
  readonly values: Map<number, number>;
  readonly open: Branch[];
}

/** A token that may stand in a box, with its text. */
export interface BoxToken {
  readonly id: number;
  readonly piece: string;
}

/** Values a beginning may become are taken as evenly likely from this width on, in grid units. */
const FINE_ENOUGH = 10;

/**
 * Puts the model's choice after `branch` into the tree: each token that may stand there takes its share of the
 * branch's mass. `whole`: a number is one token, so digits never go on.
 */
export function grow(
  tree: NumberTree,
  branch: Branch,
  logits: Float32Array,
  { text, tokens, number, whole }: Growth,
): void {
  const found = tokens.flatMap(({ id, piece }) => {
    const state = text.push(branch.state, piece);
    return state ? [{ id, state, logit: at(logits, id) }] : [];
  });
  const top = Math.max(...found.map(({ logit }) => logit));
  const total = found.reduce((sum, { logit }) => sum + Math.exp(logit - top), 0);
  for (const { id, state, logit } of found) {
    const mass = (branch.mass * Math.exp(logit - top)) / total;
    const settled = state.step > number ? state.values[number] : undefined;
    const digits = state.step === number ? state.digits : '';
    const value = settled ?? (whole && digits !== '' ? Number(digits) : undefined);
    if (value !== undefined) tree.values.set(value, (tree.values.get(value) ?? 0) + mass);
    else tree.open.push({ mass, state, tokens: [...branch.tokens, id] });
  }
}

export interface Growth {
  readonly text: BoxText;
  readonly tokens: readonly BoxToken[];
  /** Which of the four numbers, from 0. */
  readonly number: number;
  readonly whole: boolean;
}

/** The heaviest open branch worth another look at the model, taken out of the tree; null when none is. */
export function takeHeaviest(tree: NumberTree, grid: readonly number[], least: number): Branch | null {
  const worth = tree.open.filter(({ mass, state }) => mass >= least && widthOf(state, grid) > FINE_ENOUGH);
  const heaviest = worth.reduce<Branch | null>(
    (best, branch) => (best && best.mass >= branch.mass ? best : branch),
    null,
  );
  if (heaviest) tree.open.splice(tree.open.indexOf(heaviest), 1);
  return heaviest;
}

/** The values at which the running sum of probability reaches each of `shares` (in rising order). */
export function quantiles(
  tree: NumberTree,
  grid: readonly number[],
  shares: readonly number[],
): number[] | null {
  const masses = new Map(tree.values);
  for (const { mass, state } of tree.open) {
    const within = goingOn(state, grid);
    for (const value of within) masses.set(value, (masses.get(value) ?? 0) + mass / within.length);
  }
  const sorted = [...masses].toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, mass]) => sum + mass, 0);
  if (!(total > 0)) return null;
  let passed = 0;
  let next = 0;
  const found: number[] = [];
  for (const [value, mass] of sorted) {
    passed += mass;
    while (next < shares.length && passed >= at(shares, next) * total - 1e-9) {
      found.push(value);
      next += 1;
    }
  }
  return found;
}

/** The values of the grid that a number may still become. */
function goingOn({ digits }: BoxState, grid: readonly number[]): number[] {
  return grid.filter((value) => String(value).startsWith(digits));
}

function widthOf(state: BoxState, grid: readonly number[]): number {
  const within = goingOn(state, grid);
  return (within.at(-1) ?? 0) - (within[0] ?? 0);
}
