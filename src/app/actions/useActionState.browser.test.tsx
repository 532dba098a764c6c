import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio } from '../../studio/testing/pageStudio';
import { useActionState, type ActionState } from './useActionState';

let root: Root;
let studio: ReturnType<typeof pageStudio>;
let seen: ActionState[] = [];

function Probe() {
  seen.push(useActionState());
  return null;
}
const draw = () =>
  root.render(
    <StudioProvider studio={studio}>
      <Probe />
    </StudioProvider>,
  );

beforeEach(async () => {
  const host = document.createElement('div');
  document.body.append(host);
  studio = pageStudio();
  seen = [];
  root = createRoot(host);
  draw();
  await vi.waitFor(() => expect(seen).not.toHaveLength(0));
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
});

it('says what the studio is in, and is the same object until an answer changes', async () => {
  expect(seen.at(-1)).toMatchObject({ promptable: false, planned: false, selected: 0 });
  studio.stores.document.getState().setPrompt('a red apple');
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ promptable: true, planned: false }));
  const before = seen.at(-1);
  studio.stores.document.getState().setPrompt('a red apple on a table');
  draw();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.at(-1)).toBe(before);
  const chain = 'A <|obj_start|>red apple<|obj_end|> <|box_start|>(1,1),(300,300)<|box_end|>.';
  studio.stores.document.getState().replacePlan(parseChain(chain).plan, { fromModel: false });
  studio.stores.view.getState().select(['o1']);
  await vi.waitFor(() =>
    expect(seen.at(-1)).toMatchObject({ planned: true, complete: false, selected: 1, canUndo: true }),
  );
});
