import { GRID, area, centre, height, width } from './box';
import type { Box } from './box';
import { withoutMarks } from './chain/marks';
import { type Plan, objectsOf } from './plan';
import { capitalise, indefiniteArticle, takesNoArticle } from './prose/noun';

/** Shares of the picture's area up to which a thing is called so; what lies between is not worth a word. */
const TINY = 0.02;
const SMALL = 0.08;
const LARGE = 0.35;
/** A box that covers this share of the picture fills it; a side this long reaches across it. */
const FILLS = 0.85;
const ACROSS = 0.8;

/**
 * Words a layout for a model that reads no boxes: the prompt, then every object
 * with its place by thirds of the picture and, where it is unusual, its size:
 * "…. A red apple on the left, small; a blue car on the right, large." What such
 * a model makes of it is its own affair: the boxes are a suggestion.
 */
export function layoutPrompt(plan: Plan, prompt: string): string {
  const seen = new Set<string>();
  const objects = objectsOf(plan).map(({ name, box }) => {
    const plain = withoutMarks(name).replace(/\s+/g, ' ').trim();
    const article = takesNoArticle(plain)
      ? ''
      : seen.has(plain)
        ? 'another '
        : `${indefiniteArticle(plain)} `;
    seen.add(plain);
    const named = article + plain;
    return box ? `${named} ${placeOf(box)}${sizeOf(box)}` : named;
  });
  const asked = prompt.trim();
  if (objects.length === 0) return asked;
  const layout = `${capitalise(objects.join('; '))}.`;
  if (asked === '') return layout;
  return `${asked}${/[.!?]$/.test(asked) ? '' : '.'} ${layout}`;
}

const COLUMNS = ['left', '', 'right'] as const;
const ROWS = ['top', '', 'bottom'] as const;

function placeOf(box: Box): string {
  const { x, y } = centre(box);
  const third = (value: number): number => Math.min(2, Math.floor((value * 3) / GRID));
  const [column, row] = [COLUMNS[third(x)] ?? '', ROWS[third(y)] ?? ''];
  if (shareOf(box) > FILLS) return 'filling the picture';
  if (width(box) / GRID > ACROSS) return `across the ${row || 'middle'}`;
  if (height(box) / GRID > ACROSS) return column ? `along the whole ${column} side` : 'from top to bottom';
  if (column && row) return `at the ${row} ${column}`;
  if (row) return `at the ${row}`;
  return column ? `on the ${column}` : 'in the centre';
}

function sizeOf(box: Box): string {
  const share = shareOf(box);
  if (share > FILLS) return '';
  if (share < TINY) return ', tiny';
  if (share < SMALL) return ', small';
  return share > LARGE ? ', large' : '';
}

const shareOf = (box: Box): number => area(box) / GRID ** 2;
