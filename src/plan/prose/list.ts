import type { Segment } from '../plan';
import { capitalise, indefiniteArticle, isPlural, wordsOf } from './noun';
import { prose } from './sentence';
import { nounPhrase } from './simple';
import { NUMBERS, isPluralVerb } from './words';

const DETERMINER = /(?:(?:a|an|the|another|one|its|his|her|their) )?$/i;
const JOINT = /^(,? and |, )((?:(?:a|an|the|another|one|its|his|her|their) )?)$/;
const END = /^\s*[.!?]+["'”’)\]]*\s*$/;
/** Words that promise a certain number of things to follow. */
const PAIRING = new Set(['between', 'both', 'either', 'neither', 'pair', 'couple', 'one', ...NUMBERS]);

/** True when two objects are joined as members of a list: "and a", ", the". */
export function isListJoint(text: string): boolean {
  return JOINT.test(text);
}

/**
 * Takes the object at `index` out of a list such as "a [x], a [y] and a [z]".
 * Null where it is in none, or where the sentence around it might not agree any
 * more.
 */
export function removeFromList(items: readonly Segment[], index: number): readonly Segment[] | null {
  let first = index;
  let last = index;
  while (isJointAt(items, first - 1)) first -= 2;
  while (isJointAt(items, last + 1)) last += 2;
  const lead = items[first - 1];
  const tail = items[last + 1];
  if (first === last || lead?.kind !== 'prose' || tail?.kind !== 'prose') return null;
  if (items.length !== last + 2 && items[last + 2]?.kind !== 'object') return null;

  const { opening, members } = readMembers(items, first, last, lead.text);
  const left = members.filter((member) => member.index !== index);
  if (wordsOf(opening).some((word) => PAIRING.has(word))) return null;
  if (left.length === 1 && !END.test(tail.text)) return null;
  const fixed = left.length === 1 ? agreeOpening(opening, items, left[0]?.index ?? 0) : opening;
  // A sentence must not begin with a bare name: names keep their small letter.
  if (fixed === null || (fixed === '' && left[0]?.determiner === '')) return null;

  const rebuilt = left.flatMap(({ index: at, determiner: written }, place) => {
    const object = items[at];
    // There is no "another" without a first.
    const isFirst = place === 0 && written === 'another ' && object?.kind === 'object';
    const determiner = isFirst ? `${indefiniteArticle(object.name)} ` : written;
    const joint = place === 0 ? fixed : place === left.length - 1 ? lastJoint(items, last) : ', ';
    const text = joint + (joint === '' ? capitalise(determiner) : determiner.toLowerCase());
    return object ? [...(text === '' ? [] : [prose(text)]), object] : [];
  });
  return [...items.slice(0, first - 1), ...rebuilt, ...items.slice(last + 1)];
}

interface Member {
  readonly index: number;
  readonly determiner: string;
}

/** The members with their articles, and what comes before the first article. */
function readMembers(
  items: readonly Segment[],
  first: number,
  last: number,
  lead: string,
): { opening: string; members: Member[] } {
  const article = DETERMINER.exec(lead)?.[0] ?? '';
  const members: Member[] = [{ index: first, determiner: article }];
  for (let at = first + 2; at <= last; at += 2) {
    const joint = items[at - 1];
    const determiner = (joint?.kind === 'prose' && JOINT.exec(joint.text)?.[2]) || '';
    members.push({ index: at, determiner });
  }
  return { opening: lead.slice(0, lead.length - article.length), members };
}

function isJointAt(items: readonly Segment[], at: number): boolean {
  const joint = items[at];
  return (
    joint?.kind === 'prose' &&
    isListJoint(joint.text) &&
    items[at - 1]?.kind === 'object' &&
    items[at + 1]?.kind === 'object'
  );
}

/** The joint before the last member, as this sentence writes it (", and " or " and "). */
function lastJoint(items: readonly Segment[], last: number): string {
  const joint = items[last - 1];
  const written = (joint?.kind === 'prose' && JOINT.exec(joint.text)?.[1]) || ' and ';
  return written === ', ' ? ', ' : written;
}

/** Several became one: "There are" becomes "There is"; other plural verbs are not safe. */
function agreeOpening(opening: string, items: readonly Segment[], at: number): string | null {
  const phrase = nounPhrase(items, at);
  if (!phrase || isPlural(phrase.object.name)) return opening;
  if (/^there are $/i.test(opening)) return opening.replace(/are $/, 'is ');
  return isPluralVerb(wordsOf(opening).at(-1) ?? '') ? null : opening;
}
