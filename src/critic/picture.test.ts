import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../contract/events';
import { iou } from '../plan/box';
import { parseChain } from '../plan/chain/parser';
import { objectsOf } from '../plan/plan';
import { readPrompt } from '../plan/prompt/read';
import { editBySeed } from './edit-rule';
import { evaluatePictures } from './evaluate-pictures';
import { checkPicture } from './pictures/picture-checks';
import { reportPicture } from './pictures/picture-rewards';
import { pictureRequest } from './pictures/picture-request';
import { spatialScore } from './pictures/spatial-score';
import { summarise } from './summary';

const thing = (
  name: string,
  colour: string | null,
  [x1, y1, x2, y2]: readonly number[],
  score = 0.9,
): Detection => ({
  name,
  colour,
  alike: [],
  box: { x1: x1 ?? 0, y1: y1 ?? 0, x2: x2 ?? 0, y2: y2 ?? 0 },
  score,
});
const PROMPT = 'a red apple to the left of a blue car';
const APPLE = thing('apple', 'red', [100, 300, 300, 600]);
const CAR = thing('car', 'blue', [600, 300, 900, 600]);
const { plan: PLAN } = parseChain(
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,300),(300,600)<|box_end|> and a ' +
    '<|obj_start|>blue car<|obj_end|> <|box_start|>(600,300),(900,600)<|box_end|>.<begin_of_image>',
);
const ask = (prompt: string) => pictureRequest(readPrompt(prompt));
const lines = (prompt: string, ...found: Detection[]) =>
  Object.fromEntries(
    checkPicture(ask(prompt), found).map(({ text, state, reason }) => [text, [state, reason]]),
  );

describe('checking a picture', () => {
  it('holds what is there, and says what it sees', () => {
    expect(lines(PROMPT, APPLE, CAR)).toEqual({
      'an apple': ['held', { code: 'finds', what: 'an apple' }],
      'a car': ['held', { code: 'finds', what: 'a car' }],
      'the apple is red': ['held', { code: 'sees-colour', colour: 'red' }],
      'the car is blue': ['held', { code: 'sees-colour', colour: 'blue' }],
      'the apple is to the left of the car': ['held', { code: 'centre-left', a: 'red apple', b: 'blue car' }],
      'nothing else': ['held', { code: 'finds-only-asked' }],
    });
  });

  it('says what is wrong', () => {
    const green = thing('apple', 'green', [700, 300, 900, 600]);
    const cat = thing('cat', null, [0, 0, 90, 90]);
    expect(lines(PROMPT, green, cat, cat)).toEqual({
      'an apple': ['held', { code: 'finds', what: 'an apple' }],
      'a car': ['broken', { code: 'finds-none', names: ['car'] }],
      'the apple is red': ['broken', { code: 'sees', things: [{ what: 'a green apple', own: false }] }],
      'the car is blue': ['broken', { code: 'finds-none', names: ['car'] }],
      'the apple is to the left of the car': ['broken', { code: 'finds-none', names: ['car'] }],
      'nothing else': ['broken', { code: 'finds-also', names: ['two cats'] }],
    });
    expect(lines('a red apple', thing('apple', null, [0, 0, 9, 9]))['the apple is red']).toEqual([
      'broken',
      { code: 'sees', things: [{ what: 'an apple', own: true }] },
    ]);
  });

  it('breaks all of it where nothing was found, and says so', () => {
    const found = checkPicture(ask(PROMPT), []);
    expect(found.every(({ state, score }) => state === 'broken' && score === 0)).toBe(true);
    expect(found.at(-1)?.reason).toEqual({ code: 'finds-nothing' });
    expect(reportPicture(PROMPT, PLAN, []).product).toBe(0);
  });

  it('never calls fine what boxes can’t show', () => {
    const states = (prompt: string) =>
      Object.fromEntries(checkPicture(ask(prompt), [APPLE, CAR]).map(({ text, state }) => [text, state]));
    expect(states('a striped apple in front of a car')).toMatchObject({
      'the apple: striped': 'not-checked',
      'the apple is in front of the car': 'not-checked',
    });
    expect(states('an apple, wondering where everybody went')).toMatchObject({
      '“wondering where everybody went”': 'not-checked',
    });
    expect(reportPicture('qwerty', PLAN, [APPLE])).toMatchObject({ promptImage: null, product: null });
  });

  it('takes colours that look alike for each other', () => {
    const tomato = { ...thing('tomato', null, [0, 0, 9, 9]), alike: ['red'] };
    expect(lines('a red tomato', tomato)['the tomato is red']?.[0]).toBe('held');
  });
});

