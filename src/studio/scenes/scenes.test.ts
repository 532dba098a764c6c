import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { chain, scene } from '../../library/testing/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { createAutosave, createSaveStore } from './autosave';
import { createSceneClaim, type SceneClaim } from './sceneClaim';
import { createScenes } from './scenes';
import { snapshotOf } from '../document/snapshot';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';

function visit(claim = createSceneClaim(null), library = libraryOn(memoryShelves())) {
  const studio = testStudio(new ScriptedGenerator(chain), library);
  const { document, settings, now } = studio;
  const open = async () => library;
  const autosave = createAutosave({
    notices: studio.notices,
    document,
    settings,
    library: open,
    store: createSaveStore(),
    claim,
    now,
  });
  const scenes = createScenes({ ...studio, autosave, library: open });
  return { ...studio, scenes, autosave, library, doc: () => document.getState() };
}

let studio: ReturnType<typeof visit>;
const notices = () => studio.shown.getState().notices.map(({ text }) => text);

beforeEach(async () => {
  studio = visit();
  await studio.showScene();
});

describe('a file of a scene that a newer build kept here', () => {
  it('opens as a scene of its own, and both stay', async () => {
    const shelves = memoryShelves();
    const row = { id: scene.id, sceneId: scene.id, value: { ...scene, version: 99 } };
    await shelves.put('scenes', row);
    const other = visit(createSceneClaim(null), libraryOn(shelves));
    const { painting: _, ...bare } = scene;
    await other.scenes.openFile(new Blob([JSON.stringify(bare)]));
    await other.autosave.flush();
    expect(other.doc().prompt).toBe(scene.prompt);
    expect((await other.library.listScenes()).map(({ prompt }) => prompt)).toEqual([scene.prompt]);
    expect(await shelves.get('scenes', scene.id)).toEqual(row);
  });
});

describe('dropping a painted PNG on the studio', () => {
  it('brings back prompt, chain, boxes, states, settings and the picture, exactly', async () => {
    studio.settings.getState().set({
      seed: 99,
      randomSeed: false,
      guidance: 4,
      temperature: 0.5,
      planTemperature: 0.2,
      count: 1,
      constrained: false,
    });
    studio.doc().setPrompt('ein 🍎, تفاحة');
    await studio.runs.plan();
    studio.doc().setBoxes({ o2: { x1: 3, y1: 3, x2: 900, y2: 900 } });
    studio.doc().setHidden(['o1'], true);
    await studio.runs.paint();
    const [entry] = studio.paintingsStore.getState().entries;
    const png = studio.paintings.png(entry?.id ?? '');
    if (!png || !entry) throw new Error('a painting should be there');
    const { url: _, ...record } = entry;
    const before = snapshotOf(studio.doc());

    const other = visit();
    await other.scenes.openFile(png);
    expect(snapshotOf(other.doc())).toEqual(before);
    expect(other.settings.getState()).toMatchObject({
      seed: 99,
      randomSeed: false,
      guidance: 4,
      temperature: 0.5,
      planTemperature: 0.2,
      count: 1,
      constrained: false,
    });
    expect(other.paintingsStore.getState().entries).toMatchObject([record]);
    expect(other.view.getState().shownPainting).toBe(entry.id);
    expect(other.paintings.png(entry.id)?.size).toBe(png.size);
    // The same picture again: the same seed and the same chain.
    await other.runs.paint();
    expect(other.paintingsStore.getState().entries[0]).toMatchObject({
      seed: record.seed,
      chain: record.chain,
      guidance: 4,
    });
  });

  it('costs nothing: undo brings the scene before back, and it is kept', async () => {
    studio.doc().setPrompt('mine');
    const before = snapshotOf(studio.doc());
    await studio.scenes.openFile(new Blob([JSON.stringify(scene)]));
    expect(studio.doc().prompt).toBe(scene.prompt);
    studio.doc().undo();
    expect(snapshotOf(studio.doc())).toEqual(before);
    expect((await studio.library.getScene(before.id)).prompt).toBe('mine');
  });

  it('never writes over a newer state of the same scene', async () => {
    studio.doc().setPrompt('x');
    await studio.runs.plan();
    await studio.runs.paint();
    const [entry] = studio.paintingsStore.getState().entries;
    const png = studio.paintings.png(entry?.id ?? '') ?? new Blob();
    const { id } = studio.doc();
    studio.doc().rename('o1', 'green pear');
    await studio.scenes.openFile(png);
    await studio.autosave.flush();
    expect(studio.doc().id).not.toBe(id);
    expect(serialiseChain(studio.doc().plan)).toBe(chain);
    expect((await studio.library.getScene(id)).chain).toContain('green pear');
    expect(await studio.library.listPaintings(id)).toHaveLength(1);
    expect(await studio.library.listPaintings(studio.doc().id)).toHaveLength(1);
  });

  it('of a scene that is unchanged opens that scene', async () => {
    studio.doc().setPrompt('x');
    await studio.runs.plan();
    await studio.runs.paint();
    const [entry] = studio.paintingsStore.getState().entries;
    const { id } = studio.doc();
    await studio.scenes.openFile(studio.paintings.png(entry?.id ?? '') ?? new Blob());
    expect(studio.doc().id).toBe(id);
    expect(studio.paintingsStore.getState().entries).toHaveLength(1);
  });

  it('of anything else changes nothing and says so', async () => {
    studio.doc().setPrompt('mine');
    const before = snapshotOf(studio.doc());
    await studio.scenes.openFile(new Blob([Uint8Array.of(0xff, 0xd8, 0xff)]));
    await studio.scenes.openFile(new Blob(['{"format":"scenograph-scene","version":1}']));
    expect(snapshotOf(studio.doc())).toEqual(before);
    expect(notices()).toEqual([
      'Scenograph can’t read this kind of file.',
      expect.stringContaining('can’t be read') as string,
    ]);
  });
});

