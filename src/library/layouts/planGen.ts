import { normalisePlan } from '../../plan/chain/normalise';
import type { Plan, Segment } from '../../plan/plan';
import { LibraryError } from '../errors';
import { plainLine } from '../text/plainText';
import type { Note, Place } from '../notes/note';
import { boxFrom, type LayoutFormat, type LayoutReading } from './layout';

const GRID = { width: 1000, height: 1000 };
const TAG = /<\/?(?:grounding|ref|box)>/g;
const REFERENCE = /<ref>((?:(?!<\/?ref>)[\s\S])*)<\/ref>(?:\s*<box>([^<]*)<\/box>)?/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/**
 * PlanGen (arXiv 2503.10127): `<grounding><ref>red apple</ref><box>(x1,y1),(x2,y2)</box></grounding>`. It has no way to
 * say its own tags in text: there `<` is written `&lt;`, as in HTML.
 */
export const planGen: LayoutFormat = {
  id: 'plangen',
  extension: 'txt',
  recognises: (text, json) => json === undefined && isTagged(text),
  read,
  write: (plan) => ({ text: write(plan), notes: [] }),
};

/** True where a name is marked. Not by an expression, which goes through the rest of the text for each tag. */
function isTagged(text: string): boolean {
  const start = text.indexOf('<ref>');
  return start !== -1 && text.includes('</ref>', start);
}

function read(text: string): LayoutReading {
  const notes: Note[] = [];
  const boxless: Place[] = [];
  const segments: Segment[] = [];
  const body = text.replaceAll(/<\/?grounding>/g, '');
  let at = 0;
  let count = 0;
  for (const match of body.matchAll(REFERENCE)) {
    const [whole, tagged = '', corners] = match;
    const name = unescaped(tagged).trim();
    if (plainLine(name) === '') continue;
    count += 1;
    const before = proseOf(body.slice(at, match.index));
    segments.push({ kind: 'prose', text: before || (count > 1 ? ' ' : '') });
    const box = boxOf(name, corners, notes);
    if (!box && corners !== undefined) boxless.push({ at: `ref ${count}`, name });
    segments.push({ kind: 'object', id: `o${count}`, name, box });
    at = match.index + whole.length;
  }
  if (count === 0) throw new LibraryError('layout-lacks-part', { form: 'PlanGen', part: '<ref>…</ref>' });
  segments.push({ kind: 'prose', text: proseOf(body.slice(at)) });
  if (boxless.length > 0) notes.push({ code: 'boxes-unreadable', of: count, found: boxless });
  return { plan: normalisePlan({ segments, complete: true }), prompt: null, notes };
}

function boxOf(name: string, corners: string | undefined, notes: Note[]) {
  const [x1, y1, x2, y2, ...more] = (corners?.match(NUMBER) ?? []).map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || more.length > 0) {
    return null;
  }
  return boxFrom([x1, y1, x2, y2], GRID, name, notes);
}

function write(plan: Plan): string {
  return plan.segments.map(segment).join('');
}

function segment(part: Segment): string {
  if (part.kind === 'prose') return escaped(part.text);
  const { x1, y1, x2, y2 } = part.box ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  const corners = part.box ? `<box>(${x1},${y1}),(${x2},${y2})</box>` : '';
  return `<grounding><ref>${escaped(part.name)}</ref>${corners}</grounding>`;
}

/** Tags of PlanGen's that stand alone are no prose. */
const proseOf = (text: string): string => unescaped(text.replace(TAG, ''));

const escaped = (text: string): string =>
  text.replace(/&(?=(?:amp|lt);)/g, '&amp;').replace(/<(?=\/?(?:grounding|ref|box)>)/g, '&lt;');

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt);/g, (_, sign: string) => (sign === 'lt' ? '<' : '&'));
