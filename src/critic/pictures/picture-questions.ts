import type { Plan } from '../../plan/plan';
import { countedName } from '../../plan/check/objects';
import { indefiniteArticle, isPlural } from '../../plan/prose/noun';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { readPrompt } from '../../plan/prompt/read';
import { RELATION_WORDS } from '../../plan/relations';
import { type PictureCheck, type PictureCheckKind, promptImage } from './picture-checks';
import { type PictureRequest, pictureRequest } from './picture-request';
import type { PictureReport } from './picture-rewards';
import { planRewards } from '../plans/plan-rewards';

/** A question that yes answers where the prompt is followed. */
export interface PictureQuestion {
  readonly id: string;
  readonly kind: PictureCheckKind;
  /** What is asked of the picture, as a check has it. */
  readonly text: string;
  readonly question: string;
}

/** What can be asked about a picture of a prompt, for a model that answers questions but finds no boxes. */
export function pictureQuestions({ things, relations, places }: PictureRequest): PictureQuestion[] {
  const nameOf = (index: number): string => things[index]?.name ?? '';
  const is = (name: string): string => (isPlural(name) ? 'Are' : 'Is');
  return [
    ...[...new Set(things.map(({ name }) => name))].map((name): PictureQuestion => {
      const asked = things.filter((thing) => thing.name === name);
      const isOpen = asked.some(({ count }) => count === null);
      const count = asked.reduce((sum, thing) => sum + (thing.count ?? 1), 0);
      const text = countedName(name, isOpen ? null : count);
      const question =
        isOpen || count > 1
          ? `Are there ${isOpen ? '' : 'exactly '}${text} in this picture?`
          : `Is there ${indefiniteArticle(name)} ${name} in this picture?`;
      return { id: `object-${name}`, kind: 'object', text, question };
    }),
    ...things.flatMap(({ name, colour }, index): PictureQuestion[] => {
      if (colour === null) return [];
      const text = `the ${name} is ${colour}`;
      return [
        { id: `colour-${index}`, kind: 'colour', text, question: `${is(name)} the ${name} ${colour}?` },
      ];
    }),
    ...relations.map(({ subject, relation, object }, index): PictureQuestion => {
      const depth = { front: 'in front of', behind: 'behind' };
      const words =
        relation === 'front' || relation === 'behind' ? depth[relation] : RELATION_WORDS[relation];
      const [a, b] = [nameOf(subject), nameOf(object)];
      const question = `${is(a)} the ${a} ${words} the ${b}?`;
      return { id: `relation-${index}`, kind: 'relation', text: `the ${a} is ${words} the ${b}`, question };
    }),
    ...places.map(({ thing, text }, index): PictureQuestion => {
      const [name, where] = [nameOf(thing), text.toLowerCase()];
      const question = `${is(name)} the ${name} ${where}?`;
      return { id: `place-${index}`, kind: 'place', text: `the ${name} is ${where}`, question };
    }),
  ];
}

/** What a model answered about a picture; `yes`: the probability of yes, by question. */
export interface Answers {
  readonly questions: readonly PictureQuestion[];
  readonly yes: readonly number[];
}

/** The questions that a prompt gives rise to. */
export const questionsOf = (prompt: string, lexicon?: Lexicon): PictureQuestion[] =>
  pictureQuestions(pictureRequest(readPrompt(prompt, lexicon)));

/** Everything the critic says of a painted plan, from what a model answered about the picture. */
export function reportAnswers(
  prompt: string,
  plan: Plan,
  { questions, yes }: Answers,
  lexicon?: Lexicon,
): PictureReport {
  const answered = questions.map(({ id, kind, text, question }, index): PictureCheck => {
    const line = { id, kind, text };
    const score = yes[index] ?? null;
    if (score === null) {
      return { ...line, state: 'not-checked', reason: { code: 'no-answer' }, found: [], score };
    }
    const isYes = score >= 0.5;
    const share = isYes ? score : 1 - score;
    const reason = { code: isYes ? 'says-yes' : 'says-no', text: question, share } as const;
    return { ...line, state: isYes ? 'held' : 'broken', reason, found: [], score };
  });
  const unread = pictureRequest(readPrompt(prompt, lexicon)).unchecked.map((text, index): PictureCheck => {
    const reason = { code: 'no-question' } as const;
    return {
      id: `unread-${index}`,
      kind: 'unread',
      text,
      state: 'not-checked',
      reason,
      found: [],
      score: null,
    };
  });
  const { semantic, spatial } = planRewards(prompt, plan, lexicon);
  return {
    semantic,
    spatial,
    promptImage: promptImage(answered),
    // Boxes can't be asked for, so there is no product either.
    planImage: null,
    product: null,
    checks: [...answered, ...unread],
    matches: [],
    spatialScore: null,
  };
}
