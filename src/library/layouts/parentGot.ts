import { BEGIN_OF_IMAGE, BOX_END } from '../../plan/chain/marks';
import { serialiseSegment } from '../../plan/chain/serialiser';
import type { ObjectSegment, Plan } from '../../plan/plan';
import type { Note } from '../notes/note';
import { readChain } from './chainText';
import { colourIn, isColour } from './colours';
import type { LayoutFormat } from './layout';

/** What stands in brackets behind the end of a box. */
const BRACKET = / ?\(([^()<>]{1,60})\)/y;

/**
 * The parent of GoT-R1 (GoT, arXiv 2503.10639) writes a colour behind each box: `<|box_end|> (red)`.
 * A plan keeps colours in the names, so a colour that the name lacks goes in front of it. A bracket that names no
 * colour is prose.
 */
export const parentGot: LayoutFormat = {
  id: 'got',
  extension: 'txt',
  recognises: (text, json) =>
    json === undefined && split(text).some(({ bracket }) => bracket !== null && isColour(bracket)),
  read: (text) => {
    const pieces = split(text);
    const colours = pieces.map(({ bracket }) =>
      bracket !== null && isColour(bracket) ? bracket.trim() : null,
    );
    const plain = pieces.map(({ before, whole }, i) => before + (colours[i] ? '' : whole)).join('');
    const { plan, notes } = readChain(plain);
    // Whole boxes and ends of boxes are the same only where every box is closed; else no colour can be placed.
    const boxed = plan.segments.filter((segment) => segment.kind === 'object' && segment.box).length;
    if (boxed !== pieces.filter(({ ends }) => ends).length) return readChain(text);
    let box = -1;
    const segments = plan.segments.map((segment) => {
      if (segment.kind !== 'object' || !segment.box) return segment;
      box += 1;
      return withColour(segment, colours[box] ?? null);
    });
    return { plan: { ...plan, segments }, prompt: null, notes };
  },
  write: (plan) => writeColoured(plan),
};

interface Piece {
  /** Text up to and with the end of a box; at last the text behind the last one. */
  readonly before: string;
  readonly ends: boolean;
  /** The bracket behind it, brackets and space included; ''. */
  readonly whole: string;
  readonly bracket: string | null;
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let end = text.indexOf(BOX_END); end !== -1; end = text.indexOf(BOX_END, at)) {
    const behind = end + BOX_END.length;
    BRACKET.lastIndex = behind;
    const [whole = '', bracket = null] = BRACKET.exec(text) ?? [];
    pieces.push({ before: text.slice(at, behind), ends: true, whole, bracket });
    at = behind + whole.length;
  }
  return [...pieces, { before: text.slice(at), ends: false, whole: '', bracket: null }];
}

function withColour(object: ObjectSegment, colour: string | null): ObjectSegment {
  if (!colour) return object;
  const words = object.name.toLowerCase();
  return words.includes(colour.toLowerCase()) ? object : { ...object, name: `${colour} ${object.name}` };
}

function writeColoured(plan: Plan): { readonly text: string; readonly notes: Note[] } {
  const notes: Note[] = [];
  const text = plan.segments.map((segment, i) => {
    const plain = serialiseSegment(segment);
    if (segment.kind !== 'object' || !segment.box) return plain;
    const colour = colourIn(segment.name);
    if (colour) return `${plain} (${colour})`;
    const next = plan.segments[i + 1];
    BRACKET.lastIndex = 0;
    const bracket = next?.kind === 'prose' ? BRACKET.exec(next.text)?.[1] : undefined;
    if (bracket !== undefined && isColour(bracket)) notes.push({ code: 'bracket-is-colour', text: bracket });
    return plain;
  });
  return { text: text.join('') + (plan.complete ? BEGIN_OF_IMAGE : ''), notes };
}
