import { repaintWords as say } from '../../words/parts/studio/repaint';
import type { GeneratorDescription } from '../../contract/generator';
import type { PaintingRecord } from '../../library/painting';
import { parseChain } from '../../plan/chain/parser';
import { cellsOfBox, planChange, type Cells, type TokenGrid } from '../../plan/cells';
import { findObject, type ObjectId, type Plan } from '../../plan/plan';
import { isPaintedBy } from '../scenes/paintedBy';

/** Cells of a painting to be painted again; every other token stays as it is. */
export interface Repaint {
  readonly painting: PaintingRecord;
  readonly cells: Cells;
  /** Another try is meant to differ: it samples freely where the person set no temperature. */
  readonly freely?: boolean;
}

/** Cells around a box that are painted again with it, so that no rim of the old picture is left. */
const MARGIN = 1;

interface Problem {
  readonly text: string;
  readonly advice: string;
}

/** Why a painting can't be painted again in parts by this model, in two sentences; null where it can. */
export function repaintProblem(painting: PaintingRecord, by: GeneratorDescription): Problem | null {
  const { model, unfinished, tokens, width, height } = painting;
  const whole = say('wholeInstead');
  const grid = by.tokens;
  if (!by.capabilities.repaint || !grid) return { text: say('noRepaint'), advice: whole };
  if (!isPaintedBy(painting, by)) {
    return { text: say('otherModel', { name: model.name }), advice: whole };
  }
  if (width !== by.image.width || height !== by.image.height) {
    return { text: say('otherSize'), advice: whole };
  }
  if (unfinished || tokens.length !== grid.columns * grid.rows) {
    return { text: say('unfinished'), advice: whole };
  }
  return null;
}

/** The cells that the changes since a painting touch: old and new boxes, with a margin. */
export function changedCells(painting: PaintingRecord, plan: Plan, grid: TokenGrid): Set<number> {
  const { boxes } = planChange(parseChain(painting.chain).plan, plan);
  return new Set(boxes.flatMap((box) => [...cellsOfBox(box, grid, MARGIN)]));
}

/** True when the words of the plan changed since a painting, but none of its boxes. */
export function onlyWordsChanged(painting: PaintingRecord, plan: Plan): boolean {
  const { boxes, prose } = planChange(parseChain(painting.chain).plan, plan);
  return boxes.length === 0 && prose;
}

/** The cells of one object, and of all that changed since the painting, so that picture and plan agree. */
export function objectCells(
  painting: PaintingRecord,
  plan: Plan,
  id: ObjectId,
  grid: TokenGrid,
): Set<number> {
  const box = findObject(plan, id)?.box;
  const own = box ? cellsOfBox(box, grid, MARGIN) : [];
  return new Set([...own, ...changedCells(painting, plan, grid)]);
}

/** True when the cells hold every change since the painting: the result then shows the plan as it is. */
export function coversChanges({ painting, cells }: Repaint, plan: Plan, grid: TokenGrid): boolean {
  return [...changedCells(painting, plan, grid)].every((cell) => cells.has(cell));
}

/** Least temperature of another try: at a model's own, careful one the same tokens come again and again. */
const FREE = 1;

/** The temperature of a painting run: the person's choice, or the model's own. */
export function paintTemperature(chosen: number | null, usual: number, repaint?: Repaint): number {
  return chosen ?? (repaint?.freely ? Math.max(FREE, usual) : usual);
}

/** True where every picture of a repainting came out as it was. */
export function cameOutTheSame({ painting }: Repaint, pictures: readonly (readonly number[])[]): boolean {
  return pictures.every((tokens) => tokens.every((token, cell) => token === painting.tokens[cell]));
}

/** The kept tokens as the generator asks for them: 1 keeps, 0 samples again. */
export function keepOf({ painting, cells }: Repaint) {
  const tokens = Int32Array.from(painting.tokens);
  const mask = Uint8Array.from(tokens, (_, cell) => (cells.has(cell) ? 0 : 1));
  return { tokens, mask };
}
