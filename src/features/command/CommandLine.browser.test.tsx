import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/theme.css';
import { parseChain } from '../../plan/chain/parser';
import { findObject, objectsOf } from '../../plan/plan';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio } from '../../studio/testing/pageStudio';
import { CommandLine } from './CommandLine';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(600,400),(700,500)<|box_end|> lies beside a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|>.<begin_of_image>';

let root: Root;
let studio: ReturnType<typeof pageStudio>;
const doc = () => studio.stores.document.getState();
const view = () => studio.stores.view.getState();
const said = () => studio.stores.notices.getState().text;
const line = page.getByRole('textbox', { name: 'Change the plan in words' });
const type = async (text: string) => {
  await line.fill(text);
};

beforeEach(async () => {
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:300px 0 auto 0';
  document.body.append(host);
  studio = pageStudio();
  doc().replacePlan(parseChain(CHAIN).plan, { fromModel: true });
  root = createRoot(host);
  root.render(
    <StudioProvider studio={studio}>
      <CommandLine />
    </StudioProvider>,
  );
  await expect.element(line).toBeVisible();
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
});

describe('the line for changes in words', () => {
  it('shows where things would go, does it with Enter as one undo step, and says it back', async () => {
    const { plan, past } = doc();
    await type('move the apple to the left of the car');
    await vi.waitFor(() => expect(Object.keys(view().offered)).toContain('o1'));
    expect(doc().plan).toBe(plan);
    await expect.element(page.getByText('Move the red apple to the left of the blue car.')).toBeVisible();
    const ghost = view().offered['o1'];
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(findObject(doc().plan, 'o1')?.box).toEqual(ghost));
    expect(doc().past).toHaveLength(past.length + 1);
    expect(said()).toBe('Move the red apple to the left of the blue car.');
    expect(view().offered).toEqual({});
    await expect.element(line).toHaveValue('');
    await expect.element(line).toHaveFocus();
    expect(doc().undo()).toBe('Move the red apple to the left of the blue car');
    expect(doc().plan).toEqual(plan);
  });

  it('says which words it does not understand, and changes nothing', async () => {
    const { plan } = doc();
    await type('move the unicorn to the left of the car');
    await expect.element(page.getByText('Nothing in the plan is called “the unicorn”.')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Do it' }))
      .toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(said()).toBe('Nothing in the plan is called “the unicorn”.'));
    expect(doc().plan).toBe(plan);
    await expect.element(line).toHaveValue('move the unicorn to the left of the car');
  });

  it('takes “it” for what is selected', async () => {
    view().select(['o2']);
    await type('make it twice as big');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(findObject(doc().plan, 'o2')?.box).toEqual({ x1: 0, y1: 300, x2: 400, y2: 700 }),
    );
  });

  it('adds with the button, and selects what was added', async () => {
    await type('a green tree above the car');
    await page.getByRole('button', { name: 'Do it' }).click();
    await vi.waitFor(() => expect(objectsOf(doc().plan)).toHaveLength(3));
    expect(view().selection).toEqual(['o3']);
    await expect.element(line).toHaveFocus();
  });

  it('is left with Esc, and nothing of it stays on the stage', async () => {
    const { plan } = doc();
    await type('swap the apple and the car');
    await vi.waitFor(() => expect(Object.keys(view().offered)).toHaveLength(2));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(view().offered).toEqual({}));
    expect(view().commanding).toBe(false);
    expect(doc().plan).toBe(plan);
    view().setCommanding(true);
    await expect.element(line).toHaveFocus();
  });
});
