import { describe, expect, it } from 'vitest';
import type { Note } from '../../library/notes/note';
import { chainProblemText, inMemoryText, noteText, notesWords } from './notes';

type Kind = Extract<Note, { code: 'chain-problem' }>['kind'];
type Change = Extract<Note, { code: 'box-changed' }>['changes'][number];

const CHANGES: readonly Change[] = ['not-a-number', 'fractional', 'out-of-range', 'reversed', 'empty'];
const KINDS: readonly Kind[] = [
  'stray-mark',
  'malformed-name',
  'malformed-box',
  'missing-box',
  'unclosed-box',
  'notation',
  'text-after-end',
  ...CHANGES,
];
const found = [
  { at: 'elements[0]', name: 'lamp' },
  { at: 'elements[3]', name: '' },
];
const SAID: { readonly [C in Note['code']]: readonly [Extract<Note, { code: C }>, string] } = {
  'boxes-unreadable': [
    { code: 'boxes-unreadable', of: 1200, found },
    '2 of 1,200 boxes could not be read: “lamp” (elements[0]) and elements[3].',
  ],
  'items-unreadable': [
    { code: 'items-unreadable', of: 6, found: found.slice(1) },
    '1 of 6 items could not be read and was left out: elements[3].',
  ],
  'names-missing': [
    { code: 'names-missing', found: Array.from({ length: 7 }, (_, i) => ({ at: `item[${i}]`, name: '' })) },
    '7 objects have no name and came in as “object”: item[0], item[1], item[2], item[3] and 3 more.',
  ],
  'name-cut': [
    { code: 'name-cut', name: 'n'.repeat(5000), most: 4000 },
    `The name “${'n'.repeat(60)}…” is longer than 4,000 characters and was cut.`,
  ],
  'box-changed': [
    { code: 'box-changed', name: 'cat', changes: ['out-of-range', 'reversed'] },
    'The box of “cat” was partly outside the picture and the wrong way round; it was put right.',
  ],
  lettering: [{ code: 'lettering', name: 'SALE' }, '“SALE” is lettering; it came in as an object.'],
  'other-images': [
    { code: 'other-images', images: 2 },
    'The file has 2 images; the first with boxes was read.',
  ],
  'category-unnamed': [
    { code: 'category-unnamed', category: '7' },
    'Category 7 has no name; its boxes came in as “object”.',
  ],
  'objects-over': [
    { code: 'objects-over', found: 501, most: 500 },
    'The layout has 501 objects; a plan holds 500, so the first 500 came in.',
  ],
  'text-cut': [
    { code: 'text-cut', field: 'background', most: 20_000 },
    'The background is longer than 20,000 characters and was cut.',
  ],
  'size-unknown': [
    { code: 'size-unknown' },
    'The file doesn’t say how large the picture is; its boxes were read on the grid that holds them.',
  ],
  'json-mended': [{ code: 'json-mended' }, 'The JSON is not quite JSON; it was read as it was meant.'],
  'json-cut-short': [{ code: 'json-cut-short' }, 'The JSON ends too early; what was whole came in.'],
  'chain-problem': [
    { code: 'chain-problem', kind: 'stray-mark', text: '<|box_end|>' },
    '<|box_end|> This mark has no partner, so it was kept as text.',
  ],
  'picture-too-large': [
    { code: 'picture-too-large', width: 16_000, height: 9 },
    'The picture claims 16,000 × 9 px, more than any that Scenograph paints; the scene came in without it.',
  ],
  'pictures-left-out': [
    { code: 'pictures-left-out', found: 1, of: 1 },
    '1 of 1 picture of the trace claims an absurd size and was left out.',
  ],
  'prose-left-out': [{ code: 'prose-left-out' }, 'The prose between the objects is left out.'],
  'boxless-left-out': [{ code: 'boxless-left-out', found: 3 }, '3 objects have no box and are left out.'],
  'bracket-is-colour': [
    { code: 'bracket-is-colour', text: '(red)' },
    '“(red)” behind a box will be read as the colour of its object.',
  ],
};
const notes = Object.values(SAID);

describe('every note', () => {
  it.each(notes)('is one sentence: %j', (note, text) => {
    expect(noteText(note)).toBe(text);
  });

  it('has its words, as has every problem of a chain and every reason to keep nothing; no word is to spare', () => {
    const asked = [
      ...Object.keys(SAID).filter((code) => code !== 'text-cut' && code !== 'chain-problem'),
      'prompt-cut',
      'background-cut',
      'more',
      'quotedAt',
      ...CHANGES.map((change) => `was:${change}`),
      ...KINDS.map((kind) => `chain:${kind}`),
      ...['forbidden', 'newer-version', 'silent'].flatMap((reason) => [
        `memory:${reason}`,
        `memory:${reason}.advice`,
      ]),
    ];
    expect(Object.keys(notesWords.english).toSorted()).toEqual(asked.toSorted());
    for (const kind of KINDS) expect(chainProblemText(kind)).toMatch(/^[A-Z].*\.$/);
    expect(inMemoryText('silent')).toEqual({
      text: 'The browser’s storage doesn’t answer, so your scenes last only until this page closes.',
      advice: 'Save your work to files, then close the browser and open it again.',
    });
  });
});
