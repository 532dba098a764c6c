import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryError } from '../../library/errors';
import { memoryShelves } from '../../library/shelf';
import { libraryOn, type Library } from '../../library/store';
import { chain } from '../../library/testing/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { canResume } from '../document/snapshot';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { createAutosave, createSaveStore } from './autosave';
import { createSceneClaim } from './sceneClaim';

/** One visit: a fresh page over the library that stays on the device. */
function visit(library: Library, generator = new ScriptedGenerator(chain)) {
  const studio = testStudio(generator, library);
  const saved = createSaveStore();
  const { document, settings } = studio;
  const autosave = createAutosave({
    notices: studio.notices,
    document,
    settings,
    library: async () => library,
    store: saved,
    claim: createSceneClaim(null),
    now: studio.now,
  });
  return { ...studio, autosave, saved, generator, doc: () => document.getState() };
}

let library: Library;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  library = libraryOn(memoryShelves());
  return () => vi.useRealTimers();
});
afterEach(() => vi.restoreAllMocks());

describe('closing the tab and coming back', () => {
  it('brings back the scene that the tab had, not the one that was kept last, where it is known', async () => {
    const ids: string[] = [];
    for (const prompt of ['an apple', 'a pear']) {
      const made = visit(library);
      made.doc().setPrompt(prompt);
      await vi.advanceTimersByTimeAsync(1000);
      ids.push(made.doc().id);
      made.autosave.dispose();
    }
    const shown = async (own?: string) => {
      const again = visit(library);
      await again.autosave.restore(own);
      again.autosave.dispose();
      return again.doc().prompt;
    };
    expect(await shown(ids[0])).toBe('an apple');
    expect(await shown()).toBe('a pear');
    expect(await shown('nobody has it')).toBe('a pear');
    expect(await shown('')).toBe('');
  });

  it('brings an edited scene back exactly, ids, locks and the model’s boxes included', async () => {
    const first = visit(library);
    first.doc().setPrompt('an apple');
    await first.runs.plan();
    first.doc().move('o1', 1);
    first.doc().setBoxes({ o2: { x1: 3, y1: 3, x2: 9, y2: 9 } });
    first.doc().setLocked(['o2'], true);
    await vi.advanceTimersByTimeAsync(1000);
    const { plan, objects, prompt, revision, id } = first.doc();

    const second = visit(library);
    expect(await second.autosave.restore()).toBe('restored');
    expect(second.doc()).toMatchObject({ plan, objects, prompt, revision, id, canUndo: false });
    expect(second.doc().add('dog', { x1: 0, y1: 0, x2: 9, y2: 9 })).toBe('o3');
  });

  it.each([1, 4, 8, 12, 15, 20, 24])(
    'after %i tokens of a plan loses no letter and can go on',
    async (tokens) => {
      const first = visit(library);
      first.doc().setPrompt('an apple');
      let seen = 0;
      let held: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => (held = resolve));
      first.generator.gate = async () => {
        seen += 1;
        if (seen <= tokens) return;
        held();
        await new Promise(() => undefined);
      };
      void first.runs.plan();
      await reached;
      const shown = first.run.getState();
      if (shown.kind !== 'planning') throw new Error('should be planning');
      await first.autosave.flush();

      const second = visit(library);
      await second.autosave.restore();
      expect(second.doc().plan).toEqual(shown.plan);
      const kept = serialiseChain(second.doc().plan) + second.doc().tail;
      expect(kept.startsWith(shown.text) && chain.startsWith(kept)).toBe(true);
      expect(canResume(second.doc())).toBe(true);
      await second.runs.plan({ resume: true });
      expect(serialiseChain(second.doc().plan)).toBe(chain);
      expect(objectsOf(second.doc().plan).map(({ id }) => id)).toEqual(['o1', 'o2']);
    },
  );

  it('keeps a plan that streams without a pause at least every 1.5 s', async () => {
    const { doc, saved, clock } = visit(library);
    doc().setPrompt('x');
    for (let i = 0; i < 20; i += 1) {
      clock.advance(100);
      doc().setName(`${i}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved.getState().savedAt).not.toBeNull();
  });

  it('finds nothing on a first visit, and leaves alone what the person has begun', async () => {
    const first = visit(library);
    expect(await first.autosave.restore()).toBe('nothing');
    first.doc().setPrompt('kept');
    await first.autosave.flush();
    const second = visit(library);
    second.doc().setPrompt('begun');
    expect(await second.autosave.restore()).toBe('nothing');
    expect(second.doc().prompt).toBe('begun');
  });

  it('never gives a revision out again that a painting bears', async () => {
    const first = visit(library);
    await first.showScene();
    first.doc().setPrompt('an apple');
    await first.runs.plan();
    first.doc().rename('o1', 'pear');
    first.doc().rename('o1', 'plum');
    await first.runs.paint();
    const painted = first.doc().revision;
    first.doc().undo();
    first.doc().undo();
    await first.autosave.flush();
    const second = visit(library);
    await second.autosave.restore();
    second.doc().rename('o1', 'fig');
    expect(second.doc().revision).toBeGreaterThan(painted);
  });
});

describe('keeping', () => {
  it('keeps the scene that is left when another one is opened, and no blank one', async () => {
    const { doc, autosave } = visit(library);
    doc().setPrompt('first');
    const { id } = doc();
    doc().newScene();
    await autosave.flush();
    expect((await library.listScenes()).map((scene) => [scene.id, scene.prompt])).toEqual([[id, 'first']]);
  });

  it('says once that the disk is full, keeps all on the screen, and goes on when there is room', async () => {
    const { doc, autosave, saved, shown } = visit(library);
    const full = new LibraryError('browser-full');
    const put = vi.spyOn(library, 'putScene').mockRejectedValue(full);
    for (const prompt of ['a', 'b']) {
      doc().setPrompt(prompt);
      await autosave.flush();
    }
    expect(saved.getState().kind).toBe('failed');
    expect(shown.getState().notices).toMatchObject([
      { text: expect.stringContaining('no room left'), advice: expect.stringContaining('delete some') },
    ]);
    expect(doc().prompt).toBe('b');
    put.mockRestore();
    doc().setPrompt('c');
    await autosave.flush();
    expect(saved.getState().kind).toBe('saved');
    expect((await library.listScenes())[0]?.prompt).toBe('c');
  });
});