const textFile = (text: string) => new File([text], 'chain.txt', { type: 'text/plain' });

describe('a file with a chain', () => {
  it('becomes the plan, in one step, and half nonsense is reported', async () => {
    await studio.scenes.openFile(textFile(chain));
    expect(serialiseChain(studio.doc().plan)).toBe(chain);
    expect(studio.doc().objects['o1']?.modelName).toBe('red apple');
    await studio.scenes.openFile(textFile(`${chain.slice(0, 100)} <|box_end|> and <|obj_start|>`));
    expect(notices().at(-1)).toMatch(/could not be read as written/);
    await studio.scenes.openFile(textFile('no plan at all'));
    expect(notices().at(-1)).not.toMatch(/could not be read as written/);
    studio.doc().undo();
    expect(serialiseChain(studio.doc().plan)).toBe(chain);
  });
});

describe('the library', () => {
  it('lists, opens and removes scenes; removing the open one leaves an empty one', async () => {
    studio.doc().setPrompt('first');
    const { id } = studio.doc();
    await studio.scenes.newScene();
    studio.doc().setPrompt('second');
    await studio.autosave.flush();
    expect((await studio.scenes.list()).map(({ prompt }) => prompt).sort()).toEqual(['first', 'second']);
    await studio.scenes.open(id);
    expect(studio.doc().prompt).toBe('first');
    await studio.scenes.remove(id);
    expect(studio.doc().prompt).toBe('');
    expect((await studio.scenes.list()).map(({ prompt }) => prompt)).toEqual(['second']);
    await studio.scenes.open(id);
    expect(notices().at(-1)).toBe('This scene is no longer there.');
  });

  it('exports a scene that can be dropped again', async () => {
    studio.doc().setPrompt('A red apple / left');
    await studio.scenes.openFile(textFile(chain));
    const { file, name } = studio.scenes.exportScene();
    expect(name).toBe('A-red-apple-left.scenograph.json');
    const before = snapshotOf(studio.doc());
    const other = visit();
    await other.scenes.openFile(file);
    expect(snapshotOf(other.doc())).toEqual(before);
  });
});

describe('a painting', () => {
  it('comes back where it was when its removal is undone', async () => {
    studio.doc().setPrompt('x');
    await studio.runs.plan();
    studio.settings.getState().set({ count: 3, seed: 5, randomSeed: false });
    await studio.runs.paint();
    const seeds = () => studio.paintingsStore.getState().entries.map(({ seed }) => seed);
    expect(seeds()).toEqual([7, 6, 5]);
    await studio.paintings.remove(studio.paintingsStore.getState().entries[1]?.id ?? '');
    expect(seeds()).toEqual([7, 5]);
    expect(await studio.library.listPaintings(studio.doc().id)).toHaveLength(2);
    studio.shown.getState().notices.at(-1)?.action?.perform();
    expect(seeds()).toEqual([7, 6, 5]);
    await vi.waitFor(async () => expect(await studio.library.listPaintings(studio.doc().id)).toHaveLength(3));
  });
});

describe('a scene that another tab has open', () => {
  const claim = (mine: boolean): SceneClaim => ({
    take: async () => mine,
    isElsewhere: async () => !mine,
    release: () => undefined,
  });

  it('goes on here as a copy, pictures included, and neither writes over the other', async () => {
    studio.doc().setPrompt('an apple');
    await studio.runs.plan();
    await studio.runs.paint();
    await studio.autosave.flush();
    const { id, plan } = studio.doc();

    const other = visit(claim(false), studio.library);
    await other.scenes.open(id);
    expect(other.doc()).toMatchObject({ prompt: 'an apple', plan });
    expect(other.doc().id).not.toBe(id);
    expect(other.shown.getState().notices.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/goes on here as a copy/),
    );
    other.doc().setPrompt('a pear');
    await other.autosave.flush();
    expect(await studio.library.getScene(id)).toMatchObject({ prompt: 'an apple' });
    expect(await studio.library.getScene(other.doc().id)).toMatchObject({ prompt: 'a pear' });
    const [mine, theirs] = await Promise.all([id, other.doc().id].map(studio.library.listPaintings));
    expect(mine).toHaveLength(1);
    expect(theirs).toHaveLength(1);
    expect(theirs?.[0]?.record.id).not.toBe(mine?.[0]?.record.id);
    expect(theirs?.[0]?.record.tokens).toEqual(mine?.[0]?.record.tokens);
  });

  it('that is reached all the same is said to be open twice, once', async () => {
    const other = visit(claim(false), studio.library);
    other.doc().setPrompt('an apple');
    other.doc().setName('twice');
    await other.autosave.flush();
    expect(other.shown.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/open in another tab too/),
    ]);
  });
});
