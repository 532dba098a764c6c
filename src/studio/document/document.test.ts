import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore, type StoreApi } from 'zustand';
import { scene } from '../../library/testing/scene';
import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { documentState } from './document';
import type { DocumentStore } from './documentTypes';
import { HISTORY_LIMIT } from './history';
import { snapshotOf } from './snapshot';

const chain =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|> is to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,300),(900,700)<|box_end|>. The light is soft.<begin_of_image>';

let time: number;
let store: StoreApi<DocumentStore>;
const now = () => time;
const doc = () => store.getState();
const boxOf = (id: string) => objectsOf(doc().plan).find((o) => o.id === id)?.box;

beforeEach(() => {
  time = 1_000_000;
  store = createStore<DocumentStore>(documentState(now));
  doc().replacePlan(parseChain(chain).plan, { fromModel: true });
});

describe('an edit', () => {
  it('is one step, takes a new revision and remembers the model’s box', () => {
    const before = doc().revision;
    const steps = doc().past.length;
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 200, y2: 200 }, o2: { x1: 1, y1: 1, x2: 99, y2: 99 } });
    expect(doc().past).toHaveLength(steps + 1);
    expect(doc().revision).toBe(before + 1);
    expect(boxOf('o1')).toEqual({ x1: 0, y1: 0, x2: 200, y2: 200 });
    expect(doc().objects['o1']?.modelBox).toEqual({ x1: 100, y1: 100, x2: 400, y2: 400 });
    doc().resetToModel('o1');
    expect(boxOf('o1')).toEqual({ x1: 100, y1: 100, x2: 400, y2: 400 });
    expect(boxOf('o2')).toEqual({ x1: 1, y1: 1, x2: 99, y2: 99 });
  });

  it('that changes nothing leaves no step', () => {
    const steps = doc().past.length;
    doc().setBoxes({ o1: { x1: 100, y1: 100, x2: 400, y2: 400 }, nobody: { x1: 0, y1: 0, x2: 9, y2: 9 } });
    doc().rename('o1', 'red apple');
    doc().rename('o1', '  ');
    doc().remove(['nobody']);
    doc().resetToModel('o1');
    doc().setLocked(['o1'], false);
    doc().move('o2', 1);
    expect(doc().duplicate(['nobody'])).toEqual([]);
    expect(doc().past).toHaveLength(steps);
  });

  it('leaves a locked object where it is', () => {
    doc().setLocked(['o1'], true);
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 9, y2: 9 }, o2: { x1: 0, y1: 0, x2: 9, y2: 9 } });
    doc().rename('o1', 'pear');
    doc().remove(['o1', 'o2']);
    expect(objectsOf(doc().plan)).toMatchObject([
      { id: 'o1', name: 'red apple', box: { x1: 100, y1: 100, x2: 400, y2: 400 } },
    ]);
  });

  it('keeps prose and objects one document', () => {
    doc().rename('o1', 'green pear');
    expect(serialiseChain(doc().plan)).toContain('A <|obj_start|>green pear<|obj_end|>');
    expect(doc().objects['o1']?.modelName).toBe('red apple');
    doc().resetToModel('o1');
    expect(serialiseChain(doc().plan)).toBe(chain);
  });

  it('gives new objects ids of their own, and states that no model wrote', () => {
    const id = doc().add('dog', { x1: 10, y1: 10, x2: 90, y2: 90 });
    const [copy] = doc().duplicate([id ?? '']);
    expect(id).toBe('o3');
    expect(copy).toBe('o4');
    expect(new Set(objectsOf(doc().plan).map((o) => o.id))).toEqual(new Set(['o1', 'o2', 'o3', 'o4']));
    expect(doc().objects['o4']).toEqual({ locked: false, hidden: false, modelBox: null, modelName: null });
    doc().remove(['o4']);
    expect(doc().add('cat', { x1: 1, y1: 1, x2: 9, y2: 9 })).toBe('o5');
  });

  it('hides and locks without a new revision', () => {
    const { revision } = doc();
    doc().setHidden(['o1', 'o2'], true);
    expect([doc().objects['o1']?.hidden, doc().objects['o2']?.hidden]).toEqual([true, true]);
    expect(doc().revision).toBe(revision);
    expect(doc().undo()).toBe('hide 2 objects');
    expect(doc().objects['o1']?.hidden).toBe(false);
  });
});

describe('typing a prompt', () => {
  it('is one step until a pause or another action', () => {
    const steps = doc().past.length;
    for (const text of ['a', 'a ', 'a c']) {
      time += 200;
      doc().setPrompt(text);
    }
    expect(doc().past).toHaveLength(steps + 1);
    time += 5000;
    doc().setPrompt('a car');
    expect(doc().past).toHaveLength(steps + 2);
    doc().setHidden(['o1'], true);
    doc().setPrompt('a cart');
    expect(doc().past).toHaveLength(steps + 4);
    doc().undo();
    expect(doc().prompt).toBe('a car');
    doc().undo();
    doc().undo();
    expect(doc().prompt).toBe('a c');
    doc().undo();
    expect(doc().prompt).toBe('');
  });
});

