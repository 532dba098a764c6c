import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/theme/theme.css';
import { scene } from '../../library/testing/scene';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio } from '../../studio/testing/pageStudio';
import { TooltipProvider } from '../../ui/overlays/Tooltip';
import ShelfDialog from './ShelfDialog';

let root: Root;
let studio: ReturnType<typeof pageStudio>;
let closed = 0;

beforeEach(async () => {
  const host = document.createElement('div');
  document.body.append(host);
  studio = pageStudio();
  const library = await studio.library();
  await library.putScene(scene);
  await library.putScene({ ...scene, id: 'scene-2', name: '', prompt: 'a blue boat', updatedAt: 1 });
  closed = 0;
  root = createRoot(host);
  root.render(
    <StudioProvider studio={studio}>
      <TooltipProvider>
        <ShelfDialog onClose={() => (closed += 1)} />
      </TooltipProvider>
    </StudioProvider>,
  );
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
});

const list = page.getByRole('list', { name: 'Scenes' });
const card = (name: string) => list.getByRole('listitem', { name, exact: true });
const press = (name: string, button: string) => card(name).getByRole('button', { name: button }).click();

describe('the shelf', () => {
  it('finds scenes by their words', async () => {
    await expect.element(card('a blue boat')).toBeInTheDocument();
    await page.getByRole('searchbox').fill('boat');
    await expect.element(card('Apple and car')).not.toBeInTheDocument();
    await page.getByRole('searchbox').fill('moon');
    await expect.element(page.getByText('No scene has these words.')).toBeVisible();
  });

  it('names and copies a scene where it stands', async () => {
    await press('a blue boat', 'Rename');
    await userEvent.keyboard('Harbour{Enter}');
    await expect.element(card('Harbour')).toBeInTheDocument();
    await press('Harbour', 'Duplicate');
    await expect.element(card('Harbour, a copy')).toBeInTheDocument();
  });

  it('deletes one, and undo brings it back', async () => {
    await press('Apple and car', 'Delete');
    await expect.element(card('Apple and car')).not.toBeInTheDocument();
    studio.stores.notices.getState().notices.at(-1)?.action?.perform();
    await expect.element(card('Apple and car')).toBeInTheDocument();
  });

  it('opens one and gets out of the way', async () => {
    await press('Apple and car', 'Open');
    await expect.poll(() => studio.stores.document.getState().id).toBe('scene-1');
    expect(closed).toBe(1);
    await expect.element(card('Apple and car')).toHaveTextContent('open');
  });
});
