import { beforeEach, describe, expect, it } from 'vitest';
import { objectsOf } from '../../../plan/plan';
import { ScriptedGenerator } from '../../testing/generator';
import { foldedTries } from '../../tree/tries';
import { testStudio } from '../../testing/studio';

const object = (name: string, x: number): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},400),(${x + 200},600)<|box_end|>`;
const chainOf = (apple: number, car: number): string =>
  `A ${object('red apple', apple)} and a ${object('blue car', car)}.<begin_of_image>`;
const RIGHT = chainOf(100, 700);
const WRONG = chainOf(700, 100);
/** The relation is broken, and the car is missing. */
const WORSE = `A ${object('red apple', 700)}.<begin_of_image>`;

let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();
const notices = () => studio.shown.getState().notices.map(({ text }) => text);
/** What the tries write, one after the other, behind what they go on from; the last goes on. */
const writes = (...chains: readonly string[]): void => {
  generator.chainOf = ({ prefix = '' }) =>
    prefix + (chains[generator.planRequests.length - 1] ?? chains.at(-1) ?? '');
};
const boxAt = (x: number): string => ` <|box_start|>(${x},400),(${x + 200},600)<|box_end|>.<begin_of_image>`;
const apple = () => objectsOf(doc().plan)[0]?.box?.x1;

beforeEach(async () => {
  generator = new ScriptedGenerator('');
  studio = testStudio(generator);
  studio.settings.getState().set({ randomSeed: false, seed: 5 });
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('planning until the checks hold', () => {
  it('is content with one plan that holds', async () => {
    writes(RIGHT);
    expect(await studio.runs.plan()).toBe('complete');
    expect(generator.planRequests).toHaveLength(1);
    expect(studio.candidates.getState().candidates).toEqual([]);
    expect(notices()).toEqual([]);
  });

  it('goes on from what is right while a check is broken, in one undo step, with a trace each', async () => {
    writes(`A ${object('red apple', 400)}.<begin_of_image>`, boxAt(100), boxAt(700));
    const steps = doc().past.length;
    expect(await studio.runs.plan()).toBe('complete');
    expect(generator.planRequests.map(({ seed }) => seed)).toEqual([5, 6, 7]);
    const begun = `A ${object('red apple', 400)}. There is a <|obj_start|>blue car<|obj_end|>`;
    expect(generator.planRequests.map(({ prefix }) => prefix)).toEqual([undefined, begun, begun]);
    expect(generator.planRequests.map(({ temperature }) => temperature)).toEqual([0.8, 1, 1]);
    expect(apple()).toBe(400);
    expect(doc().past).toHaveLength(steps + 1);
    expect(studio.candidates.getState().candidates.map(({ standing }) => standing.broken > 0)).toEqual([
      true,
      true,
      false,
    ]);
    expect(studio.tracesStore.getState().traces).toHaveLength(3);
    // One run in the tree, the others folded under the plan that was kept.
    const { nodes, current } = studio.treeStore.getState();
    expect(nodes.filter(({ kind }) => kind === 'plan')).toHaveLength(3);
    expect([...foldedTries(nodes, current)].map(([kept, tries]) => [kept, tries.length])).toEqual([
      [current, 2],
    ]);
    expect(studio.shown.getState().text).toBe(
      'The plan is finished: 2 objects, the best of 3 tries: all 5 held.',
    );
    doc().undo();
    expect(doc().plan.segments).toEqual([]);
  });

  it('keeps the best where none holds, and offers Tidy with what it would mend where the person chose that', async () => {
    studio.settings.getState().set({ tries: 4, tidyAfter: false });
    writes(WRONG, WRONG, boxAt(100));
    await studio.runs.plan();
    expect(generator.planRequests).toHaveLength(4);
    expect(apple()).toBe(700);
    expect(studio.shown.getState().text).toMatch(/^The plan is finished: .* Tidy would mend it: /);
    expect(notices()).toEqual([
      'The plan breaks what the prompt asks. Tidy would mend it: the red apple to the left of the blue car.',
    ]);
    const steps = doc().past.length;
    studio.shown.getState().notices[0]?.action?.perform();
    expect(apple()).toBeLessThan(500);
    expect(doc().past).toHaveLength(steps + 1);
    expect(notices()).toEqual([]);
  });

  it('tidies what is still broken, in the same undo step, and the notice brings back what was written', async () => {
    studio.settings.getState().set({ tries: 1 });
    writes(WRONG);
    const steps = doc().past.length;
    await studio.runs.plan();
    expect(generator.planRequests).toHaveLength(1);
    const [notice] = studio.shown.getState().notices;
    expect(notice?.text).toMatch(/^Tidied: .* moved to where the prompt asks\.$/);
    expect(apple()).toBeLessThan(500);
    expect(doc().objects['o1']?.modelBox).toMatchObject({ x1: 700 });
    expect(doc().past).toHaveLength(steps + 1);
    notice?.action?.perform();
    expect(apple()).toBe(700);
    expect(notices()).toEqual([]);
    doc().undo();
    expect(apple()).toBeLessThan(500);
    doc().undo();
    expect(doc().plan.segments).toEqual([]);
  });

  it('makes one plan with a slow model, and offers more with what they cost', async () => {
    writes(WORSE, RIGHT);
    const gate = generator.gate;
    let slow = true;
    generator.gate = async (event) => {
      if (slow) studio.clock.advance(1000);
      return gate(event);
    };
    await studio.runs.plan();
    expect(generator.planRequests).toHaveLength(1);
    const [notice] = studio.shown.getState().notices;
    expect(notice?.text).toMatch(/^\d things that the prompt asks for are broken in this plan\.$/);
    expect(notice?.action?.label).toMatch(/^Make 4 plans, keep the best \(about \d+ s\)$/);
    slow = false;
    notice?.action?.perform();
    await expect.poll(() => studio.candidates.getState().candidates.length).toBe(4);
    await expect.poll(apple).toBe(100);
  });

  it('keeps the best so far when it is stopped', async () => {
    writes(WRONG, WORSE);
    let seen = 0;
    generator.gate = async () => {
      if (generator.planRequests.length === 2 && (seen += 1) === 3) studio.runs.stop();
    };
    expect(await studio.runs.plan()).toBe('stopped');
    expect(objectsOf(doc().plan)).toHaveLength(2);
    expect(doc().plan.complete).toBe(true);
    expect(doc().streaming).toBe(false);
  });

  it('leaves the plan to a person who changes it between', async () => {
    writes(WORSE, WRONG);
    generator.gate = async () => {
      if (generator.planRequests.length === 2 && doc().plan.segments.length > 1) doc().remove(['o1']);
    };
    await studio.runs.plan();
    expect(doc().streaming).toBe(false);
    expect(objectsOf(doc().plan).every(({ name }) => name !== 'red apple')).toBe(true);
  });
});
