import type { PictureReason } from '../../critic/pictures/reason';
import { list, percent } from '../numbers';
import { speaker } from '../speaker';

interface Two {
  readonly a: string;
  readonly b: string;
}
interface WithNames {
  readonly a: string;
  readonly names: readonly string[];
}
interface Named {
  readonly name: string;
}
interface Names {
  readonly names: readonly string[];
}
interface Text {
  readonly text: string;
}

const the = (names: readonly string[]): string => list(names.map((name) => `the ${name}`));
const no = (names: readonly string[]): string => list(names.map((name) => `no ${name}`));
const quoted = (names: readonly string[]): string => list(names.map((name) => `“${name}”`));

/** Why a check of a plan or a picture is as it is, by its code. */
export const reasonsWords = speaker('reasons', {
  some: ({ found, of, text }: { found: number; of: number; text: string }) => `${found} of ${of}: ${text}`,

  'boxes-missing': 'Not every box is there yet.',
  unread: 'The rules cannot read this part of the prompt.',
  'not-asked': 'The prompt does not ask for this.',
  has: ({ what }: { what: string }) => `The plan has ${what}.`,
  'has-so-far': ({ what }: { what: string }) => `The plan has ${what} so far.`,
  'has-none': ({ names }: Names) => `The plan has ${no(names)}.`,
  'has-none-so-far': ({ names }: Names) => `The plan has ${no(names)} so far.`,
  'has-others': ({ names }: Names) => `The plan has ${quoted(names)}.`,
  'colour-in-name': ({ colour }: { colour: string }) => `Its name says ${colour}.`,
  'colour-in-prose': ({ colour }: { colour: string }) => `The prose says ${colour}.`,
  'colour-unsaid': ({ name, colour }: { name: string; colour: string }) =>
    `The plan does not say that the ${name} is ${colour}.`,
  'says-of-it': ({ text }: Text) => `The plan says “${text}”.`,
  'says-not-of-it': ({ text }: Text) => `The plan does not say “${text}” of it.`,
  'prose-says': ({ text }: Text) => `The prose says “${text}”.`,
  'prose-says-not': ({ text }: Text) => `The prose does not say “${text}”.`,
  fills: ({ name, share }: { name: string; share: number }) =>
    `The ${name} fills ${percent(share)} of the picture.`,
  'centre-at': ({ name, across, down }: { name: string; across: number; down: number }) =>
    `The ${name}’s centre is ${percent(across)} from the left and ${percent(down)} from the top.`,
  'in-background': ({ name }: Named) => `The ${name} is in the background.`,
  'in-foreground': ({ name }: Named) => `The ${name} is in the foreground.`,
  'others-farther-back': ({ name }: Named) => `Everything else is farther back than the ${name}.`,
  'others-nearer': ({ name }: Named) => `Everything else is nearer than the ${name}.`,

  'centre-left': ({ a, b }: Two) => `The ${a}’s centre is left of the ${b}’s.`,
  'centre-right': ({ a, b }: Two) => `The ${a}’s centre is right of the ${b}’s.`,
  'centre-above': ({ a, b }: Two) => `The ${a}’s centre is above the ${b}’s.`,
  'centre-below': ({ a, b }: Two) => `The ${a}’s centre is below the ${b}’s.`,
  'centre-level': ({ a, b }: Two) => `The ${a}’s centre is level with the ${b}’s.`,
  'centre-close': ({ a, b }: Two) => `The ${a}’s centre is close to the ${b}’s.`,
  'more-above-than-beside': ({ a, b }: Two) => `The ${a}’s centre is more above than beside the ${b}’s.`,
  'more-below-than-beside': ({ a, b }: Two) => `The ${a}’s centre is more below than beside the ${b}’s.`,
  'more-beside-than-above': ({ a, b }: Two) => `The ${a}’s centre is more beside than above the ${b}’s.`,
  'more-beside-than-below': ({ a, b }: Two) => `The ${a}’s centre is more beside than below the ${b}’s.`,
  'centre-far': ({ a, b, share }: { a: string; b: string; share: number }) =>
    `The ${a}’s centre is ${percent(share)} of the picture away from the ${b}’s.`,
  overlap: ({ a, b, share }: { a: string; b: string; share: number }) =>
    `The ${a} and the ${b} overlap by ${percent(share)}; less than ${percent(0.1)} is needed.`,
  'not-touching': ({ a, b }: Two) => `The ${a} does not touch the top of the ${b}.`,
  beside: ({ a, b }: Two) => `The ${a} and the ${b} lie beside each other.`,
  'farther-back': ({ a, b }: Two) => `The ${a} stands farther back than the ${b}.`,
  nearer: ({ a, b }: Two) => `The ${a} stands nearer than the ${b}.`,
  lower: ({ a, b }: Two) => `The ${a}’s centre is lower than the ${b}’s.`,
  'not-lower': ({ a, b }: Two) => `The ${a}’s centre is not lower than the ${b}’s.`,
  'not-both-sides': ({ a, b }: Two) => `The ${a} is not on both sides of the ${b}.`,
  'is:on': ({ a, names }: WithNames) => `The ${a} is on ${the(names)}.`,
  'is:under': ({ a, names }: WithNames) => `The ${a} is under ${the(names)}.`,
  'is:in front of': ({ a, names }: WithNames) => `The ${a} is in front of ${the(names)}.`,
  'is:behind': ({ a, names }: WithNames) => `The ${a} is behind ${the(names)}.`,
  'is:inside': ({ a, names }: WithNames) => `The ${a} is inside ${the(names)}.`,
  'is:around': ({ a, names }: WithNames) => `The ${a} is around ${the(names)}.`,
  'is:between': ({ a, names }: WithNames) => `The ${a} is between ${the(names)}.`,
  'is-not:on': ({ a, names }: WithNames) => `The ${a} is not on ${the(names)}.`,
  'is-not:under': ({ a, names }: WithNames) => `The ${a} is not under ${the(names)}.`,
  'is-not:in front of': ({ a, names }: WithNames) => `The ${a} is not in front of ${the(names)}.`,
  'is-not:behind': ({ a, names }: WithNames) => `The ${a} is not behind ${the(names)}.`,
  'is-not:inside': ({ a, names }: WithNames) => `The ${a} is not inside ${the(names)}.`,
  'is-not:around': ({ a, names }: WithNames) => `The ${a} is not around ${the(names)}.`,
  'is-not:between': ({ a, names }: WithNames) => `The ${a} is not between ${the(names)}.`,

  finds: ({ what }: { what: string }) => `The detector finds ${what}.`,
  'finds-none': ({ names }: Names) => `The detector finds ${no(names)}.`,
  'finds-nothing': 'The detector finds nothing at all.',
  'finds-only-asked': 'The detector finds only what is asked for.',
  'finds-also': ({ names }: Names) => `The detector also finds ${list(names)}.`,
  sees: ({ names }: Names) => `The detector sees ${list(names)}.`,
  'seen-in-own-colour': ({ what }: { what: string }) => `${what} in its own colour`,
  'sees-colour': ({ colour }: { colour: string }) => `The detector sees ${colour}.`,
  'only-some': ({ found, of }: { found: number; of: number }) => `Only ${found} of ${of} are there.`,
  'front-unseen': 'Boxes can’t show what is in front; overlapping counts for it.',
  'tells-objects-and-colours': 'The detector tells objects and colours only.',
  'says-yes': ({ text, share }: { text: string; share: number }) =>
    `Asked “${text}” the model says yes (${percent(share)} sure).`,
  'says-no': ({ text, share }: { text: string; share: number }) =>
    `Asked “${text}” the model says no (${percent(share)} sure).`,
  'no-answer': 'The model gave no answer.',
  'no-question': 'No question is made of this.',
} satisfies Readonly<
  Record<PictureReason['code'], unknown> & Record<string, string | ((facts: never) => string)>
>);

/** Why a check is as it is, one sentence. */
export function reasonText({
  reason,
  some,
}: {
  readonly reason: PictureReason;
  readonly some?: { readonly found: number; readonly of: number };
}): string {
  const text = sentenceOf(reason);
  return some ? reasonsWords('some', { ...some, text }) : text;
}

function sentenceOf(reason: PictureReason): string {
  if (reason.code === 'sees') {
    const names = reason.things.map(({ what, own }) =>
      own ? reasonsWords('seen-in-own-colour', { what }) : what,
    );
    return reasonsWords('sees', { names });
  }
  // Each code comes with the facts that its words are made of: its type sees to it.
  return (reasonsWords as (key: string, facts: object) => string)(reason.code, reason);
}
