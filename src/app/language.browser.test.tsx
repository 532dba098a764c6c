import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../ui/theme/theme.css';
import '../ui/theme/base.css';
import { planIn } from '../features/testing/panel';
import { memoryShelves } from '../library/shelf';
import { libraryOn } from '../library/store';
import { createStudio, type Studio } from '../studio/studio';
import { speak } from '../words/speaker';
import { App } from './App';
import { followLanguage } from './language';

let root: Root;
let studio: Studio;
let kept: Map<string, string>;

/** A studio whose settings are kept between two of its kind in one test. */
function openStudio(): Studio {
  const library = libraryOn(memoryShelves());
  return createStudio({
    loadGenerator: () => new Promise(() => undefined),
    library: async () => library,
    shelves: async () => memoryShelves(),
    keep: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
    },
  });
}

beforeEach(async () => {
  kept = new Map();
  studio = openStudio();
  studio.stores.settings.getState().set({ language: 'ar' });
  await followLanguage(studio);
  const host = document.createElement('div');
  host.style.height = '780px';
  document.body.append(host);
  root = createRoot(host);
  root.render(<App studio={studio} />);
});
afterEach(async () => {
  root.unmount();
  document.body.replaceChildren();
  await studio.dispose();
  speak('en');
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
});

it('in Arabic runs from right to left, and its stage does not', async () => {
  expect(document.documentElement).toHaveProperty('lang', 'ar');
  expect(document.documentElement).toHaveProperty('dir', 'rtl');
  const plan = page.getByRole('button', { name: 'تخطيط', exact: true });
  await expect.element(plan).toBeVisible();
  planIn(studio);
  const canvas = await vi.waitFor(() => {
    const found = document.querySelector('canvas');
    expect(found?.width).toBeGreaterThan(100);
    return found as HTMLCanvasElement;
  }, 10_000);
  expect(getComputedStyle(canvas).direction).toBe('ltr');
  const undo = page.getByRole('button', { name: 'تراجع', exact: true }).element().querySelector('svg');
  expect(getComputedStyle(undo as Element).scale).toBe('-1 1');
  // The prompt stands first, which is at the right.
  const prompt = page.getByRole('textbox', { name: 'الوصف' }).element().getBoundingClientRect();
  expect(prompt.left).toBeGreaterThan(canvas.getBoundingClientRect().right);
});

it('leaves the prompt in the language of the model, and says so', async () => {
  const prompt = page.getByRole('textbox', { name: 'الوصف' });
  await expect.element(page.getByText('يُكتب الوصف والخطة بالإنجليزية، لغة النموذج.')).toBeVisible();
  await prompt.fill('a red apple');
  await expect.element(prompt).toHaveAttribute('lang', 'en');
  expect(getComputedStyle(prompt.element()).direction).toBe('ltr');
});

it('changes at once when another language is chosen by hand, and remembers it', async () => {
  const menu = page.getByRole('button', { name: 'قائمة المشهد' });
  await expect.element(menu).toBeVisible();
  (menu.element() as HTMLElement).click();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'اللغة' }), '日本語');
  await expect.element(page.getByRole('button', { name: 'プランを作る', exact: true })).toBeVisible();
  expect(document.documentElement).toHaveProperty('lang', 'ja');
  expect(document.documentElement).toHaveProperty('dir', 'ltr');
  const next = openStudio();
  expect(next.stores.settings.getState().language).toBe('ja');
  await next.dispose();
});
