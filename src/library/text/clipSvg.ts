import type { ClippedObject } from './clip';
import { xmlText } from './xml';

/** Objects as a drawing of 1000 x 1000 units: a frame and a name each, with `text`, their JSON, inside. */
export function clipSvg(objects: readonly ClippedObject[], text: string): string {
  const drawn = objects.flatMap(({ name, box }) => {
    if (!box) return [];
    const { x1, y1, x2, y2 } = box;
    return [
      ` <g id="${xmlText(name)}">`,
      `  <rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="none" stroke="#556" stroke-width="3"/>`,
      `  <text x="${x1 + 12}" y="${y1 + 34}" font-family="sans-serif" font-size="26" fill="#334">${xmlText(name)}</text>`,
      ' </g>',
    ];
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000">',
    ` <metadata>${xmlText(text)}</metadata>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}
