import { expect, it } from 'vitest';
import { LibraryError } from '../../library/errors';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|>.<begin_of_image>';

it('runs and their logs that met a full disk are kept when there is room', async () => {
  const shelves = memoryShelves();
  let full = true;
  const library = libraryOn({
    ...shelves,
    async put(shelf, item) {
      if (full) throw new LibraryError('browser-full');
      await shelves.put(shelf, item);
    },
  });
  const studio = testStudio(new ScriptedGenerator(CHAIN), library);
  await studio.showScene();
  studio.document.getState().setPrompt('a red apple');
  await studio.runs.plan();
  await studio.tree.flush();
  const { id } = studio.document.getState();
  expect(await library.listRunNodes(id)).toEqual([]);
  full = false;
  await studio.runs.plan();
  await studio.tree.flush();
  const logs = await library.listTraces(id);
  expect(logs).toHaveLength(2);
  expect((await library.listRunNodes(id)).map((node) => node.id)).toEqual(
    expect.arrayContaining(logs.map((log) => log.id)),
  );
  studio.traces.dispose();
  studio.tree.dispose();
});
