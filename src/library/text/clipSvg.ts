import type { ClippedObject } from './clip';

const XML_MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** Objects as a drawing of 1000 x 1000 units: a frame and a name each, with `text`, their JSON, inside. */
export function clipSvg(objects: readonly ClippedObject[], text: string): string {
  const drawn = objects.flatMap(({ name, box }) => {
    if (!box) return [];
    const { x1, y1, x2, y2 } = box;
    return [
      ` <g id="${escaped(name)}">`,
      `  <rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="none" stroke="#556" stroke-width="3"/>`,
      `  <text x="${x1 + 12}" y="${y1 + 34}" font-family="sans-serif" font-size="26" fill="#334">${escaped(name)}</text>`,
      ' </g>',
    ];
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000">',
    ` <metadata>${escaped(text)}</metadata>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

/** What XML 1.0 can't hold, however it is written. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const escaped = (text: string) =>
  text.replace(NOT_XML, ' ').replace(/[&<>"]/g, (mark) => XML_MARKS[mark as keyof typeof XML_MARKS]);
