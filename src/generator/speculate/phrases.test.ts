import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseManifest } from '../../bundles/manifest/parse';
import { testBundle } from '../../bundles/testing/shipped';
import { createReaders } from '../text/chainReader';
import { createSequencer } from '../text/sequence';
import { createTokenizer } from '../text/tokenizer';
import { type Phrases, createPhrases } from './phrases';

const manifest = parseManifest(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
const tokenizer = createTokenizer(readFileSync(join(testBundle, manifest.tokenizer.path), 'utf8'), manifest);
const sequencer = createSequencer(tokenizer, manifest);

const chain = (name: string, box: string, rest: string): string =>
  `A <|obj_start|>${name}<|obj_end|> <|box_start|>${box}<|box_end|>${rest}`;
const left = chain('red apple', '(10,370),(370,760)', ' appears on the left of a ');
const above = chain('blue car', '(430,10),(570,330)', ' appears on top of a ');

function learned(...all: readonly [string, string][]): Phrases {
  const phrases = createPhrases(createReaders(tokenizer, manifest));
  for (const [prompt, text] of all) phrases.learn(sequencer.prompt(prompt), tokenizer.encode(text));
  return phrases;
}

function guessed(
  phrases: Phrases,
  prompt: string,
  text: string,
  count: number,
  ahead: number[] = [],
): string {
  const guesses = phrases.guess(sequencer.prompt(prompt), tokenizer.encode(text), ahead, count);
  return tokenizer.decode(guesses.map(({ id }) => id));
}

it('knows nothing before it has learned', () => {
  expect(guessed(learned(), 'a green chair above a bus', 'A ', 4)).toBe('');
});

it('puts the names of the prompt where others stood, in their order', () => {
  const phrases = learned(['a red apple to the left of a blue car', left]);
  const prompt = 'a green chair above a yellow bus';
  expect(guessed(phrases, prompt, '', 5)).toBe('A <|obj_start|>green chair');
  expect(guessed(phrases, prompt, 'A <|obj_start|>green', 4)).toBe(' chair<|obj_end|> <|box_start|>');
  const further = chain('green chair', '(0,0),(10,10)', ' above a <|obj_start|>');
  expect(guessed(phrases, prompt, further, 3)).toBe('yellow bus<|obj_end|>');
  // A name without a colour ends at a word that begins none.
  expect(guessed(phrases, 'a dog to the left of a cat', 'A <|obj_start|>dog', 1)).toBe('<|obj_end|>');
  // One of three has the name of the one before.
  const two = chain('purple cup', '(0,0),(10,10)', ', a second <|obj_start|>');
  expect(guessed(phrases, 'three purple cups', two, 3)).toBe('purple cup<|obj_end|>');
});

it('goes on behind other numbers as a chain did whose prompt was most like', () => {
  const phrases = learned(
    ['a red apple to the left of a blue car', left],
    ['a blue car above a cat', above],
    ['a blue car above a cat', left],
    ['a blue car above a cat', above],
  );
  const begun = chain('green chair', '(460,20),(730,440)', '');
  expect(guessed(phrases, 'a green chair above a bus', begun, 5)).toBe(' appears on top of a');
  expect(guessed(phrases, 'a green chair to the left of a bus', begun, 5)).toBe(' appears on the left of');
});

it('takes the numbers that the model saw coming, else those of a chain before', () => {
  const phrases = learned(['a red apple to the left of a blue car', left]);
  const begun = 'A <|obj_start|>green chair<|obj_end|> <|box_start|>';
  const prompt = 'a green chair to the left of a bus';
  expect(guessed(phrases, prompt, begun, 2)).toBe('(10,370)');
  expect(guessed(phrases, prompt, begun, 2, tokenizer.encode('(50'))).toBe('(50,370)');
});

it('trusts a kind of guesses less that does not come true', () => {
  const phrases = learned(['a red apple to the left of a blue car', left]);
  const first = () => phrases.guess(sequencer.prompt('a cat'), tokenizer.encode('A '), [], 1)[0];
  const before = first();
  if (!before) throw new Error('no guess');
  expect(before.chance).toBeGreaterThan(0.5);
  for (let i = 0; i < 20; i++) phrases.cameTrue(before, false);
  expect(first()?.chance).toBeLessThan(0.3);
  for (let i = 0; i < 40; i++) phrases.cameTrue(before, true);
  expect(first()?.chance).toBeGreaterThan(0.8);
});
