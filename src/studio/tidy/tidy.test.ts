import { beforeEach, describe, expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { findObject } from '../../plan/plan';
import { scoreRelation } from '../../plan/relations';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { canTidy, namesOf, proposals, sayConflicts } from './proposal';
import { createTidy } from './tidy';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(500,400),(700,600)<|box_end|> and a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(100,400),(400,700)<|box_end|>.<begin_of_image>';

let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();
const tidy = () =>
  createTidy({ ...studio.stores, notices: studio.notices, proposals: () => proposals }).tidy();
const box = (id: string) => findObject(doc().plan, id)?.box;
const isLeft = () => {
  const [apple, car] = [box('o1'), box('o2')];
  return apple && car && scoreRelation(apple, 'left', car).score === 1;
};

beforeEach(() => {
  studio = testStudio(new ScriptedGenerator(''));
  doc().setPrompt('a red apple to the left of a blue car');
  doc().replacePlan(parseChain(CHAIN).plan, { fromModel: true });
});

describe('tidy', () => {
  it('makes the relation hold in one undo step, and says what moved', () => {
    const steps = doc().past.length;
    const plan = doc().plan;
    expect(canTidy(doc())).toBe(true);
    tidy();
    expect(isLeft()).toBe(true);
    expect(canTidy(doc())).toBe(false);
    expect(doc().past.length).toBe(steps + 1);
    expect(studio.shown.getState().text).toMatch(/^Tidied: the red apple and the blue car moved\./);
    doc().undo();
    expect(doc().plan).toEqual(plan);
  });

  it('leaves locked boxes where they are', () => {
    const apple = box('o1');
    doc().setLocked(['o1'], true);
    tidy();
    expect(box('o1')).toEqual(apple);
    expect(isLeft()).toBe(true);
  });

  it('says which relations conflict, and changes nothing', () => {
    doc().setLocked(['o1', 'o2'], true);
    const { plan, past } = doc();
    tidy();
    expect(doc().plan).toBe(plan);
    expect(doc().past).toBe(past);
    const [notice] = studio.shown.getState().notices;
    expect(notice?.text).toContain('the red apple to the left of the blue car');
    expect(notice?.advice).toMatch(/^Unlock/);
    doc().setLocked(['o1'], false);
    expect(studio.shown.getState().notices).toEqual([]);
  });

  it('is not offered for what no movement mends', () => {
    for (const prompt of [
      '',
      'a red apple and a blue car',
      'a red apple to the left of a dog',
      'a blue car to the left of a red apple',
    ]) {
      doc().setPrompt(prompt);
      expect(canTidy(doc())).toBe(false);
    }
  });

  it('keeps sentences short', () => {
    const many = Array.from({ length: 5 }, (_, index) => `relation ${index}`);
    expect(sayConflicts(many)).toMatch(/relation 2 and 2 more\.$/);
    expect(namesOf(['a', 'b', 'c', 'd'], doc().plan)).toBe('4 objects');
  });
});
