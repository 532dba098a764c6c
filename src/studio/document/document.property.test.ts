import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { excessOf, LIMITS } from '../../library/limits';
import { sceneFromFragment, sceneToFragment } from '../../library/link';
import { encodePng, readSceneFromPng } from '../../library/png';
import { sceneFromJson, sceneToJson } from '../../library/sceneJson';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { chain } from '../../library/testing/scene';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { documentState } from './document';
import type { DocumentStore } from './documentTypes';
import { sceneFileOf, snapshotFrom } from './sceneFile';
import { snapshotOf, type Snapshot } from './snapshot';

const settings = {
  seed: 1,
  count: 1,
  planTemperature: null,
  constrained: true,
  temperature: null,
  guidance: null,
};
const hostile = fc.constantFrom(
  'red apple',
  '<|obj_',
  'a<|box_start|>b',
  '<',
  '\u2028',
  '\u202Edog',
  '__proto__',
  'constructor',
  'two cats</ref>',
  '(red)',
  '１２',
  '\uD83D',
  '🐈‍⬛',
  'लाल सेब',
);
const words = fc.oneof(hostile, fc.string({ maxLength: 12, unit: 'binary' }), fc.string({ maxLength: 8 }));
const box = fc
  .tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999))
  .map(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 }));
const which = fc.nat(9);
const flag = fc.boolean();

type Act = (s: DocumentStore) => void;
const at = (s: DocumentStore, n: number) => {
  const order = objectsOf(s.plan);
  return order[n % Math.max(1, order.length)]?.id ?? 'none';
};
const action: fc.Arbitrary<Act> = fc.oneof(
  words.map(
    (text): Act =>
      (s) =>
        s.setPrompt(text),
  ),
  words.map(
    (text): Act =>
      (s) =>
        s.setName(text),
  ),
  fc.tuple(which, box).map(
    ([n, to]): Act =>
      (s) =>
        s.setBoxes({ [at(s, n)]: to }),
  ),
  fc.tuple(which, words).map(
    ([n, name]): Act =>
      (s) =>
        s.rename(at(s, n), name),
  ),
  which.map(
    (n): Act =>
      (s) =>
        s.remove([at(s, n)]),
  ),
  fc.tuple(words, box).map(
    ([name, to]): Act =>
      (s) =>
        void s.add(name, to),
  ),
  which.map(
    (n): Act =>
      (s) =>
        void s.duplicate([at(s, n)]),
  ),
  // What composing is made of: several at once, copies with places of their own, an order.
  fc.array(fc.tuple(words, fc.option(box)), { maxLength: 4 }).map(
    (things): Act =>
      (s) =>
        void s.addAll(
          things.map(([name, to]) => ({ name, box: to })),
          'template',
        ),
  ),
  fc.tuple(which, which, box).map(([n, m, to]): Act => (s) => {
    const ids = [at(s, n), at(s, m)];
    s.duplicate([...new Set(ids)], { [at(s, n)]: to });
  }),
  fc.tuple(fc.uniqueArray(which, { maxLength: 4 }), which).map(
    ([ns, to]): Act =>
      (s) =>
        s.place([...new Set(ns.map((n) => at(s, n)))], to),
  ),
  fc.tuple(which, which, box, box).map(
    ([n, m, a, b]): Act =>
      (s) =>
        s.setBoxes({ [at(s, n)]: a, [at(s, m)]: b }, 'align'),
  ),
  fc.tuple(which, fc.integer({ min: -3, max: 3 })).map(
    ([n, by]): Act =>
      (s) =>
        s.move(at(s, n), by),
  ),
  fc.tuple(which, flag).map(
    ([n, on]): Act =>
      (s) =>
        s.setLocked([at(s, n)], on),
  ),
  fc.tuple(which, flag).map(
    ([n, on]): Act =>
      (s) =>
        s.setHidden([at(s, n)], on),
  ),
  which.map(
    (n): Act =>
      (s) =>
        s.resetToModel(at(s, n)),
  ),
  fc.tuple(which, words).map(
    ([n, text]): Act =>
      (s) =>
        s.editProse(n, text),
  ),
  fc.tuple(fc.nat(chain.length), words, flag).map(
    ([cut, text, fromModel]): Act =>
      (s) =>
        s.replacePlan(parseChain(chain.slice(0, cut) + text).plan, { fromModel }),
  ),
  // A run that writes a part of a chain, or nothing.
  fc.tuple(fc.nat(chain.length), words, flag).map(([cut, text, prompts]): Act => (s) => {
    const before = s.plan;
    s.beginStream({ label: 'plan', plan: before, tail: '', ids: [], nextObject: s.nextObject });
    if (prompts) s.setPrompt(text);
    if (cut > 40) s.stream(parseChain(chain.slice(0, cut)).plan, '<|obj_start|>ha');
    s.endStream();
  }),
);

