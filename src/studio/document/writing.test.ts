import { beforeEach, describe, expect, it } from 'vitest';
import { createStore, type StoreApi } from 'zustand';
import { scene } from '../../library/testing/scene';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { documentState } from './document';
import { freshStart, resumeStart } from '../run/planStart';
import type { DocumentStore } from './documentTypes';
import { refusalText } from './fits';
import { snapshotOf } from './snapshot';

const chain =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|> is to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,300),(900,700)<|box_end|>. The light is soft.<begin_of_image>';

let time: number;
let store: StoreApi<DocumentStore>;
const now = () => time;
const doc = () => store.getState();

beforeEach(() => {
  time = 1_000_000;
  store = createStore<DocumentStore>(documentState(now));
  doc().replacePlan(parseChain(chain).plan, { fromModel: true });
});

describe('a run that writes into the document', () => {
  const plan = parseChain(chain).plan;
  const half = parseChain(chain.slice(0, 120)).plan;

  it('is one undo step however many tokens it has', () => {
    const before = snapshotOf(doc());
    const steps = doc().past.length;
    doc().beginStream(freshStart(doc()));
    expect(doc().stream(half, 'x')).toBe(true);
    doc().setPrompt('typed meanwhile');
    expect(doc().stream(plan, '')).toBe(true);
    doc().endStream();
    expect(doc().past).toHaveLength(steps + 1);
    expect(doc().undo()).toBe('plan');
    expect(snapshotOf(doc())).toEqual(before);
    doc().redo();
    expect(doc().prompt).toBe('typed meanwhile');
  });

  it('leaves everything as it was when it wrote nothing', () => {
    doc().setPrompt('before');
    const before = snapshotOf(doc());
    const steps = doc().past.length;
    doc().beginStream(freshStart(doc()));
    doc().endStream();
    expect(snapshotOf(doc())).toEqual(before);
    expect(doc().past).toHaveLength(steps);
  });

  it('that wrote nothing leaves what was typed meanwhile, as a step of its own', () => {
    doc().setPrompt('before');
    const before = snapshotOf(doc());
    doc().beginStream(freshStart(doc()));
    doc().setPrompt('before and after');
    doc().endStream();
    expect(snapshotOf(doc())).toEqual({ ...before, prompt: 'before and after' });
    doc().undo();
    expect(snapshotOf(doc())).toEqual(before);
  });

  it('is ended by an edit of the plan, which it can’t write over', () => {
    doc().beginStream(freshStart(doc()));
    doc().stream(plan, '');
    doc().rename('o1', 'pear');
    expect(doc().streaming).toBe(false);
    expect(doc().stream(half, '')).toBe(false);
    expect(objectsOf(doc().plan)[0]?.name).toBe('pear');
    doc().undo();
    expect(objectsOf(doc().plan)[0]?.name).toBe('red apple');
  });

  it('leaves the model’s boxes of pinned objects alone when it goes on', () => {
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 50, y2: 50 } });
    const edited = doc().plan;
    doc().beginStream(resumeStart(doc()));
    doc().stream(
      { ...edited, segments: [...edited.segments, { kind: 'object', id: 'o3', name: 'dog', box: null }] },
      '',
    );
    doc().stream(
      {
        ...edited,
        segments: [
          ...edited.segments,
          { kind: 'object', id: 'o3', name: 'dog', box: { x1: 1, y1: 2, x2: 3, y2: 4 } },
        ],
      },
      '',
    );
    doc().endStream();
    expect(doc().objects['o1']?.modelBox).toEqual({ x1: 100, y1: 100, x2: 400, y2: 400 });
    expect(doc().objects['o3']?.modelBox).toEqual({ x1: 1, y1: 2, x2: 3, y2: 4 });
    expect(doc().nextObject).toBe(4);
  });
});

describe('what is past a limit of the library', () => {
  const ids = () => objectsOf(doc().plan).map(({ id }) => id);
  const written = (times: number) => chain.replace('<begin_of_image>', ' ').repeat(times);

  it('is not made, leaves no step, and is said', () => {
    for (let round = 0; round < 7; round += 1) doc().duplicate(ids());
    expect(ids()).toHaveLength(256);
    const { past, plan } = doc();
    expect(doc().duplicate(ids())).toEqual([]);
    expect(doc()).toMatchObject({ past, plan, refused: { limit: 'objects', most: 500, found: 512 } });
    doc().duplicate(ids().slice(0, 244));
    expect(doc().add('one more', { x1: 0, y1: 0, x2: 9, y2: 9 })).toBeNull();
    expect(ids()).toHaveLength(500);
    const { refused } = doc();
    expect(refused && refusalText(refused)).toBe(
      'A plan holds 500 objects, and this would make 501: it stays as it was.',
    );
  });

  it('is cut where it is typed: what stood behind stays, and no half of a character', () => {
    doc().setPrompt(`a dog${'x'.repeat(19_990)}.`);
    doc().setPrompt(`a big 🐈🐈🐈 dog${'x'.repeat(19_990)}.`);
    expect(doc().prompt).toBe(`a big dog${'x'.repeat(19_990)}.`);
    expect(doc().refused).toMatchObject({ limit: 'prompt', most: 20_000 });
    doc().setName('n'.repeat(300));
    expect(doc().name).toHaveLength(200);
    doc().rename('o1', 'n'.repeat(5000));
    expect(objectsOf(doc().plan)[0]?.name).toHaveLength(4000);
  });

  it('may stay where an older build made it, and get smaller', () => {
    doc().load({ ...scene, prompt: 'x'.repeat(21_000) });
    doc().setPrompt('x'.repeat(21_001));
    expect(doc().prompt).toHaveLength(21_000);
    doc().setPrompt('x'.repeat(20_500));
    expect(doc().prompt).toHaveLength(20_500);
    expect(doc().refused).toMatchObject({ limit: 'prompt', found: 21_001 });
  });

  it('ends a run that writes too much, with what it wrote until then', () => {
    doc().beginStream({ label: 'plan', plan: doc().plan, tail: '', ids: [], nextObject: 3 });
    expect(doc().stream(parseChain(written(200)).plan, '')).toBe(true);
    expect(doc().stream(parseChain(written(300)).plan, '')).toBe(false);
    expect(doc()).toMatchObject({ streaming: false, refused: { limit: 'objects' } });
    expect(ids()).toHaveLength(400);
  });
});
