import { chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { reasonOf } from './files';
import { line, type Line } from './line';

const PROMPT = 'a red apple to the left of a blue car';

/** Milliseconds that loading, planning and painting may take: a model of forty megabytes on a slow line. */
const PATIENCE = 300_000;

/** Opens the address as a person does, plans and paints. Stops at the first thing that fails. */
export async function plansAndPaints(address: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    page.setDefaultTimeout(PATIENCE);
    for (const [what, look] of STEPS) {
      const began = performance.now();
      try {
        const found = await look(page, address);
        const seconds = (performance.now() - began) / 1000;
        lines.push(line('ok', what, `${found}, after ${seconds.toFixed(1)} s`));
      } catch (error) {
        lines.push(line('wrong', what, await saidOn(page, error)));
        break;
      }
    }
  } finally {
    await browser.close();
  }
  return lines;
}

const STEPS: readonly (readonly [what: string, look: (page: Page, address: string) => Promise<string>])[] = [
  [
    'in a browser',
    async (page, address) => {
      await page.goto(address);
      await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
      // A service worker may load the page again, once, for the sake of threads.
      await page
        .waitForFunction(
          () => crossOriginIsolated || sessionStorage.getItem('scenograph.isolated') !== null,
          undefined,
          { timeout: 30_000 },
        )
        .catch(() => undefined);
      await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
      const isIsolated = await page.evaluate(() => crossOriginIsolated);
      return isIsolated ? 'it opens, with threads' : 'it opens, on one thread';
    },
  ],
  [
    'plan',
    async (page) => {
      await page.getByRole('textbox', { name: 'Prompt' }).fill(PROMPT);
      await page.getByRole('button', { name: 'Plan', exact: true }).click();
      const objects = page.getByRole('list', { name: 'Objects' }).getByRole('listitem');
      await objects.nth(1).waitFor();
      await page.getByRole('progressbar', { name: 'Planning' }).waitFor({ state: 'hidden' });
      return `${await objects.count()} objects`;
    },
  ],
  [
    'picture',
    async (page) => {
      await page.getByRole('button', { name: 'Paint', exact: true }).click();
      const painted = page.getByRole('img', { name: /^Painted image/ }).first();
      await painted.waitFor();
      const size = await painted.evaluate((image) =>
        image instanceof HTMLImageElement ? `${image.naturalWidth} × ${image.naturalHeight} px` : 'a picture',
      );
      return size;
    },
  ],
];

/** What the page itself says is wrong, or else the error. */
async function saidOn(page: Page, error: unknown): Promise<string> {
  const notes = page.getByRole('region', { name: 'Notes' });
  const said = await notes.textContent({ timeout: 1000 }).catch(() => null);
  return said?.trim() || (reasonOf(error).split('\n')[0] ?? '');
}
