import { beforeEach, describe, expect, it } from 'vitest';
import { serialiseChain } from '../plan/chain/serialiser';
import { findObject, objectsOf } from '../plan/plan';
import { chooseCandidate } from './run/tries/candidates';
import { changedCells, objectCells, onlyWordsChanged, paintTemperature } from './repaint/repaint';
import { ScriptedGenerator, description } from './testing/generator';
import { testStudio } from './testing/studio';

const END = '<begin_of_image>';
const boxed = (name: string, box: string) => `<|obj_start|>${name}<|obj_end|> <|box_start|>${box}<|box_end|>`;
const APPLE = boxed('red apple', '(101,403),(307,609)');
const CAR = boxed('blue car', '(551,401),(853,707)');
const chain = `A ${APPLE} lies left of a ${CAR}. All is plain.${END}`;

let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();
const text = () => serialiseChain(doc().plan) + doc().tail;
const names = () => objectsOf(doc().plan).map(({ name }) => name);
const notice = () => studio.shown.getState().notices.at(-1);
const traces = () => studio.tracesStore.getState().traces;

beforeEach(async () => {
  generator = new ScriptedGenerator(chain, {
    ...description,
    capabilities: { ...description.capabilities, repaint: true },
  });
  studio = testStudio(generator);
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
  await studio.runs.plan();
});

describe('a fork', () => {
  const forked = `A ${APPLE} lies above a ${CAR}.${END}`;
  const prefix = `A ${APPLE} lies above`;

  it('keeps what stands before the token and lets the model go on, as one undo step', async () => {
    generator.chain = forked;
    const steps = doc().past.length;
    const origin = { trace: traces()[0]?.id ?? '', at: 12 };
    expect(await studio.runs.fork({ chain, prefix, origin })).toBe('complete');
    expect(generator.planRequests.at(-1)?.prefix).toBe(prefix);
    expect(text()).toBe(forked);
    expect(doc().past.length).toBe(steps + 1);
    expect(traces().map((trace) => trace.origin)).toEqual([undefined, origin]);
    doc().undo();
    expect(text()).toBe(chain);
  });

  it('leaves the objects before it the same objects, locks and all', async () => {
    generator.chain = forked;
    doc().setLocked(['o1'], true);
    await studio.runs.fork({ chain, prefix });
    expect(objectsOf(doc().plan).map(({ id }) => id)).toEqual(['o1', 'o3']);
    expect(doc().objects['o1']?.locked).toBe(true);
  });

  it('can end the plan, and can go on from its last token', async () => {
    generator.chain = `A ${APPLE}${END}`;
    expect(await studio.runs.fork({ chain, prefix: `A ${APPLE}${END}` })).toBe('complete');
    expect(text()).toBe(`A ${APPLE}${END}`);
    generator.chain = `A ${APPLE} shines.${END}`;
    await studio.runs.fork({ chain: text(), prefix: `A ${APPLE} shines` });
    expect(text()).toBe(`A ${APPLE} shines.${END}`);
  });

  it('is refused, with a sentence and nothing lost, of a changed plan and while a run is on', async () => {
    doc().setBoxes({ o1: { x1: 1, y1: 1, x2: 90, y2: 90 } });
    const edited = text();
    expect(await studio.runs.fork({ chain, prefix })).toBe('refused');
    expect(notice()?.text).toMatch(/changed since/);
    expect(text()).toBe(edited);

    let release: () => void = () => undefined;
    const open = new Promise<void>((resolve) => (release = resolve));
    generator.gate = () => open;
    const painting = studio.runs.paint();
    await Promise.resolve();
    expect(await studio.runs.fork({ chain: edited, prefix })).toBe('refused');
    expect(notice()?.text).toMatch(/at work/);
    release();
    expect(await painting).toBe('painted');
    expect(text()).toBe(edited);
  });

  it('is refused where it would write a locked object anew', async () => {
    doc().setLocked(['o2'], true);
    expect(await studio.runs.fork({ chain, prefix })).toBe('refused');
    expect(notice()?.text).toMatch(/blue car is locked/);
    expect(text()).toBe(chain);
  });
});

