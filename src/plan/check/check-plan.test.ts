import { describe, expect, it } from 'vitest';
import { parseChain } from '../chain/parser';
import type { Plan } from '../plan';
import { checkPlan } from './check-plan';

/** [name 1,2,3,4] is an object with its box, [name] one without. */
function planOf(text: string, complete = true): Plan {
  const chain = text
    .replace(
      /\[([^\]]*?) (\d+),(\d+),(\d+),(\d+)\]/g,
      '<|obj_start|>$1<|obj_end|> <|box_start|>($2,$3),($4,$5)<|box_end|>',
    )
    .replace(/\[(.*?)\]/g, '<|obj_start|>$1<|obj_end|>');
  return parseChain(chain + (complete ? '<begin_of_image>' : '')).plan;
}
function states(prompt: string, plan: Plan): Record<string, string> {
  return Object.fromEntries(checkPlan(prompt, plan).map(({ text, state }) => [text, state]));
}
const PROMPT = 'a red apple to the left of a blue car';
const GOOD = 'A [red apple 100,300,400,600] sits to the left of a [blue car 550,300,950,700].';

describe('checkPlan', () => {
  it('holds a plan that does what was asked', () => {
    expect(states(PROMPT, planOf(GOOD))).toEqual({
      'an apple': 'held',
      'the apple is red': 'held',
      'a car': 'held',
      'the car is blue': 'held',
      'the apple is to the left of the car': 'held',
    });
  });

  it('says why a relation is broken, and which objects are concerned', () => {
    const plan = planOf('A [red apple 600,300,900,600] and a [blue car 50,300,450,700].');
    expect(checkPlan(PROMPT, plan).at(-1)).toEqual({
      id: 'relation-0',
      kind: 'relation',
      text: 'the apple is to the left of the car',
      state: 'broken',
      reason: { code: 'centre-right', a: 'red apple', b: 'blue car' },
      objectIds: ['o1', 'o2'],
      score: 0,
    });
  });

  it('waits for what is not there while the plan streams', () => {
    const half = 'A [red apple 100,300,400,600] sits beside a [blue car]';
    expect(states(PROMPT, planOf(half, false))).toMatchObject({
      'the apple is to the left of the car': 'unknown',
      'the car is blue': 'held',
    });
    const start = 'A [red apple 100,300,400,600] sits';
    expect(states(PROMPT, planOf(start, false))).toMatchObject({
      'a car': 'unknown',
      'the car is blue': 'unknown',
    });
    expect(states(PROMPT, planOf(start))).toMatchObject({
      'a car': 'broken',
      'the car is blue': 'broken',
      'the apple is to the left of the car': 'broken',
    });
  });

  it('counts', () => {
    const two = 'There is a [cat 1,1,9,9] and a [cat 20,20,40,40].';
    expect(states('two cats', planOf(two))).toEqual({ 'two cats': 'held' });
    expect(states('three cats', planOf(two))).toEqual({ 'three cats': 'broken' });
    expect(states('three cats', planOf(two, false))).toEqual({ 'three cats': 'unknown' });
    expect(states('a cat', planOf(two))).toEqual({ 'a cat': 'broken' });
    expect(states('cats', planOf(two))).toEqual({ cats: 'held' });
    expect(states('two cats', planOf('[two cats 1,1,9,9]'))).toEqual({ 'two cats': 'held' });
  });

  it('tells colours apart, also where two things share a noun', () => {
    const prompt = 'a red vase and a blue vase';
    expect(states(prompt, planOf('[blue vase 1,1,9,9] [red vase 20,20,40,40]'))).toEqual({
      'a vase': 'held',
      'the vase is red': 'held',
      'the vase is blue': 'held',
    });
    const greens = checkPlan('a red vase', planOf('[green vase 1,1,9,9]'));
    expect(greens).toMatchObject([
      { state: 'held' },
      { state: 'broken', reason: { code: 'has-others', names: ['green vase'] } },
    ]);
    expect(states('a red vase', planOf('A [vase 1,1,9,9]. The vase is a deep red.'))).toMatchObject({
      'the vase is red': 'held',
    });
    expect(states('a red vase', planOf('A [vase 1,1,9,9].'))).toMatchObject({ 'the vase is red': 'broken' });
    expect(states('a gray vase', planOf('[grey vase 1,1,9,9]'))).toMatchObject({
      'the vase is gray': 'held',
    });
  });

  it('never calls fine what it cannot judge', () => {
    const plan = planOf('A [cat 1,1,90,90] sits behind a [dog 1,1,99,99].');
    expect(states('six bees buzzed loudly', plan)).toMatchObject({ 'buzzed loudly': 'not-checked' });
    expect(states('a striped cat', plan)).toMatchObject({ 'the cat: striped': 'unknown' });
  });

  it('checks places in the picture', () => {
    const plan = planOf('A [cat 0,0,200,200] and a [dog 400,300,600,900].');
    expect(checkPlan('a cat in the lower left and a dog in the middle', plan)).toMatchObject([
      { state: 'held' },
      { state: 'held' },
      { state: 'broken', reason: { code: 'centre-at', name: 'cat', across: 0.1, down: 0.1 } },
      { state: 'held' },
    ]);
  });

  it('holds relations of groups for each, and says which breaks it', () => {
    const plan = planOf(
      '[balloon 100,50,200,150] [balloon 300,50,400,150] [balloon 500,700,600,800] [dog 200,500,500,900]',
    );
    expect(checkPlan('three balloons above a dog', plan).at(-1)).toMatchObject({
      text: 'the balloons are above the dog',
      state: 'broken',
      objectIds: ['o3', 'o4'],
      some: { found: 1, of: 3 },
    });
  });

  it('takes support for touching, not for being higher up', () => {
    const on = (y: number) =>
      states('a cup on a table', planOf(`[cup 400,${y},500,${y + 100}] [table 300,500,700,900]`));
    expect(on(410)).toMatchObject({ 'the cup is on the table': 'held' });
    expect(on(50)).toMatchObject({ 'the cup is on the table': 'broken' });
  });

  it('has a line for what must not be there', () => {
    expect(states('a cat, no dogs', planOf('[cat 1,1,9,9]'))).toEqual({ 'a cat': 'held', 'no dogs': 'held' });
    expect(states('a cat, no dogs', planOf('[cat 1,1,9,9] [brown dog 20,1,29,9]'))).toMatchObject({
      'no dogs': 'broken',
    });
    expect(states('a cat, no dogs', planOf('[cat 1,1,9,9]', false))).toMatchObject({ 'no dogs': 'unknown' });
  });

  it('counts dozens, and asks plurals for two at least', () => {
    expect(states('a dozen eggs', planOf('[egg 1,1,9,9]'))).toEqual({ '12 eggs': 'broken' });
    expect(states('cats', planOf('[cat 1,1,9,9]'))).toEqual({ cats: 'broken' });
  });

  it('checks sizes, what stands between, inside and around, and depth', () => {
    expect(states('a huge cat', planOf('[cat 0,0,100,100]'))).toMatchObject({ 'the cat is big': 'broken' });
    const row = planOf('[cup 400,400,500,500] [cat 100,400,200,500] [dog 700,400,800,500]');
    expect(states('a cup between a cat and a dog', row)).toMatchObject({
      'the cup is between the cat and the dog': 'held',
    });
    expect(states('a cup inside a box', planOf('[cup 400,400,500,500] [box 300,300,700,700]'))).toMatchObject(
      { 'the cup is inside the box': 'held' },
    );
    const ring = planOf('[egg 100,400,200,500] [egg 700,400,800,500] [box 400,400,500,500]');
    expect(states('two eggs around a box', ring)).toMatchObject({ 'the eggs are around the box': 'held' });
    const depth = planOf('[tree 100,100,300,400] [cat 200,500,400,900]');
    expect(states('a cat in front of a tree', depth)).toMatchObject({
      'the cat is in front of the tree': 'held',
    });
    expect(states('a cat behind a tree', depth)).toMatchObject({ 'the cat is behind the tree': 'broken' });
    expect(states('a cat and a tree in the background', depth)).toMatchObject({
      'the tree is in the background': 'held',
    });
  });

  it('asks for a noun that the model does not know', () => {
    const lexicon = { objects: [{ name: 'cat', plural: 'cats', synonyms: [] }], colours: [], settings: [] };
    expect(
      checkPlan('a cat and a zebra', planOf('[cat 1,1,9,9]'), lexicon).map(({ state }) => state),
    ).toEqual(['held', 'broken']);
  });

  it('uses the vocabulary for synonyms', () => {
    const lexicon = {
      objects: [{ name: 'couch', plural: 'couches', synonyms: ['sofa'] }],
      colours: ['red'],
      settings: ['meadow'],
    };
    const checks = checkPlan('a red sofa in a meadow', planOf('A [red couch 1,1,9,9] on a meadow.'), lexicon);
    expect(checks.map(({ text, state }) => `${text}: ${state}`)).toEqual([
      'a couch: held',
      'the couch is red: held',
      'meadow: held',
    ]);
  });

  it('keeps its ids while the plan grows', () => {
    const ids = (text: string): string[] => checkPlan(PROMPT, planOf(text, false)).map(({ id }) => id);
    expect(ids('')).toEqual(ids(GOOD));
  });

  it('speaks of several as several, of pairs as one thing, and of places as a sentence does', () => {
    const texts = checkPlan(
      'a huge pair of skis between two pink huts. left side: three blue kites',
      planOf('[skis 1,1,9,9]'),
    ).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'skis',
        'the skis are big',
        'the skis are between the two huts',
        'the kites are blue',
        'the kites are on the left side',
      ]),
    );
  });
});

