import { height, MAX, width, type Box } from '../box';
import { mapBoxes, type Boxes } from './boxes';

/** A side of so many units with its middle at `centre`, moved inward where it would leave the picture. */
function around(centre: number, side: number): readonly [number, number] {
  const from = Math.round(Math.min(Math.max(centre - side / 2, 0), MAX - side));
  return [from, from + side];
}

/** Gives every box the width, the height or both of `like`; each keeps its centre as far as the picture has room. */
export function matchSizes(boxes: Boxes, side: 'width' | 'height' | 'both', like: Box): Boxes {
  return mapBoxes(boxes, (box) => {
    const [x1, x2] = around((box.x1 + box.x2) / 2, side === 'height' ? width(box) : width(like));
    const [y1, y2] = around((box.y1 + box.y2) / 2, side === 'width' ? height(box) : height(like));
    return { x1, y1, x2, y2 };
  });
}

/** The layout as in a mirror: left and right change places within `frame`. Twice is as before. */
export function flipBoxes(boxes: Boxes, frame: Box): Boxes {
  const sum = frame.x1 + frame.x2;
  return mapBoxes(boxes, (box) => ({ ...box, x1: sum - box.x2, x2: sum - box.x1 }));
}

/** Another width or height; with `keepRatio` the other side goes along, as far as the picture has room. */
export function resized(box: Box, side: 'width' | 'height', wanted: number, keepRatio: boolean): Box {
  const room = { width: MAX - box.x1, height: MAX - box.y1 };
  const own = { width: width(box), height: height(box) };
  const limit = (value: number, most: number) => Math.min(Math.max(Math.round(value), 1), most);
  const other = side === 'width' ? 'height' : 'width';
  const most = keepRatio ? Math.min(room[side], (room[other] * own[side]) / own[other]) : room[side];
  const first = limit(wanted, Math.floor(most));
  const second = keepRatio ? limit((first * own[other]) / own[side], room[other]) : own[other];
  const size = side === 'width' ? { width: first, height: second } : { width: second, height: first };
  return { ...box, x2: box.x1 + size.width, y2: box.y1 + size.height };
}
