import { RefreshCw } from 'lucide-react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/theme/theme.css';
import { parseChain } from '../../plan/chain/parser';
import { findObject, objectsOf } from '../../plan/plan';
import { CommandProvider, type Command } from '../../ui/command';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio } from '../../studio/testing/pageStudio';
import { ObjectsPanel } from './ObjectsPanel';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(300,300)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';

let root: Root;
let studio: ReturnType<typeof pageStudio>;
let performed: string[] = [];
const commandOf = (id: string): Command => ({
  id,
  label: id,
  icon: RefreshCw,
  enabled: true,
  next: false,
  perform: () => void performed.push(`${id} ${studio.stores.view.getState().selection.join()}`),
});

beforeEach(() => {
  const host = document.createElement('div');
  host.style.width = '320px';
  document.body.append(host);
  studio = pageStudio();
  studio.stores.document.getState().replacePlan(parseChain(CHAIN).plan, { fromModel: true });
  root = createRoot(host);
  performed = [];
  root.render(
    <StudioProvider studio={studio}>
      <CommandProvider value={commandOf}>
        <ObjectsPanel />
      </CommandProvider>
    </StudioProvider>,
  );
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
});

const row = (name: string) => page.getByRole('list', { name: 'Objects' }).getByRole('listitem', { name });
const box = (id: string) => findObject(studio.stores.document.getState().plan, id)?.box;
const names = () => objectsOf(studio.stores.document.getState().plan).map((object) => object.name);
const steps = () => studio.stores.document.getState().past.length;

describe('the list of objects', () => {
  it('takes typed numbers on Enter, clamped to the picture, as one step', async () => {
    const before = steps();
    await row('red apple').getByRole('spinbutton', { name: 'X' }).fill('950');
    expect(box('o1')?.x1).toBe(100);
    await userEvent.keyboard('{Enter}');
    expect(box('o1')).toEqual({ x1: 799, y1: 100, x2: 999, y2: 300 });
    await expect.element(row('red apple').getByRole('spinbutton', { name: 'X' })).toHaveValue(799);
    expect(steps()).toBe(before + 1);
  });

  it('asks for another try at one object', async () => {
    await row('blue car').getByRole('button', { name: 'Another try' }).click();
    expect(performed).toEqual(['try-again o2']);
  });

  it('steps with the arrow keys, and Esc takes back what was typed', async () => {
    const width = row('blue car').getByRole('spinbutton', { name: 'Width' });
    await width.click();
    await userEvent.keyboard('{ArrowUp}');
    expect(box('o2')?.x2).toBe(860);
    await width.fill('3');
    await userEvent.keyboard('{Escape}{Tab}');
    expect(box('o2')?.x2).toBe(860);
  });

  it('resets one object to the model, and only when there is something to reset', async () => {
    const reset = row('red apple').getByRole('button', { name: 'Reset to model' });
    await expect.element(reset).toHaveAttribute('aria-disabled', 'true');
    studio.stores.document.getState().setBoxes({ o1: { x1: 0, y1: 0, x2: 50, y2: 50 } });
    await expect.element(reset).toHaveAttribute('aria-disabled', 'false');
    await reset.click();
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
  });

  it('reorders and keeps the focus on the button', async () => {
    const down = row('red apple').getByRole('button', { name: 'Move down' });
    await down.click();
    expect(names()).toEqual(['blue car', 'red apple']);
    await expect.element(row('red apple').getByRole('button', { name: 'Move down' })).toHaveFocus();
  });

  it('locks, hides, and says so', async () => {
    await row('red apple').getByRole('button', { name: 'Lock' }).click();
    await expect
      .element(row('red apple').getByRole('button', { name: 'Lock' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(row('red apple').getByRole('spinbutton', { name: 'X' })).toHaveAttribute('readonly');
    await row('blue car').getByRole('button', { name: 'Hide' }).click();
    expect(studio.stores.document.getState().objects['o2']?.hidden).toBe(true);
  });

  it('renames with F2 and gives the focus back', async () => {
    const name = row('red apple').getByRole('button', { name: 'red apple', exact: true });
    await name.click();
    await userEvent.keyboard('{F2}green pear{Enter}');
    await expect
      .element(row('green pear').getByRole('button', { name: 'green pear', exact: true }))
      .toHaveFocus();
    expect(names()).toEqual(['green pear', 'blue car']);
  });

  it('adds an object where there is room and deletes it again', async () => {
    await page.getByRole('button', { name: 'Add object' }).click();
    await userEvent.keyboard('small dog{Enter}');
    await expect.element(row('small dog')).toBeInTheDocument();
    const added = studio.stores.view.getState().selection[0] ?? '';
    const place = box(added);
    expect(place && (place.x2 <= 100 || place.x1 >= 300 || place.y1 >= 300)).toBe(true);
    await row('small dog').getByRole('button', { name: 'Delete' }).click();
    await expect.element(row('small dog')).not.toBeInTheDocument();
    expect(document.activeElement?.closest('li')?.getAttribute('aria-label')).toBe('blue car');
  });

  it('lights what is pointed at', async () => {
    await row('blue car').hover();
    expect(studio.stores.view.getState().hover).toBe('o2');
  });
});
