import { expect, it, vi } from 'vitest';
import { chain } from '../library/testScene';
import { openLibrary } from '../library/store';
import { serialiseChain } from '../plan/chain/serialiser';
import { useDocument } from './document/document';
import { useModel } from './models/loading';
import { usePaintings } from './scenes/paintings';
import { createStudio } from './studio';
import { ScriptedGenerator } from './testing/generator';
import { useView } from './document/view';

it('keeps scene, picture and log in the browser from one visit to the next', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const options = {
    loadGenerator: async () => new ScriptedGenerator(chain),
    library: () => openLibrary(name),
  };
  const first = createStudio(options);
  await first.start();
  expect((await first.library()).persistent).toBe(true);
  expect(useModel.getState().kind).toBe('ready');
  useDocument.getState().setPrompt('an apple');
  expect(await first.runs.plan()).toBe('complete');
  expect(await first.runs.paint()).toBe('painted');
  const [painted] = usePaintings.getState().entries;
  expect(useView.getState().shownPainting).toBe(painted?.id);
  useDocument.getState().rename('o1', 'green pear');
  window.dispatchEvent(new Event('pagehide'));
  const { plan, id } = useDocument.getState();
  await vi.waitFor(async () => expect(await (await first.library()).listTraces(id)).toHaveLength(2));
  await first.dispose();
  (await first.library()).close();

  // The next visit begins with an empty document.
  useDocument.setState(useDocument.getInitialState(), true);
  usePaintings.setState(usePaintings.getInitialState(), true);
  const second = createStudio(options);
  await second.start();
  expect(useDocument.getState().plan).toEqual(plan);
  expect(serialiseChain(plan)).toContain('green pear');
  const [kept] = usePaintings.getState().entries;
  expect(kept?.id).toBe(painted?.id);
  const picture = new Image();
  picture.src = kept?.url ?? '';
  await picture.decode();
  expect([picture.naturalWidth, picture.naturalHeight]).toEqual([8, 8]);
  await second.dispose();
});
