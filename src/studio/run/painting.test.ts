import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSceneFromPng } from '../../library/png';
import { chain } from '../../library/testing/scene';
import { objectsOf } from '../../plan/plan';
import { ScriptedGenerator } from '../testing/generator';
import { holdAfter, holdBefore } from '../testing/hold';
import { testStudio } from '../testing/studio';

let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();

beforeEach(async () => {
  generator = new ScriptedGenerator(chain);
  studio = testStudio(generator);
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('painting', () => {
  beforeEach(async () => {
    await studio.runs.plan();
    studio.settings.getState().set({ seed: 7, randomSeed: false });
  });

  it('keeps each picture with its scene inside, newest first, and shows it', async () => {
    studio.settings.getState().set({ count: 2, guidance: 3 });
    expect(await studio.runs.paint()).toBe('painted');
    const { entries } = studio.paintingsStore.getState();
    expect(entries.map(({ seed }) => seed)).toEqual([8, 7]);
    expect(studio.view.getState().shownPainting).toBe(entries[0]?.id);
    expect(entries[0]).toMatchObject({ guidance: 3, temperature: 1, planRevision: doc().revision, chain });
    const png = studio.paintings.png(entries[0]?.id ?? '');
    const scene = await readSceneFromPng(new Uint8Array(await (png ?? new Blob()).arrayBuffer()));
    expect(scene).toMatchObject({
      chain,
      prompt: doc().prompt,
      settings: { seed: 8, count: 2, guidance: 3 },
    });
    expect(scene.painting?.tokens).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect((await studio.library.listPaintings(doc().id)).map(({ record }) => record.seed)).toEqual([8, 7]);
  });

  it('leaves the plan editable and stamps the picture with the revision that it shows', async () => {
    const revision = doc().revision;
    const { held, release } = holdAfter(generator, 4);
    const outcome = studio.runs.paint();
    await held;
    doc().rename('o1', 'green pear');
    expect(studio.run.getState()).toMatchObject({ kind: 'painting', revision, decidedRows: 2, rows: 4 });
    release();
    expect(await outcome).toBe('painted');
    expect(doc().revision).toBe(revision + 1);
    expect(studio.paintingsStore.getState().entries[0]).toMatchObject({ planRevision: revision, chain });
    expect(objectsOf(doc().plan)[0]?.name).toBe('green pear');
  });

  it('says where a plan has more things than a picture of the model can show', async () => {
    const description = generator.describe();
    const capabilities = { ...description.capabilities, mostThings: 1 };
    vi.spyOn(generator, 'describe').mockReturnValue({ ...description, capabilities });
    const said = () => studio.shown.getState().notices.filter(({ text }) => text.includes('at most 1'));
    studio.settings.getState().set({ held: false });
    await studio.runs.paint();
    expect(said()).toEqual([]);
    studio.settings.getState().set({ held: true });
    await studio.runs.paint();
    expect(said().at(-1)?.text).toContain('and the plan has 2');
  });

  it('keeps a stopped picture as far as it got', async () => {
    const { held, release } = holdAfter(generator, 6);
    const outcome = studio.runs.paint();
    await held;
    studio.runs.stop();
    release();
    expect(await outcome).toBe('stopped');
    await vi.waitFor(() => expect(studio.paintingsStore.getState().entries).toHaveLength(1));
    expect(studio.paintingsStore.getState().entries[0]?.unfinished).toEqual({ decidedRows: 3, rows: 4 });
    expect(studio.paintingsStore.getState().entries[0]?.tokens).toHaveLength(12);
  });

  it('keeps an unfinished picture from time to time, so that closing the tab loses little', async () => {
    const { held, release } = holdBefore(generator, (e) => {
      studio.clock.advance(2000);
      return e.kind === 'preview' && e.decidedRows === 4;
    });
    const outcome = studio.runs.paint();
    await held;
    await vi.waitFor(async () => {
      const [stored] = await studio.library.listPaintings(doc().id);
      expect(stored?.record.unfinished).toBeDefined();
    });
    release();
    await outcome;
    const stored = await studio.library.listPaintings(doc().id);
    expect(stored).toHaveLength(1);
    expect(stored[0]?.record.unfinished).toBeUndefined();
  });

  it('is refused without a plan', async () => {
    doc().newScene();
    expect(await studio.runs.paint()).toBe('refused');
    expect(studio.shown.getState().notices.at(-1)?.text).toBe('There is no plan to paint yet.');
  });

  it('asks for the plan’s own objects where there is no prompt, and says so', async () => {
    doc().setPrompt('');
    expect(await studio.runs.paint()).toBe('painted');
    expect(generator.paintRequests.at(-1)?.prompt).toBe('a red apple and a blue car');
    expect(studio.paintingsStore.getState().entries[0]?.prompt).toBe('a red apple and a blue car');
    expect(studio.shown.getState().notices.at(-1)?.text).toContain('“a red apple and a blue car”');
    expect(doc().prompt).toBe('');
  });

  it('stops when another scene is opened', async () => {
    const { held, release } = holdAfter(generator, 3);
    const outcome = studio.runs.paint();
    await held;
    doc().newScene();
    release();
    expect(await outcome).toBe('stopped');
  });
});
