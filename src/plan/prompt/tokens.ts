import type { SpatialRelation } from '../relations';

/** Relations that a prompt may ask for; only the spatial ones can be checked in boxes. */
export type PromptRelation = SpatialRelation | 'in front of' | 'behind' | 'inside' | 'on';

export type PromptToken =
  | { readonly kind: 'word'; readonly text: string; readonly word: string }
  | { readonly kind: 'stop'; readonly text: string }
  /** "to the left of": joins two things. */
  | { readonly kind: 'relation'; readonly text: string; readonly relation: PromptRelation }
  /** "on its left": says where the one thing is, seen from the other. */
  | { readonly kind: 'side'; readonly text: string; readonly relation: PromptRelation }
  /** "in the upper left": a place in the picture. */
  | { readonly kind: 'place'; readonly text: string; readonly place: Place };

/** A part of the picture: a column, a row or both. */
export interface Place {
  readonly column?: 'left' | 'centre' | 'right';
  readonly row?: 'top' | 'centre' | 'bottom';
}

const SIDE_OF = '(?:to|on|at|in)?\\s*(?:the\\s+)?(?:far\\s+|immediate\\s+)?';
const PHRASES: readonly (readonly [string, PromptRelation, 'relation' | 'side'])[] = [
  [`${SIDE_OF}left(?:[- ]hand)?(?:\\s+side)?\\s+of`, 'left', 'relation'],
  [`${SIDE_OF}right(?:[- ]hand)?(?:\\s+side)?\\s+of`, 'right', 'relation'],
  ['(?:on|to)\\s+(?:its|his|her|their)\\s+left', 'left', 'side'],
  ['(?:on|to)\\s+(?:its|his|her|their)\\s+right', 'right', 'side'],
  ['(?:on|at)\\s+(?:the\\s+)?top\\s+of|atop|above|over|higher\\s+than', 'above', 'relation'],
  ['(?:on|at)\\s+the\\s+bottom\\s+of|below|underneath|beneath|under|lower\\s+than', 'below', 'relation'],
  [
    'next\\s+to|close\\s+to|adjacent\\s+to|(?:on|at|by)\\s+(?:the\\s+)?side\\s+of|beside|alongside|near|by',
    'near',
    'relation',
  ],
  ['in\\s+front\\s+of', 'in front of', 'relation'],
  ['behind', 'behind', 'relation'],
  ['inside(?:\\s+of)?|within', 'inside', 'relation'],
  ['on|onto|upon', 'on', 'relation'],
];
const PATTERNS = PHRASES.map(
  ([source, relation, kind]) =>
    [new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'iuy'), relation, kind] as const,
);
const PICTURE = '(?:\\s+of\\s+the\\s+(?:picture|image|scene|frame|canvas|photo))';
const PART = '\\s+(?:part|half|side|corner|third)';
const PLACE = new RegExp(
  '(?:in|at|on|to)\\s+the\\s+(?:far\\s+|very\\s+)?' +
    '(?:(top|upper|bottom|lower|middle|cent(?:er|re))(?:[-\\s]+(left|right|middle|cent(?:er|re)))?|(left|right))' +
    `(?:[-\\s]hand)?(?:${PART})?(?:${PICTURE}|(?!(?:${PART})?\\s+of))(?![\\p{L}\\p{N}])`,
  'iuy',
);
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/uy;
const STOP = /[^\p{L}\p{N}\s]+/uy;
const WHITE = /\s+/y;

/** Cuts a prompt into relation phrases, words and punctuation. Linear in its length. */
export function tokenisePrompt(prompt: string): PromptToken[] {
  const tokens: PromptToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(prompt)?.[0] ?? '';
  };
  while (at < prompt.length) {
    const white = match(WHITE);
    at += white.length;
    const where = readPlace(prompt, at);
    if (where) {
      tokens.push(where);
      at += where.text.length;
      continue;
    }
    const found = PATTERNS.find(([pattern]) => match(pattern) !== '');
    if (found) {
      const [pattern, relation, kind] = found;
      const text = match(pattern);
      tokens.push({ kind, text, relation });
      at += text.length;
      continue;
    }
    const word = match(WORD);
    const stop = word === '' ? match(STOP) : '';
    if (word !== '') tokens.push({ kind: 'word', text: word, word: word.toLowerCase() });
    else if (stop !== '') tokens.push({ kind: 'stop', text: stop });
    // A lone combining mark or the like fits none of the three.
    at += Math.max(1, word.length + stop.length);
  }
  return tokens;
}

function readPlace(prompt: string, at: number): Extract<PromptToken, { kind: 'place' }> | null {
  PLACE.lastIndex = at;
  const match = PLACE.exec(prompt);
  if (!match) return null;
  const [text, first = '', second = '', only = ''] = match.map((part) => part?.toLowerCase());
  const row = /top|upper/.test(first) ? 'top' : /bottom|lower/.test(first) ? 'bottom' : 'centre';
  const side = second || only;
  const column = side === 'left' || side === 'right' ? side : 'centre';
  // "on the left" and "at the top" leave the other direction open.
  const place: Place = only ? { column } : second === '' && row !== 'centre' ? { row } : { column, row };
  return { kind: 'place', text: text === undefined ? '' : match[0], place };
}
