import { GRID, type Box } from '../plan/box';

/** "1 object", "3 objects". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Where a box lies and how large it is, for announcements: "left 12%, top 40%, 30% wide, 25% high". */
export function placeOf(box: Box): string {
  const percent = (units: number) => `${Math.round((units / GRID) * 100)}%`;
  return `left ${percent(box.x1)}, top ${percent(box.y1)}, ${percent(box.x2 - box.x1)} wide, ${percent(box.y2 - box.y1)} high`;
}