describe('what a plan has besides', () => {
  const others = (prompt: string, plan: Plan): string[] =>
    checkPlan(prompt, plan).flatMap(({ kind, text }) => (kind === 'unasked' ? [text] : []));

  it('is told in one line that is neither held nor broken, once the plan is whole', () => {
    const text = 'A [cat 1,1,99,99], a [lamp 200,1,299,99] and two [rug 300,1,399,99] [rug 400,1,499,99].';
    expect(others('a cat', planOf(text))).toEqual(['also there: a lamp, two rugs']);
    expect(others('a cat', planOf(text, false))).toEqual([]);
    expect(checkPlan('a cat', planOf(text)).find(({ kind }) => kind === 'unasked')).toMatchObject({
      state: 'not-checked',
      score: null,
      objectIds: ['o2', 'o3', 'o4'],
    });
  });

  it('is nothing that is counted, ruled out or named in what could not be read', () => {
    expect(others('a cat', planOf('[cat 1,1,99,99] [cat 200,1,299,99]'))).toEqual([]);
    expect(others('a cat, no lamp', planOf('[cat 1,1,99,99] [lamp 200,1,299,99]'))).toEqual([]);
    expect(others('a cat qwertying onto lamp', planOf('[cat 1,1,99,99] [lamp 200,1,299,99]'))).toEqual([]);
    expect(others('lovely weather', planOf('[cat 1,1,99,99]'))).toEqual([]);
  });
});

describe('things of two colours', () => {
  it('are held in either, and one of each is one too many', () => {
    const prompt = 'a black and white cat';
    expect(states(prompt, planOf('[black cat 1,1,99,99]'))).toEqual({
      'a cat': 'held',
      'the cat is black and white': 'held',
    });
    expect(states(prompt, planOf('[white cat 1,1,99,99]'))).toMatchObject({ 'a cat': 'held' });
    expect(states(prompt, planOf('[black cat 1,1,99,99] [white cat 200,1,299,99]'))).toMatchObject({
      'a cat': 'broken',
    });
    expect(states(prompt, planOf('[red cat 1,1,99,99]'))).toMatchObject({
      'the cat is black and white': 'broken',
    });
  });

  it('are not told of one that another of its kind stands by', () => {
    const plan = planOf('[white cat 1,1,99,99] [black cat 200,1,299,99]');
    expect(checkPlan('a white cat', plan).map(({ text }) => text)).toContain('also there: a black cat');
  });
});