describe('planning around locked objects', () => {
  it('begins with them and leaves their boxes to the unit', async () => {
    doc().setBoxes({ o2: { x1: 503, y1: 77, x2: 911, y2: 444 } });
    const car = findObject(doc().plan, 'o2')?.box;
    doc().setLocked(['o2'], true);
    studio.settings.getState().set({ tries: 1 });
    generator.chainOf = ({ prefix = '' }) => `${prefix} by a ${boxed('dog', '(0,0),(99,99)')}.${END}`;
    expect(await studio.runs.plan()).toBe('complete');
    expect(generator.planRequests.at(-1)?.prefix).toContain('(503,77),(911,444)');
    expect(names()).toEqual(['blue car', 'dog']);
    expect(findObject(doc().plan, 'o2')?.box).toEqual(car);
    expect(doc().objects['o2']?.locked).toBe(true);
    doc().undo();
    expect(names()).toEqual(['red apple', 'blue car']);
  });

  it('leaves the plan as it was when it is stopped before the first word', async () => {
    doc().setLocked(['o2'], true);
    const before = doc().plan;
    generator.gate = async () => studio.runs.stop();
    expect(await studio.runs.plan()).toBe('stopped');
    expect(doc().plan).toEqual(before);
  });
});

describe('the best of several plans', () => {
  const wrong = `A ${boxed('red apple', '(801,403),(907,609)')} and a ${CAR}.${END}`;

  beforeEach(() => {
    const first = 2 ** 31;
    generator.chainOf = ({ seed }) => (seed === first + 1 ? chain : wrong);
  });

  it('keeps the one that holds most, as one undo step, and offers the others', async () => {
    const steps = doc().past.length;
    expect(await studio.runs.planBest(3)).toBe('complete');
    expect(text()).toBe(chain);
    expect(doc().past.length).toBe(steps + 1);
    const { candidates, sampling } = studio.candidates.getState();
    expect(sampling).toBeNull();
    expect(candidates.map(({ standing }) => standing.broken)).toEqual([1, 0, 1]);
    expect(new Set(candidates.map(({ seed }) => seed)).size).toBe(3);
    expect(notice()?.text).toBe('Plan 2 is the best of 3 plans: all 5 held.');
    // Each has a trace of its own, so that its tokens can be shown.
    expect(traces().map(({ events }) => events.at(-1)?.kind)).toEqual(Array(4).fill('finished'));

    const other = candidates[2];
    if (!other) throw new Error('no third plan');
    chooseCandidate(other, studio.document, studio.notices);
    expect(text()).toBe(wrong);
    expect(doc().past.length).toBe(steps + 2);
    doc().undo();
    expect(text()).toBe(chain);
  });

  it('keeps the best of those that were finished when it is stopped', async () => {
    let finished = 0;
    generator.gate = async () => {
      if (studio.candidates.getState().candidates.length >= 2) studio.runs.stop();
      finished += 1;
    };
    expect(await studio.runs.planBest(8)).toBe('stopped');
    expect(finished).toBeGreaterThan(2);
    expect(studio.candidates.getState().candidates).toHaveLength(2);
    expect(text()).toBe(chain);
    expect(doc().streaming).toBe(false);
  });

  it('keeps the plan as it stands when the person edits it meanwhile', async () => {
    generator.gate = async () => {
      if (studio.candidates.getState().sampling?.number !== 2) return;
      const [first] = objectsOf(doc().plan);
      if (first?.box && doc().streaming) doc().setBoxes({ [first.id]: { x1: 5, y1: 5, x2: 50, y2: 50 } });
    };
    expect(await studio.runs.planBest(4)).toBe('stopped');
    expect(objectsOf(doc().plan)[0]?.box).toEqual({ x1: 5, y1: 5, x2: 50, y2: 50 });
  });

  it('does not take a plan that would move what is locked', async () => {
    await studio.runs.planBest(3);
    doc().setLocked(['o1'], true);
    const other = studio.candidates.getState().candidates[0];
    if (!other) throw new Error('no plan');
    chooseCandidate(other, studio.document, studio.notices);
    expect(text()).toBe(chain);
    expect(notice()?.text).toMatch(/red apple elsewhere/);
  });

  it('is forgotten with the next plan and in another scene', async () => {
    studio.settings.getState().set({ tries: 1 });
    await studio.runs.planBest(2);
    await studio.runs.plan();
    expect(studio.candidates.getState().candidates).toEqual([]);
    await studio.runs.planBest(2);
    doc().newScene();
    expect(studio.candidates.getState().candidates).toEqual([]);
  });
});

