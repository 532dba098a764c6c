import { afterEach, describe, expect, it } from 'vitest';
import type { PictureReason } from '../../critic/pictures/reason';
import { parseChain } from '../../plan/chain/parser';
import { checkPlan } from '../../plan/check/check-plan';
import { relationReason } from '../../plan/check/relation-reason';
import type { Relation } from '../../plan/relations';
import { wordsOf } from '../languages';
import { speak } from '../speaker';
import { reasonText } from './reasons';

const at = (x1: number, y1: number, size = 100) => ({ x1, y1, x2: x1 + size, y2: y1 + size });
const cat = { name: 'cat', box: at(100, 450) };
const said = (reason: PictureReason) => reasonText({ reason });
const why = (a: typeof cat, relation: Relation, ...others: [typeof cat, typeof cat?]) =>
  said(relationReason(a, relation, ...others));

const BALLOONS = [at(100, 50), at(300, 50), at(500, 700)]
  .map(
    ({ x1, y1, x2, y2 }) =>
      `<|obj_start|>balloon<|obj_end|> <|box_start|>(${x1},${y1}),(${x2},${y2})<|box_end|>`,
  )
  .join(' ');
const DOG = '<|obj_start|>dog<|obj_end|> <|box_start|>(200,500),(500,900)<|box_end|>';
const whyOf = (prompt: string, chain: string) =>
  checkPlan(prompt, parseChain(`${chain}<begin_of_image>`).plan).map(reasonText);

afterEach(() => speak('en'));

describe('reasons of checks in words', () => {
  it('say what the boxes of two things do', () => {
    const apple = { name: 'apple', box: at(600, 400) };
    expect(why(cat, 'right', apple)).toBe('The cat’s centre is left of the apple’s.');
    expect(why(cat, 'left', apple)).toBe('The cat’s centre is left of the apple’s.');
    expect(why(apple, 'above', cat)).toBe('The apple’s centre is more beside than above the cat’s.');
    expect(why(cat, 'left', { name: 'car', box: at(150, 450) })).toBe(
      'The cat and the car overlap by 33%; less than 10% is needed.',
    );
    expect(why(cat, 'near', { name: 'car', box: at(600, 850) })).toBe(
      'The cat’s centre is more above than beside the car’s.',
    );
    expect(why(cat, 'near', { name: 'car', box: at(700, 400) })).toBe(
      'The cat’s centre is 60% of the picture away from the car’s.',
    );
  });

  it('say what is on, behind or between others', () => {
    const table = { name: 'table', box: at(50, 550, 200) };
    const lamp = { name: 'lamp', box: at(500, 450) };
    expect(why(cat, 'on', table)).toBe('The cat is on the table.');
    expect(why({ ...cat, box: at(100, 0) }, 'on', table)).toBe(
      'The cat does not touch the top of the table.',
    );
    expect(why(table, 'behind', cat)).toBe('The table stands nearer than the cat.');
    expect(why({ ...cat, box: at(300, 450) }, 'between', table, lamp)).toBe(
      'The cat is between the table and the lamp.',
    );
    expect(why(cat, 'between', lamp, lamp)).toBe('The cat is not between the lamp.');
  });

  it('say how many of several it is that break it', () => {
    expect(whyOf('three balloons above a dog', `${BALLOONS} ${DOG}`)).toEqual([
      'The plan has three balloons.',
      'The plan has a dog.',
      '1 of 3: The balloon’s centre is below the dog’s.',
    ]);
  });

  it('say what the plan lacks, and what it has instead', () => {
    expect(whyOf('a red dog', DOG)).toEqual([
      'The plan has a dog.',
      'The plan does not say that the dog is red.',
    ]);
    expect(whyOf('a cat on a mat', DOG).at(-2)).toBe('The plan has no cat and no mat.');
    expect(whyOf('a cat, no dogs', DOG).at(-1)).toBe('The plan has “dog”.');
  });

  it('say what the detector sees and what a model answers', () => {
    const things = [
      { what: 'a green apple', own: false },
      { what: 'an apple', own: true },
    ];
    expect(said({ code: 'sees', things })).toBe(
      'The detector sees a green apple and an apple in its own colour.',
    );
    expect(said({ code: 'says-no', text: 'Is it?', share: 0.8 })).toBe(
      'Asked “Is it?” the model says no (80% sure).',
    );
  });

  it('are said in the language that is spoken, with the prompt’s own names', async () => {
    speak('de', await wordsOf('de'));
    expect(whyOf('three balloons above a dog', `${BALLOONS} ${DOG}`).at(-1)).toBe(
      '1 von 3: Die Mitte von „balloon“ liegt unter der von „dog“.',
    );
    expect(whyOf('a cat on a mat', DOG).at(-2)).toBe('Im Plan ist kein „cat“ und kein „mat“.');
  });
});
