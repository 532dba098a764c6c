import type { Segment } from '../plan';
import { prose } from './sentence';

/** Phrases and what they become when the two things they join change places. */
const TURNED = new Map(
  Object.entries({
    'left of': 'right of',
    'right of': 'left of',
    above: 'below',
    below: 'above',
    over: 'under',
    under: 'over',
    'on top of': 'beneath',
    atop: 'beneath',
    beneath: 'above',
    underneath: 'above',
    'in front of': 'behind',
    behind: 'in front of',
    'next to': 'next to',
    near: 'near',
    beside: 'beside',
    'close to': 'close to',
    alongside: 'alongside',
    by: 'by',
  }),
);
const PHRASE = new RegExp(
  `\\b(?:${[...TURNED.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'g',
);
const SUBJECT = /^(?:an?|the) $/i;
const CONNECTOR =
  /^ (?:(?:is|sits|stands|lies|rests|floats|hangs|appears) )?(?:(?:to|on|at) the )?(?:just |right |directly )?\P{Lu}+? (?:an?|the) $/u;
const END = /^[.!?]+\s*$/;

/**
 * The prose between the two objects of "A [x] sits to the left of a [y]." as it
 * reads when they change places. Null for any other sentence: only this plain
 * form can be turned round and stay true.
 */
export function invertRelation(items: readonly Segment[], at: number): Segment | null {
  const [before, joint, after] = [items[at - 1], items[at + 1], items[at + 3]];
  if (items.length !== 5 || at !== 1) return null;
  if (before?.kind !== 'prose' || joint?.kind !== 'prose' || after?.kind !== 'prose') return null;
  if (!SUBJECT.test(before.text) || !END.test(after.text) || !CONNECTOR.test(joint.text)) return null;
  const found = [...joint.text.matchAll(PHRASE)];
  const [match] = found;
  if (!match || found.length > 1) return null;
  const rest = joint.text.slice(match.index + match[0].length);
  if (!/^ (?:an?|the) $/i.test(rest)) return null;
  return prose(joint.text.slice(0, match.index) + (TURNED.get(match[0]) ?? '') + rest);
}
