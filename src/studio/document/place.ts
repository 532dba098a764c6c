import { GRID, type Box } from '../../plan/box';
import { documentWords as say } from '../../words/parts/studio/document';

/** Where a box lies and how large it is, for announcements: "left 12%, top 40%, 30% wide, 25% high". */
export function placeOf({ x1, y1, x2, y2 }: Box): string {
  const percent = (units: number) => Math.round((units / GRID) * 100);
  return say('place', {
    left: percent(x1),
    top: percent(y1),
    width: percent(x2 - x1),
    height: percent(y2 - y1),
  });
}
