import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { useDocument } from '../../studio/document/document';
import { useView } from '../../studio/document/view';
import { useActionState, type ActionState } from './useActionState';

let root: Root;
let seen: ActionState[] = [];

function Probe() {
  seen.push(useActionState());
  return null;
}

beforeEach(async () => {
  const host = document.createElement('div');
  document.body.append(host);
  useDocument.getState().newScene();
  useView.setState({ selection: [], tool: 'select' });
  seen = [];
  root = createRoot(host);
  root.render(<Probe />);
  await vi.waitFor(() => expect(seen).not.toHaveLength(0));
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it('says what the studio is in, and is the same object until an answer changes', async () => {
  expect(seen.at(-1)).toMatchObject({ promptable: false, planned: false, selected: 0 });
  useDocument.getState().setPrompt('a red apple');
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ promptable: true, planned: false }));
  const before = seen.at(-1);
  useDocument.getState().setPrompt('a red apple on a table');
  root.render(<Probe />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.at(-1)).toBe(before);
  const chain = 'A <|obj_start|>red apple<|obj_end|> <|box_start|>(1,1),(300,300)<|box_end|>.';
  useDocument.getState().replacePlan(parseChain(chain).plan, { fromModel: false });
  useView.getState().select(['o1']);
  await vi.waitFor(() =>
    expect(seen.at(-1)).toMatchObject({ planned: true, complete: false, selected: 1, canUndo: true }),
  );
});
