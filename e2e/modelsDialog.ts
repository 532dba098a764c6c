import { expect, type Page } from './test';
import type { ModelServer } from './modelServer';

/** The list of models, as it is on the page. */
export function models(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Models' });
  const here = dialog.getByRole('list', { name: 'Models on this device' });
  const known = dialog.getByRole('list', { name: 'Known models' });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  return {
    dialog,
    here,
    known,
    button,
    item: (name: string) => here.getByRole('listitem', { name, exact: true }),
    address: dialog.getByRole('textbox', { name: 'Hugging Face name or address' }),
    lookUp: button('Look it up'),
    downloading: dialog.getByRole('progressbar', { name: 'Downloading Second Model' }),
    chip: (name: RegExp) => page.getByRole('button', { name }),
  };
}

export async function openModels(page: Page) {
  await page.getByRole('button', { name: /^Model:/ }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  const m = models(page);
  await expect(m.item('Scenograph Mini')).toBeVisible();
  return m;
}

/** The studio while its own model can't be reached: to download another one, that will do. */
export async function openWithoutModel(page: Page) {
  await page.route(/models\/mini/, (route) => route.abort());
  await page.goto('./');
  return openModels(page);
}

/** Types the server's address, agrees to it, and waits for what it offers. */
export async function lookUp(page: Page, server: ModelServer) {
  const m = models(page);
  await m.address.fill(server.base);
  await m.dialog.getByRole('checkbox', { name: /^I trust/ }).check();
  await m.lookUp.click();
  return m;
}

export async function download(page: Page, server: ModelServer) {
  const m = await lookUp(page, server);
  await m.dialog.getByRole('button', { name: /^Download \d/ }).click();
  return m;
}

/** Bytes that are on the device, as the bar of the download has them. */
export const loaded = async (page: Page) => Number(await models(page).downloading.getAttribute('value'));
