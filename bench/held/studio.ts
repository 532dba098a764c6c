import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { openPage } from '../browser';
import { serve } from '../serve';

/** The built studio in a browser of its own, with the model loaded. */
export interface BuiltStudio {
  readonly page: Page;
  readonly context: BrowserContext;
  quit(): Promise<void>;
}

/**
 * Serves the built studio and opens it.
 * @throws Error where it isn't built
 */
export async function openBuilt(dist = 'dist', args: readonly string[] = []): Promise<BuiltStudio> {
  const folder = resolve(dist);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`Nothing is built in ${dist}: npm run build.`);
  const site = await serve({ '/': folder });
  const { browser, context, page } = await openPage(args);
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(`${site.origin}/`);
  await loaded(page);
  return {
    page,
    context,
    async quit() {
      await browser.close();
      await site.close();
    },
  };
}

/** Waits until the model can be used. */
export async function loaded(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
  await page.getByRole('progressbar', { name: 'Loading model' }).waitFor({ state: 'detached' });
}

/** Puts a chain in place of the plan, as a person pastes one. */
export async function pasteChain(page: Page, chain: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit as text' }).click();
  await page.getByRole('textbox', { name: /chain/i }).fill(chain);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
