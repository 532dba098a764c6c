import { expect, it, vi } from 'vitest';
import { chain } from '../library/testing/scene';
import { openLibrary } from '../library/store';
import { serialiseChain } from '../plan/chain/serialiser';
import { createStudio } from './studio';
import { ScriptedGenerator } from './testing/generator';
import { pageStudio } from './testing/pageStudio';

it('keeps scene, picture and log in the browser from one visit to the next', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const options = {
    loadGenerator: async () => new ScriptedGenerator(chain),
    library: () => openLibrary(name),
  };
  const first = createStudio(options);
  await first.start();
  expect((await first.library()).persistent).toBe(true);
  expect(first.stores.model.getState().kind).toBe('ready');
  first.stores.document.getState().setPrompt('an apple');
  expect(await first.run.plan()).toBe('complete');
  expect(await first.run.paint()).toBe('painted');
  const [painted] = first.stores.paintings.getState().entries;
  expect(first.stores.view.getState().shownPainting).toBe(painted?.id);
  first.stores.document.getState().rename('o1', 'green pear');
  window.dispatchEvent(new Event('pagehide'));
  const { plan, id } = first.stores.document.getState();
  await vi.waitFor(async () => expect(await (await first.library()).listTraces(id)).toHaveLength(2));
  await first.dispose();
  (await first.library()).close();

  // The next visit begins with an empty document.
  const second = createStudio(options);
  await second.start();
  expect(second.stores.document.getState().plan).toEqual(plan);
  expect(serialiseChain(plan)).toContain('green pear');
  const [kept] = second.stores.paintings.getState().entries;
  expect(kept?.id).toBe(painted?.id);
  const picture = new Image();
  picture.src = kept?.url ?? '';
  await picture.decode();
  expect([picture.naturalWidth, picture.naturalHeight]).toEqual([8, 8]);
  await second.dispose();
});

it('says once what a scene holds no more of, and why', async () => {
  const studio = pageStudio();
  const { document, notices } = studio.stores;
  document.getState().setPrompt('x'.repeat(20_001));
  document.getState().setPrompt('x'.repeat(20_002));
  expect(document.getState().prompt).toHaveLength(20_000);
  expect(notices.getState().notices.map(({ tone, text }) => ({ tone, text }))).toEqual([
    {
      tone: 'problem',
      text: 'The prompt is full: a scene holds 20,000 characters of it. What did not fit was left out.',
    },
  ]);
  await studio.dispose();
});

it('opens a scene that another page holds as a copy, by the browser’s own locks', async () => {
  const library = openLibrary(`test-${crypto.randomUUID()}`);
  const options = { loadGenerator: () => new Promise<never>(() => undefined), library: () => library };
  const [one, two] = [createStudio(options), createStudio(options)];
  one.stores.document.getState().setPrompt('an apple');
  await one.autosave.flush();
  const { id } = one.stores.document.getState();
  await two.scenes.open(id);
  expect(two.stores.document.getState()).toMatchObject({ prompt: 'an apple' });
  expect(two.stores.document.getState().id).not.toBe(id);
  expect(two.stores.notices.getState().notices.at(-1)?.text).toMatch(/^The scene is still open in another/);
  await one.scenes.open(id);
  expect(one.stores.document.getState().id).toBe(id);
  await Promise.all([one.dispose(), two.dispose()]);
});
