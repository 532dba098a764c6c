import { GRID, type Box } from '../../plan/box';
import { objectsOf, type Plan } from '../../plan/plan';
import { xmlText } from '../text/xml';
import { createPdf, fitsPdf, pdfText, points } from './pdf';

/** Twelve colours that print and can be told apart, in the order of the studio's hues. */
const COLOURS = [
  '#3447d4',
  '#858614',
  '#cd39a7',
  '#0c6240',
  '#652810',
  '#00758f',
  '#ab3865',
  '#399277',
  '#482873',
  '#50761c',
  '#e7515b',
  '#734701',
] as const;

interface Frame {
  readonly name: string;
  readonly box: Box;
  readonly colour: string;
}

/** The objects of a plan that have a box; the number of its hue is in an object's id. */
function framesOf(plan: Plan): Frame[] {
  return objectsOf(plan).flatMap(({ id, name, box }) => {
    const number = Number(/(\d+)$/.exec(id)?.[1] ?? 1);
    return box ? { name, box, colour: COLOURS[(number + 11) % 12] ?? COLOURS[0] } : [];
  });
}

/** A plan as a drawing: a frame and a name an object, in units of the plan's grid. */
export function wireframeSvg(plan: Plan, prompt: string): string {
  const drawn = framesOf(plan).flatMap(({ name, box, colour }, index) => {
    const { x1, y1, x2, y2 } = box;
    const label = y1 >= 34 ? y1 - 10 : y1 + 30;
    return [
      ` <g id="object-${index + 1}" inkscape:groupmode="layer" inkscape:label="${xmlText(name)}">`,
      `  <rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="${colour}" fill-opacity="0.08" stroke="${colour}" stroke-width="3"/>`,
      `  <text x="${x1 + 4}" y="${label}" font-family="Helvetica, Arial, sans-serif" font-size="30" font-weight="bold" fill="${colour}">${xmlText(name)}</text>`,
      ' </g>',
    ];
  });
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${GRID}" height="${GRID}" viewBox="0 0 ${GRID} ${GRID}">`,
    ` <title>${xmlText(prompt.trim() || 'Layout')}</title>`,
    ` <rect width="${GRID}" height="${GRID}" fill="#ffffff" stroke="#888888" stroke-width="2"/>`,
    ...drawn,
    '</svg>',
    '',
  ];
  return lines.join('\n');
}

/** Names that a PDF wireframe can't write, which has the letters of western Europe only. */
export const unwritable = (plan: Plan): readonly string[] =>
  framesOf(plan).flatMap(({ name }) => (fitsPdf(name) ? [] : name));

/** Side of the drawing on its page and the margin around it, in mm: A4 across. */
const [SIDE, MARGIN] = [180, 15];

/** The same drawing as a page of PDF, 210 mm wide, with its prompt below. */
export async function wireframePdf(plan: Plan, prompt: string): Promise<Blob> {
  const [side, margin] = [points(SIDE), points(MARGIN)];
  const [width, height] = [side + margin * 2, side + margin * 3];
  const unit = side / GRID;
  const left = (x: number) => (margin + x * unit).toFixed(2);
  const up = (y: number) => (height - margin - y * unit).toFixed(2);
  const rgb = (colour: string) =>
    [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');
  const size = (length: number) => (length * unit).toFixed(2);
  const content = [
    `0.5 w 0.53 G ${left(0)} ${up(GRID)} ${size(GRID)} ${size(GRID)} re S`,
    ...framesOf(plan).map(({ name, box, colour }) => {
      const { x1, y1, x2, y2 } = box;
      const label = y1 >= 34 ? y1 - 8 : y1 + 28;
      return [
        `1.5 w ${rgb(colour)} RG ${left(x1)} ${up(y2)} ${size(x2 - x1)} ${size(y2 - y1)} re S`,
        `BT /F1 11 Tf ${rgb(colour)} rg ${left(x1 + 4)} ${up(label)} Td ${pdfText(name)} Tj ET`,
      ].join('\n');
    }),
    `BT /F1 11 Tf 0 g ${margin.toFixed(2)} ${margin.toFixed(2)} Td ${pdfText(prompt.trim().slice(0, 95))} Tj ET`,
  ].join('\n');
  return createPdf(prompt.trim() || 'Layout').page({ width, height, content });
}