describe('the product reward', () => {
  it('is 1 for a picture that shows the plan and the prompt, less for one that strays', () => {
    expect(reportPicture(PROMPT, PLAN, [APPLE, CAR]).product).toBe(1);
    const moved = thing('car', 'blue', [700, 300, 990, 600]);
    const report = reportPicture(PROMPT, PLAN, [APPLE, moved]);
    expect(report.planImage).toBeCloseTo((1 + iou(CAR.box, moved.box)) / 2, 10);
    expect(report.product).toBeCloseTo(report.planImage ?? 0, 10);
    expect(report.matches.map(({ name, found }) => [name, found])).toEqual([
      ['red apple', 0],
      ['blue car', 1],
    ]);
  });

  it('uses each finding for one planned object only', () => {
    const twice = parseChain(
      '<|obj_start|>cat<|obj_end|> <|box_start|>(0,0),(500,500)<|box_end|> ' +
        '<|obj_start|>cat<|obj_end|> <|box_start|>(10,0),(510,500)<|box_end|>.',
    ).plan;
    const { matches } = reportPicture('two cats', twice, [thing('cat', null, [10, 0, 510, 500])]);
    expect(matches.map(({ found, iou: overlap }) => [found, overlap])).toEqual([
      [null, 0],
      [0, 1],
    ]);
  });
});

describe('T2I-CompBench’s score of a picture', () => {
  it('is a quarter of each certainty and half of the position, and nothing below a half', () => {
    expect(spatialScore(ask(PROMPT), [APPLE, CAR])).toBeCloseTo(0.25 * 0.9 + 0.25 * 0.9 + 0.5, 10);
    const swapped = [thing('apple', 'red', [600, 300, 900, 600]), thing('car', 'blue', [100, 300, 300, 600])];
    expect(spatialScore(ask(PROMPT), swapped)).toBe(0);
    expect(spatialScore(ask(PROMPT), [APPLE])).toBe(0);
    expect(spatialScore(ask('a red apple'), [APPLE])).toBeNull();
  });
});

describe('an edit by rule', () => {
  const grid = { step: 10, max: 999 };
  it('is the same for the same seed, moves boxes elsewhere and leaves the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const { plan, moved } = editBySeed(PLAN, seed, grid);
        expect(editBySeed(PLAN, seed, grid)).toEqual({ plan, moved });
        expect(Object.keys(moved).length).toBeGreaterThan(0);
        for (const { id, box } of objectsOf(PLAN)) {
          const now = objectsOf(plan).find((object) => object.id === id)?.box;
          if (!box || !now) throw new Error('every object keeps a box');
          if (moved[id]) expect(iou(box, now)).toBeLessThan(0.35);
          else expect(now).toEqual(box);
        }
      }),
    );
  });

  it('swaps in some plans and moves in others, and does nothing to a plan without boxes', () => {
    const counts = Array.from(
      { length: 30 },
      (_, seed) => Object.keys(editBySeed(PLAN, seed, grid).moved).length,
    );
    expect(new Set(counts)).toEqual(new Set([1, 2]));
    const { plan } = parseChain('Just words.');
    expect(editBySeed(plan, 1, grid)).toEqual({ plan, moved: {} });
  });
});

describe('figures of pictures', () => {
  it('count lines, kinds and objects, and leave out what nothing asks for', () => {
    const { figures } = evaluatePictures([
      { prompt: PROMPT, plan: PLAN, found: [APPLE, CAR] },
      { prompt: PROMPT, plan: PLAN, found: [APPLE] },
    ]);
    expect(figures.relationsHeld).toMatchObject({ mean: 0.5, count: 2 });
    expect(figures.objectRecall).toMatchObject({ mean: 0.75, count: 4 });
    expect(figures.coloursHeld?.mean).toBe(0.75);
    expect(figures.countsExact?.mean).toBe(0.75);
    expect(figures.allHeld?.mean).toBe(0.5);
    expect(figures.iou).toMatchObject({ mean: 0.75, count: 4 });
    expect(evaluatePictures([{ prompt: 'a cat', plan: PLAN, found: [] }]).figures.relationsHeld).toBeNull();
  });

  it('count edits as obeyed where the object is in its new box', () => {
    const base = { prompt: PROMPT, plan: PLAN, painted: PLAN, problemCount: 0 };
    const [apple = '', car = ''] = objectsOf(PLAN).map(({ id }) => id);
    const { edits, pictures } = summarise(
      [
        { ...base, found: [APPLE, CAR], moved: [apple] },
        { ...base, found: [APPLE], moved: [apple, car] },
        { ...base, found: null },
      ],
      {},
    );
    expect(edits.obeyed).toMatchObject({ mean: 2 / 3, count: 3 });
    expect(pictures.rows.map((row) => row?.product ?? null)).toEqual([1, expect.any(Number), null]);
  });
});
