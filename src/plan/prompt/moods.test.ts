import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check/check-plan';
import { emptyPlan } from '../plan';
import type { Lexicon } from './lexicon';
import { readPrompt } from './read';

/** Words of mood, style, matter and number that no box and no rule can show. */
const WORDS = (
  'cosy serene nostalgic whimsical festive minimal moody melancholic vibrant tranquil rustic baroque brutalist boho ' +
  'steampunk cyberpunk pixelated cubist impressionist gothic wooden porcelain velvet marble denim brass steel linen ' +
  'handmade cinematic ethereal hygge understated chic playful hand-drawn photorealistic art-deco low-poly abundant ' +
  'plentiful translucent woven romanesque dreamlike'
).split(' ');

/** Each asks for a cat, and for what it names beside it; `W` is the word. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  ['The cat: W', ['cat']],
  ['The cat is W.', ['cat']],
  ['The cat looks W', ['cat']],
  ['A W cat', ['cat']],
  ['A cat, W', ['cat']],
  ['A cat (W)', ['cat']],
  ['A cat. Make it W.', ['cat']],
  ['Style: W. A cat.', ['cat']],
  ['W scene of a cat', ['cat']],
  ['a cat that is very W', ['cat']],
  ['a cat with a W look', ['cat']],
  ['everything W, a cat', ['cat']],
  ['a cat and a dog, both W', ['cat', 'dog']],
  ['a cat, a dog and a W chair', ['cat', 'dog', 'chair']],
  ['a cat on a chair, W and warm', ['cat', 'chair']],
];

const thing = (name: string, plural = `${name}s`): Lexicon['objects'][number] => ({
  name,
  plural,
  synonyms: [],
});
const VOCABULARIES: readonly (readonly [string, Lexicon | undefined])[] = [
  ['no vocabulary', undefined],
  [
    'one that has all of them',
    { objects: ['cat', 'dog', 'chair'].map((name) => thing(name)), colours: [], settings: [] },
  ],
  [
    'one that has none of them',
    { objects: [thing('boat'), thing('fish', 'fish')], colours: ['red'], settings: ['sea'] },
  ],
];

describe.each(VOCABULARIES)('moods, styles and matter, with %s', (_, lexicon) => {
  it.each(FORMS)('“%s” asks for no more than %j', (form, names) => {
    for (const word of WORDS) {
      const prompt = form.replace('W', word);
      const { objects, relations } = readPrompt(prompt, lexicon);
      expect([prompt, objects.map(({ name, count }) => `${count} ${name}`)]).toEqual([
        prompt,
        names.map((name) => `1 ${name}`),
      ]);
      expect(relations.every(({ relation }) => relation === 'on')).toBe(true);
    }
  });

  it('break nothing, where the plan lacks the thing they are said of', () => {
    const plan = { ...emptyPlan, complete: true };
    for (const word of WORDS) {
      for (const [form] of FORMS) {
        const broken = checkPlan(form.replace('W', word), plan, lexicon).filter(
          ({ state }) => state === 'broken',
        );
        expect(broken.filter(({ text, kind }) => kind === 'attribute' || text.includes(word))).toEqual([]);
      }
    }
  });
});
