import { expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { furtherTry } from './further';
import { planStanding } from './plan-standing';

const object = (name: string, x: number, y = 400): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + 200},${y + 200})<|box_end|>`;
const name = (text: string): string => `<|obj_start|>${text}<|obj_end|>`;
const PROMPT = 'a red apple to the left of a blue car, with a dog';
const GROUND = '. The background is plain.<begin_of_image>';

/** What is tried after chains of this prompt, in their order. */
function after(prompt: string, ...chains: readonly string[]) {
  const tried = chains.map((chain) => {
    const { plan } = parseChain(chain);
    return { plan, standing: planStanding(prompt, plan) };
  });
  return furtherTry(prompt, tried, 0.3) ?? { temperature: Number.NaN };
}

it('asks for the first as the model has it', () => {
  expect(after(PROMPT)).toEqual({ temperature: 0.3 });
});

it('names what is missing behind all that is there', () => {
  const begun = `There is a ${object('red apple', 100)}. There is a ${object('blue car', 500)}`;
  expect(after(PROMPT, begun + GROUND).prefix).toBe(`${begun}. There is a ${name('dog')}`);
});

it('names what is missing in place of what nobody asked for, with the article that it takes', () => {
  const begun = `There is a ${object('dog', 700)}. In front of the dog is a `;
  const rest = `${object('boat', 100)} and a ${object('blue car', 500)}`;
  expect(after('an apple, a blue car and a dog', begun + rest + GROUND).prefix).toBe(
    `There is a ${object('dog', 700)}. In front of the dog is an ${name('apple')}`,
  );
});

it('asks for another box of what a relation is broken by, under its own name', () => {
  const begun = `There is a ${object('red apple', 700)}. There is a ${object('dog', 400)}. There is a `;
  const chain = `${begun}${object('blue car', 100)}${GROUND}`;
  expect(after(PROMPT, chain).prefix).toBe(begun + name('blue car'));
});

it('lets go of what is there twice', () => {
  const begun = `There is a ${object('cat', 100)}. There is a ${object('dog', 500)}`;
  const chain = `${begun}. There is a ${object('cat', 700)}${GROUND}`;
  expect(after('a cat and a dog', chain).prefix).toBe(`${begun}. The background is plain.`);
});

it('begins elsewhere with every failure, at last anew, and samples a little freer each time', () => {
  const chain = `There is a ${object('red apple', 100)}. There is a ${object('blue car', 500)}${GROUND}`;
  const tries = [1, 2, 3].map((count) => after(PROMPT, ...Array<string>(count).fill(chain)));
  expect(tries.map(({ prefix }) => prefix?.split('<|')[0])).toEqual([
    'There is a ',
    'There is a ',
    undefined,
  ]);
  expect(tries[1]?.prefix).toBe(`There is a ${name('dog')}`);
  expect(tries.map(({ temperature }) => temperature)).toEqual([0.39, 0.48, 0.57]);
});

it('goes on from the best of those before', () => {
  const better = `There is a ${object('red apple', 100)}. There is a ${object('blue car', 500)}`;
  const worse = `There is a ${object('dog', 100)}`;
  expect(after(PROMPT, better + GROUND, worse + GROUND).prefix).toBe(`There is a ${name('dog')}`);
  expect(after(PROMPT, worse + GROUND, better + GROUND).prefix).toBe(`${better}. There is a ${name('dog')}`);
});

it('names nothing that a model has no word for', () => {
  const begun = `There is a ${object('red apple', 100)}`;
  const lexicon = {
    objects: [{ name: 'apple', plural: 'apples', synonyms: [] }],
    colours: ['red'],
    settings: [],
    words: ['a'],
  };
  const { plan } = parseChain(begun + GROUND);
  const tried = [{ plan, standing: planStanding('a red apple and a zeppelin', plan, lexicon) }];
  expect(furtherTry('a red apple and a zeppelin', tried, 0.3, lexicon)).toBeNull();
  expect(furtherTry('a red apple and a zeppelin', tried, 0.3)?.prefix).toContain('zeppelin');
});

it('names things from anywhere: only the words of the prompt, never a mark', () => {
  const { prefix } = after(
    'a <|box_start|> left of a constructor and a __proto__',
    `A ${object('dog', 1)}${GROUND}`,
  );
  expect(prefix?.split('<|obj_start|>').at(-1)).not.toContain('<|box_start|>');
});
