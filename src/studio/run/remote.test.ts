import { describe, expect, it, vi } from 'vitest';
import { createCompositeGenerator } from '../../generator/composite';
import { openRemote } from '../../generator/remote/generator';
import { openPainterInWords } from '../../generator/remote/inWords/generator';
import {
  ABOUT,
  HEAD,
  PNG,
  fakeServer,
  json,
  picture,
  stream,
  wellBehaved,
} from '../../generator/remote/testing/server';
import { sceneFromFragment, sceneToFragment } from '../../library/link';
import { readSceneFromPng } from '../../library/png';
import { sceneToJson } from '../../library/sceneJson';
import { chain as sceneChain } from '../../library/testing/scene';
import { objectsOf } from '../../plan/plan';
import { sceneFileOf } from '../document/sceneFile';
import { snapshotOf } from '../document/snapshot';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';

const KEY = 'sk-a-key-that-nobody-may-find';
const PROMPT = 'a red apple to the left of a blue car';

async function visit(answer = wellBehaved) {
  const { options, asked } = fakeServer((one) =>
    one.url.endsWith('/models') ? wellBehaved(one) : answer(one),
  );
  const never = new AbortController().signal;
  const generator = await openRemote({ ...options, key: KEY, model: ABOUT }, never);
  const studio = testStudio(generator);
  studio.settings.getState().set({ tries: 1 });
  studio.document.getState().setPrompt(PROMPT);
  await studio.showScene();
  return { ...studio, asked };
}

describe('a studio on a server', () => {
  it('plans and paints, and says by which server and model', async () => {
    const studio = await visit();
    expect(await studio.runs.plan()).toBe('complete');
    expect(objectsOf(studio.document.getState().plan).map(({ name }) => name)).toEqual(['red apple']);
    expect(await studio.runs.paint()).toBe('painted');
    const [entry] = studio.paintingsStore.getState().entries;
    expect(entry).toMatchObject({
      backend: 'remote',
      model: { name: 'Far (gpu.example)', hash: ABOUT.hash },
    });
  });

  it('puts the key into no scene, link, picture, trace, node or setting', async () => {
    const studio = await visit();
    await studio.runs.plan();
    await studio.runs.paint();
    expect(studio.asked.at(-1)?.init.headers).toMatchObject({ Authorization: `Bearer ${KEY}` });
    const { document, settings, paintings, paintingsStore, library, now } = studio;
    const { id } = document.getState();
    const file = sceneFileOf(snapshotOf(document.getState()), settings.getState(), now());
    const [entry] = paintingsStore.getState().entries;
    const png = paintings.png(entry?.id ?? '');
    if (!png) throw new Error('a painting should be there');
    const bytes = new Uint8Array(await png.arrayBuffer());
    const traces = await library.listTraces(id);
    const link = await sceneToFragment(file);
    const kept = [
      sceneToJson(file),
      link,
      JSON.stringify(await sceneFromFragment(link)),
      new TextDecoder('latin1').decode(bytes),
      JSON.stringify(await readSceneFromPng(bytes)),
      JSON.stringify(traces),
      JSON.stringify(studio.tracesStore.getState()),
      JSON.stringify(studio.treeStore.getState()),
      JSON.stringify(paintingsStore.getState()),
      JSON.stringify(settings.getState()),
      JSON.stringify(studio.shown.getState()),
    ];
    expect(traces.length).toBeGreaterThan(0);
    // The prompt is found where it has to be, so the key would be, too.
    expect(kept[0]).toContain(PROMPT);
    expect(kept[4]).toContain(PROMPT);
    expect(kept[5]).toContain(PROMPT);
    for (const text of kept) expect(text).not.toContain(KEY);
  });

  it('repaints a part there, and every other token stays', async () => {
    const studio = await visit();
    await studio.runs.plan();
    await studio.runs.paint();
    const [painting] = studio.paintingsStore.getState().entries;
    if (!painting) throw new Error('a painting should be there');
    await studio.runs.paint({ painting, cells: new Set([3]) });
    expect(studio.asked.at(-1)?.body['keep']).toEqual({ tokens: [1, 2, 3, 4], mask: [1, 1, 1, 0] });
  });

  it('keeps a picture that the network broke off, as far as it got', async () => {
    const [first, partial] = picture(0, 5);
    let asked = 0;
    const studio = await visit((one) => {
      if (!one.url.endsWith('/generations')) return wellBehaved(one);
      if (++asked === 1) return stream([HEAD, first, partial]);
      throw new TypeError('Failed to fetch');
    });
    await studio.runs.plan();
    expect(await studio.runs.paint()).toBe('failed');
    expect(studio.run.getState()).toMatchObject({ kind: 'failed', error: { code: 'remote-cut' } });
    await vi.waitFor(() => expect(studio.paintingsStore.getState().entries).toHaveLength(1));
    const [entry] = studio.paintingsStore.getState().entries;
    expect(entry).toMatchObject({ unfinished: { decidedRows: 1, rows: 2 }, tokens: [1, 2] });
  });

  it('plans here for a painter in words: by which server, what it made of it, and the key nowhere', async () => {
    const reply = { data: [{ b64_json: PNG, revised_prompt: 'A fine apple.' }] };
    const { options, asked } = fakeServer((one) =>
      json(one.url.endsWith('/models') ? { data: [{ id: 'qwen-image' }] } : reply),
    );
    const never = new AbortController().signal;
    const model = { id: 'qwen-image', hash: 'b'.repeat(64), name: 'qwen-image' };
    const size = { width: 1024, height: 1024 };
    const painter = await openPainterInWords({ ...options, key: KEY, model, size }, never);
    const studio = testStudio(createCompositeGenerator(new ScriptedGenerator(sceneChain), painter));
    studio.document.getState().setPrompt(PROMPT);
    await studio.showScene();
    expect(await studio.runs.plan()).toBe('complete');
    expect(asked).toHaveLength(1);
    expect(await studio.runs.paint()).toBe('painted');
    expect(asked.at(-1)?.init.headers).toMatchObject({ Authorization: `Bearer ${KEY}` });
    expect(asked.at(-1)?.body['prompt']).toMatch(/^a red apple to the left of a blue car\. A red apple /);
    const [entry] = studio.paintingsStore.getState().entries;
    expect(entry).toMatchObject({
      model: { name: 'qwen-image (gpu.example)' },
      tokens: [],
      retold: 'A fine apple.',
    });
    const bytes = new Uint8Array((await studio.paintings.png(entry?.id ?? '')?.arrayBuffer()) ?? []);
    const scene = await readSceneFromPng(bytes);
    expect(scene.painting?.retold).toBe('A fine apple.');
    const traces = await studio.library.listTraces(studio.document.getState().id);
    expect(traces).toHaveLength(2);
    expect(JSON.stringify([scene, entry, traces]) + new TextDecoder('latin1').decode(bytes)).not.toContain(
      KEY,
    );
  });

  it('keeps plan and document when the server goes, and goes on when it is back', async () => {
    let gone = false;
    const studio = await visit((one) => {
      if (gone) throw new TypeError('Failed to fetch');
      return wellBehaved(one);
    });
    await studio.runs.plan();
    const planned = JSON.stringify(studio.document.getState().plan);
    gone = true;
    expect(await studio.runs.paint()).toBe('failed');
    expect(studio.run.getState()).toMatchObject({ kind: 'failed', error: { code: 'remote-offline' } });
    expect(JSON.stringify(studio.document.getState().plan)).toBe(planned);
    gone = false;
    expect(await studio.runs.paint()).toBe('painted');
  });
});
