import type { Plan, Segment } from '../../plan/plan';
import { normalisePlan } from '../../plan/chain/normalise';
import { LibraryError } from '../errors';
import { boxFrom, type LayoutFormat, type LayoutReading } from './layout';

const GRID = { width: 1000, height: 1000 };
const GROUNDING = /<grounding>([\s\S]*?)(?:<\/grounding>|$)/g;
const REFERENCE = /<ref>([\s\S]*?)<\/ref>\s*(?:<box>([\s\S]*?)<\/box>)?/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** PlanGen (arXiv 2503.10127): `<grounding><ref>red apple</ref><box>(x1,y1),(x2,y2)</box></grounding>`. */
export const planGen: LayoutFormat = {
  id: 'plangen',
  name: 'PlanGen',
  about: 'Tags: <ref> for a name and <box> for its corners on a grid of 1000.',
  extension: 'txt',
  recognises: (text) => text.includes('<grounding>') || /<ref>[\s\S]*<box>/.test(text),
  read,
  write: (plan) => ({ text: write(plan), problems: [] }),
};

function read(text: string): LayoutReading {
  const problems: string[] = [];
  const segments: Segment[] = [];
  const body = text.replace(GROUNDING, '$1');
  let at = 0;
  let count = 0;
  for (const match of body.matchAll(REFERENCE)) {
    const [whole, name = '', corners] = match;
    count += 1;
    segments.push({ kind: 'prose', text: plain(body.slice(at, match.index)) || (count > 1 ? ' ' : '') });
    segments.push({
      kind: 'object',
      id: `o${count}`,
      name: name.trim(),
      box: box(name.trim(), corners, problems),
    });
    at = match.index + whole.length;
  }
  if (count === 0) throw new LibraryError('layout-lacks-part', { form: 'PlanGen', part: '<ref>…</ref>' });
  segments.push({ kind: 'prose', text: plain(body.slice(at)) });
  return { plan: normalisePlan({ segments, complete: true }), prompt: null, problems };
}

function box(name: string, corners: string | undefined, problems: string[]) {
  const [x1, y1, x2, y2, ...more] = (corners?.match(NUMBER) ?? []).map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || more.length > 0) {
    problems.push(`“${name}” has no box of four numbers; it came in without one.`);
    return null;
  }
  return boxFrom([x1, y1, x2, y2], GRID, name, problems);
}

function write(plan: Plan): string {
  return plan.segments.map(segment).join('');
}

function segment(part: Segment): string {
  if (part.kind === 'prose') return part.text;
  const { x1, y1, x2, y2 } = part.box ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  const corners = part.box ? `<box>(${x1},${y1}),(${x2},${y2})</box>` : '';
  return `<grounding><ref>${part.name}</ref>${corners}</grounding>`;
}

/** Tags of PlanGen's that stand alone are no prose. */
function plain(text: string): string {
  return text.replace(/<\/?(?:grounding|ref|box)>/g, '');
}