describe('repainting', () => {
  const grid = { columns: 4, rows: 4 };
  const painting = () => {
    const entry = studio.paintingsStore.getState().entries[0];
    if (!entry) throw new Error('nothing was painted');
    return entry;
  };
  beforeEach(async () => {
    await studio.runs.paint();
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 100, y2: 100 } });
  });

  it('paints again what the change touches and leaves every other token', async () => {
    const from = painting();
    const cells = changedCells(from, doc().plan, grid);
    expect(cells.size).toBeGreaterThan(0);
    expect(cells.size).toBeLessThan(16);
    expect(await studio.runs.paint({ painting: from, cells })).toBe('painted');
    const to = painting();
    expect(to.id).not.toBe(from.id);
    for (const [cell, token] of to.tokens.entries()) {
      expect(token).toBe(cells.has(cell) ? 100 + cell : from.tokens[cell]);
    }
    expect(to.repainted).toEqual({ from: from.id, cells: [...cells].toSorted((a, b) => a - b) });
    expect(to.planRevision).toBe(doc().revision);
    expect(changedCells(to, doc().plan, grid).size).toBe(0);
    expect(traces().at(-1)?.events[0]).toMatchObject({ repainted: { from: from.id } });
  });

  it('takes another seed than the painting’s, also where seeds are fixed', async () => {
    studio.settings.getState().set({ randomSeed: false, seed: 7 });
    await studio.runs.paint();
    const from = painting();
    await studio.runs.paint({ painting: from, cells: new Set([0]) });
    expect([from.seed, painting().seed]).toEqual([7, 8]);
  });

  it('samples another try freely, unless the person set the temperature', async () => {
    const from = painting();
    const cells = new Set([0]);
    const usual = description.defaults.paint.temperature;
    await studio.runs.paint({ painting: from, cells });
    await studio.runs.paint({ painting: from, cells, freely: true });
    studio.settings.getState().set({ temperature: 0.4 });
    await studio.runs.paint({ painting: from, cells, freely: true });
    const asked = generator.paintRequests.slice(-3).map(({ temperature }) => temperature);
    expect(asked).toEqual([usual, Math.max(1, usual), 0.4]);
    expect(painting().temperature).toBe(0.4);
    const careful = { painting: from, cells };
    expect(paintTemperature(null, 0.2, careful)).toBe(0.2);
    expect(paintTemperature(null, 0.2, { ...careful, freely: true })).toBe(1);
  });

  it('says so when it came out the same', async () => {
    const from = painting();
    const cells = new Set([0]);
    await studio.runs.paint({ painting: from, cells });
    expect(notice()).toBeUndefined();
    await studio.runs.paint({ painting: painting(), cells });
    expect(notice()?.text).toMatch(/^It came out the same/);
  });

  it('still shows the earlier plan where a change lies outside the cells', async () => {
    const from = painting();
    await studio.runs.paint({ painting: from, cells: new Set([15]) });
    expect(painting()).toMatchObject({ chain: from.chain, planRevision: from.planRevision });
  });

  it('refuses a mask of nothing; one of everything is a painting like any other', async () => {
    const from = painting();
    expect(await studio.runs.paint({ painting: from, cells: new Set() })).toBe('refused');
    expect(notice()?.text).toMatch(/Nothing is marked/);
    const all = new Set(from.tokens.keys());
    expect(await studio.runs.paint({ painting: from, cells: all })).toBe('painted');
    expect(generator.paintRequests.at(-1)?.keep).toBeUndefined();
    expect(painting().repainted).toBeUndefined();
  });

  it('refuses a picture of another model, another size or half done, and offers the whole', async () => {
    const from = painting();
    const cells = new Set([0]);
    for (const other of [
      { ...from, model: { ...from.model, hash: 'beef' } },
      { ...from, width: 999 },
      { ...from, tokens: from.tokens.slice(0, 8), unfinished: { decidedRows: 2, rows: 4 } },
    ]) {
      studio.shown.setState({ notices: [] });
      expect(await studio.runs.paint({ painting: other, cells })).toBe('refused');
      expect(notice()?.action?.label).toBe('Paint the whole picture');
    }
    expect(studio.paintingsStore.getState().entries).toHaveLength(1);
  });

  it('knows the cells of an object, and a change of words alone', () => {
    const from = painting();
    expect(
      [...changedCells(from, doc().plan, grid)].every((cell) =>
        objectCells(from, doc().plan, 'o2', grid).has(cell),
      ),
    ).toBe(true);
    doc().undo();
    expect(onlyWordsChanged(from, doc().plan)).toBe(false);
    const last = doc().plan.segments.length - 1;
    doc().editProse(last, '. All is dark.');
    expect(onlyWordsChanged(from, doc().plan)).toBe(true);
  });
});