const open = chain.replace('<begin_of_image>', ' ');
/** Acts of a person with much to say and a large clipboard: each goes past a limit sooner or later. */
const large: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(hostile, fc.nat(15_000), fc.nat(20_000)).map(
    ([text, times, n]): Act =>
      (s) =>
        s.setPrompt(s.prompt.slice(0, n) + text.repeat(times) + s.prompt.slice(n)),
  ),
  fc.tuple(hostile, fc.nat(100)).map(
    ([text, times]): Act =>
      (s) =>
        s.setName(text.repeat(times)),
  ),
  fc.tuple(which, hostile, fc.nat(2000)).map(
    ([n, text, times]): Act =>
      (s) =>
        s.rename(at(s, n), text.repeat(times)),
  ),
  fc.tuple(hostile, fc.nat(2000), box).map(
    ([text, times, to]): Act =>
      (s) =>
        void s.add(text.repeat(times), to),
  ),
  fc.constant<Act>((s) => void s.duplicate(objectsOf(s.plan).map(({ id }) => id))),
  fc.tuple(which, hostile, fc.nat(30_000)).map(
    ([n, text, times]): Act =>
      (s) =>
        s.editProse(n, text.repeat(times)),
  ),
  fc.nat(300).map(
    (times): Act =>
      (s) =>
        void s.replacePlan(parseChain(open.repeat(times)).plan, { fromModel: false }),
  ),
  fc.nat(300).map((times): Act => (s) => {
    s.beginStream({ label: 'plan', plan: s.plan, tail: '', ids: [], nextObject: s.nextObject });
    s.stream(parseChain(open.repeat(times)).plan, '<|obj_start|>ha');
    s.endStream();
  }),
);

const make = () => createStore<DocumentStore>(documentState(() => 5));
/** What a person has made: all but the counters. */
const made = ({ prompt, name, plan, tail, objects }: Snapshot) => ({ prompt, name, plan, tail, objects });

const pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4).fill(255) };

/** What is made is within the limits, and read back from wherever it is written to. */
async function comesBack(document: Snapshot): Promise<void> {
  const library = libraryOn(memoryShelves());
  const file = sceneFileOf(document, settings, 9);
  const names = objectsOf(document.plan).map(({ name }) => name);
  expect(excessOf({ ...document, sceneName: file.name, objectNames: names, chain: file.chain })).toEqual([]);
  expect(made(snapshotFrom(file))).toEqual(made(document));
  expect(sceneFromJson(sceneToJson(file))).toEqual(file);
  const link = await sceneToFragment(file).catch((error: unknown) => error);
  if (typeof link === 'string') expect(await sceneFromFragment(link)).toEqual(file);
  else expect(link).toMatchObject({ code: 'scene-too-long-for-link' });
  const png = new Uint8Array(await (await encodePng(pixels, file)).arrayBuffer());
  expect(await readSceneFromPng(png)).toEqual(file);
  await library.putScene(file);
  expect(await library.getScene(file.id)).toEqual(file);
}

describe('whatever the document’s actions make', () => {
  it('comes back from storage, a PNG, a link and a file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
        const store = make();
        for (const act of actions) act(store.getState());
        await comesBack(snapshotOf(store.getState()));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back too when the actions would go past the limits', async () => {
    const refused = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(large, action), { minLength: 4, maxLength: 14 }),
        async (actions) => {
          const store = make();
          store.subscribe((s) => s.refused && refused.add(s.refused.limit));
          for (const act of actions) act(store.getState());
          await comesBack(snapshotOf(store.getState()));
        },
      ),
      { numRuns: 60, seed: 12 },
    );
    expect([...refused].toSorted()).toEqual(Object.keys(LIMITS).toSorted());
  });

  it('undo goes back to the start, and redo to the end', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const store = make();
        const start = made(store.getState());
        for (const act of actions) act(store.getState());
        const end = made(store.getState());
        while (store.getState().canUndo) store.getState().undo();
        expect(made(store.getState())).toEqual(start);
        while (store.getState().canRedo) store.getState().redo();
        expect(made(store.getState())).toEqual(end);
      }),
      { numRuns: 1500 },
    );
  });
});
