import type { ObjectId } from '../../plan/plan';

/** What is held down while a row is chosen. `control` is Ctrl or Cmd. */
interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

/**
 * The selection after a row was chosen: that row alone; with Ctrl it is added or taken out; with Shift all from
 * `anchor`, the one chosen before, to it.
 */
export function choose(
  order: readonly ObjectId[],
  selection: readonly ObjectId[],
  anchor: ObjectId | null,
  id: ObjectId,
  { shift, control }: Held,
): readonly ObjectId[] {
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)];
  if (shift && from !== -1) {
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    // The one that was chosen stays the last: sizes are matched to it.
    const last = [...range.filter((other) => other !== id), id];
    return control ? [...selection.filter((other) => !range.includes(other)), ...last] : last;
  }
  if (!control && !shift) return [id];
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}