describe('undo and redo', () => {
  it('bring the old revision back with the old plan and never give a number out twice', () => {
    const first = doc().revision;
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 9, y2: 9 } });
    const second = doc().revision;
    doc().undo();
    expect(doc().revision).toBe(first);
    doc().redo();
    expect(doc().revision).toBe(second);
    doc().undo();
    doc().setBoxes({ o1: { x1: 5, y1: 5, x2: 9, y2: 9 } });
    expect(doc().revision).toBe(second + 1);
    expect(doc().canRedo).toBe(false);
  });

  it('go over the opening of a scene, so that nothing is lost by it', () => {
    const before = snapshotOf(doc());
    doc().load(scene);
    expect(doc().prompt).toBe(scene.prompt);
    doc().newScene();
    expect(doc().plan.segments).toEqual([]);
    doc().undo();
    doc().undo();
    expect(snapshotOf(doc())).toEqual(before);
  });

  it(`keep ${HISTORY_LIMIT} steps`, () => {
    for (let i = 0; i < HISTORY_LIMIT + 20; i += 1) doc().setName(`scene ${i}`);
    expect(doc().past).toHaveLength(HISTORY_LIMIT);
    let undone = 0;
    while (doc().undo() !== null) undone += 1;
    expect(undone).toBe(HISTORY_LIMIT);
    expect(doc().canUndo).toBe(false);
  });

  const act = fc.oneof(
    fc.record({
      kind: fc.constant('box' as const),
      pick: fc.nat(9),
      x: fc.nat(800),
      y: fc.nat(800),
      side: fc.integer({ min: 1, max: 199 }),
    }),
    fc.record({
      kind: fc.constantFrom('remove', 'lock', 'unlock', 'hide', 'duplicate', 'reset'),
      pick: fc.nat(9),
    }),
    fc.record({
      kind: fc.constant('rename' as const),
      pick: fc.nat(9),
      name: fc.constantFrom('owl', 'old oak', 'two cups', 'orange'),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      pick: fc.nat(9),
      delta: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({ kind: fc.constant('prose' as const), pick: fc.nat(9), text: fc.string({ maxLength: 20 }) }),
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 8 }), pause: fc.nat(3000) }),
    fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom('dog', 'apple') }),
    fc.record({ kind: fc.constantFrom('undo', 'redo', 'new') }),
  );
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

  function perform(a: Act): void {
    const ids = objectsOf(doc().plan).map((o) => o.id);
    const id = 'pick' in a ? (ids[a.pick % Math.max(1, ids.length)] ?? 'none') : 'none';
    if (a.kind === 'box' && 'x' in a)
      doc().setBoxes({ [id]: { x1: a.x, y1: a.y, x2: a.x + a.side, y2: a.y + a.side } });
    else if (a.kind === 'rename' && 'name' in a) doc().rename(id, a.name);
    else if (a.kind === 'move' && 'delta' in a) doc().move(id, a.delta);
    else if (a.kind === 'prose' && 'text' in a && 'pick' in a) doc().editProse(a.pick, a.text);
    else if (a.kind === 'add' && 'name' in a) doc().add(a.name, { x1: 1, y1: 1, x2: 99, y2: 99 });
    else if (a.kind === 'type' && 'pause' in a) {
      time += a.pause;
      doc().setPrompt(a.text);
    } else if (a.kind === 'undo') doc().undo();
    else if (a.kind === 'redo') doc().redo();
    else if (a.kind === 'new') doc().newScene();
    else if (a.kind === 'remove') doc().remove([id]);
    else if (a.kind === 'lock') doc().setLocked([id], true);
    else if (a.kind === 'unlock') doc().setLocked([id], false);
    else if (a.kind === 'hide') doc().setHidden([id], true);
    else if (a.kind === 'duplicate') doc().duplicate([id]);
    else if (a.kind === 'reset') doc().resetToModel(id);
  }

  it('go all the way back and forth to the same states, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        store = createStore<DocumentStore>(documentState(now));
        doc().replacePlan(parseChain(chain).plan, { fromModel: true });
        for (const a of acts) perform(a);
        while (doc().canRedo) doc().redo();
        const back = [snapshotOf(doc())];
        while (doc().canUndo) {
          doc().undo();
          back.push(snapshotOf(doc()));
        }
        const forth = [snapshotOf(doc())];
        while (doc().canRedo) {
          doc().redo();
          forth.push(snapshotOf(doc()));
        }
        expect(forth.toReversed()).toEqual(back);
      }),
      { numRuns: 100 },
    );
  });

  it('keep a state for every object, unique ids, and a chain that reads back to the plan', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        store = createStore<DocumentStore>(documentState(now));
        doc().replacePlan(parseChain(chain).plan, { fromModel: true });
        const revisions = new Map([[doc().revision, doc().plan]]);
        for (const a of acts) {
          perform(a);
          const { plan, objects, revision } = doc();
          const ids = objectsOf(plan).map((o) => o.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(Object.keys(objects).sort()).toEqual([...ids].sort());
          const text = serialiseChain(plan);
          expect(serialiseChain(parseChain(text).plan)).toBe(text);
          if (a.kind !== 'new' && revision > 0) {
            expect(revisions.get(revision) ?? plan).toEqual(plan);
            revisions.set(revision, plan);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
