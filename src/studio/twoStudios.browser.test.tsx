import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { memoryShelves } from '../library/shelf';
import { libraryOn } from '../library/store';
import { chain } from '../library/testing/scene';
import { parseChain } from '../plan/chain/parser';
import { objectsOf } from '../plan/plan';
import { useDocument, useNotices, useNoticesShown, usePaintings, useRun, useSettings } from './hooks';
import { createStudio, type Studio } from './studio';
import { StudioProvider, useStudio } from './StudioContext';
import { ScriptedGenerator } from './testing/generator';

/** What a person sees and does in a studio, in the least of panels. */
function Panel({ name }: { readonly name: string }) {
  const { stores, run } = useStudio();
  const { notify } = useNotices();
  const prompt = useDocument((s) => s.prompt);
  const objects = useDocument((s) =>
    objectsOf(s.plan)
      .map((object) => object.name)
      .join(),
  );
  const notices = useNoticesShown((s) => s.notices.map(({ text }) => text).join());
  const kind = useRun((s) => s.kind);
  const pictures = usePaintings((s) => s.entries.length);
  const seed = useSettings((s) => s.seed);
  return (
    <section aria-label={name}>
      <output>{[prompt, objects, notices, kind, pictures, seed].join(' | ')}</output>
      <button onClick={() => stores.document.getState().rename('o1', `${name} pear`)}>rename</button>
      <button onClick={() => stores.document.getState().undo()}>undo</button>
      <button onClick={() => notify({ tone: 'info', text: `${name} speaks` })}>notify</button>
      <button onClick={() => stores.settings.getState().set({ seed: 77, randomSeed: false })}>seed</button>
      <button onClick={() => void run.paint()}>paint</button>
    </section>
  );
}

const studioOf = async (prompt: string): Promise<Studio> => {
  const library = libraryOn(memoryShelves());
  const studio = createStudio({
    loadGenerator: async () => new ScriptedGenerator(chain),
    library: async () => library,
    keep: null,
  });
  await studio.start();
  // Nothing is kept here, and a notice says so.
  for (const { id } of studio.stores.notices.getState().notices) studio.notices.dismiss(id);
  studio.stores.document.getState().setPrompt(prompt);
  studio.stores.document.getState().replacePlan(parseChain(chain).plan, { fromModel: true });
  return studio;
};

let root: Root;
let left: Studio;
let right: Studio;
const said = (name: string) => page.getByRole('region', { name }).getByRole('status');
const press = (name: string, button: string) =>
  page.getByRole('region', { name }).getByRole('button', { name: button }).click();

beforeEach(async () => {
  [left, right] = await Promise.all([studioOf('on the left'), studioOf('on the right')]);
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <>
      {[left, right].map((studio, i) => (
        <StudioProvider key={i} studio={studio}>
          <Panel name={i === 0 ? 'left' : 'right'} />
        </StudioProvider>
      ))}
    </>,
  );
});
afterEach(async () => {
  root.unmount();
  document.body.replaceChildren();
  await Promise.all([left.dispose(), right.dispose()]);
});

it('lets two studios live in one page: what is done in one leaves the other alone', async () => {
  const other = 'on the right | red apple,blue car |  | idle | 0 | 1';
  await expect.element(said('left')).toHaveTextContent('on the left | red apple,blue car | | idle | 0 | 1');
  const before = right.stores.document.getState();

  await press('left', 'rename');
  await press('left', 'notify');
  await press('left', 'seed');
  await expect
    .element(said('left'))
    .toHaveTextContent('on the left | left pear,blue car | left speaks | idle | 0 | 77');
  await press('left', 'paint');
  await expect.element(said('left')).toHaveTextContent('| idle | 1 | 77');
  await press('left', 'undo');
  await expect.element(said('left')).toHaveTextContent('red apple,blue car');

  await expect.element(said('right')).toHaveTextContent(other.replaceAll(/\s+/g, ' '));
  expect(right.stores.document.getState()).toBe(before);
  expect(right.stores.traces.getState().traces).toEqual([]);

  // And the other way round: an undo in the right one is its own.
  const steps = left.stores.document.getState().past.length;
  await press('right', 'undo');
  await expect.element(said('right')).toHaveTextContent('on the right | |');
  expect(left.stores.document.getState().past).toHaveLength(steps);
});
