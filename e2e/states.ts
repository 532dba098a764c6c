import { expect, type Page } from './test';
import { APPLE_AND_CAR, open, pasteChain, APPLE_AND_CAR_CHAIN, runCommand, studio } from './studio';
import { traceFile } from './traceFile';

/** Opens a file through the file dialog, as Ctrl+O does. */
async function openFile(page: Page, name: string, content: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** A studio with a plan and a painted run that can be replayed; no model is asked. On a phone, its plan is in front. */
export async function openFurnished(page: Page) {
  const s = await open(page);
  await s.prompt.fill(APPLE_AND_CAR);
  await openFile(page, 'trace.json', JSON.stringify(traceFile()));
  await expect(page.getByRole('slider', { name: 'Position', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  const tab = page.getByRole('tab', { name: 'Plan', exact: true });
  if (await tab.isVisible()) await tab.click();
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await expect(s.rows).toHaveCount(2);
  return s;
}

const press = (name: string | RegExp, scope?: RegExp) => async (page: Page) => {
  const within = scope ? page.getByRole('dialog', { name: scope }) : page;
  await within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
};
const dialog = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('dialog', { name })).toBeVisible();
const command = (words: string, label: RegExp, opens: string) => async (page: Page) => {
  await runCommand(page, words, label);
  await dialog(page, opens);
};
/** Enters a state, and waits for what comes late of it. */
export async function enterState(page: Page, enter: (page: Page) => Promise<void>) {
  await enter(page);
  const over = page.getByRole('dialog').or(page.getByRole('menu')).last();
  await expect(over.locator('button, input, textarea, [role=menuitem]').first()).toBeVisible();
}

const exporting = (group: string) => async (page: Page) => {
  await page.keyboard.press('Control+Shift+e');
  await dialog(page, 'Layouts and export');
  await page.getByRole('dialog').getByRole('button', { name: group, exact: true }).click();
};

/** What can be open over a furnished studio, by name: each is entered from it, and Esc leaves it. */
export const STATES: readonly (readonly [name: string, enter: (page: Page) => Promise<void>])[] = [
  ['the scene menu', press('Scene menu')],
  ['the model card', press(/^Model:/)],
  ['the palette', (page) => page.keyboard.press('Control+k')],
  ['the keyboard help', command('keyboard help', /Keyboard help/, 'Keyboard')],
  ['the shelf', command('all scenes', /All scenes/, 'Scenes on this device')],
  ['taking the picture along', exporting('Picture')],
  ['taking layers along', exporting('Layers')],
  ['taking the drawing along', exporting('Drawing')],
  ['other tools', exporting('Other tools')],
  ['bringing a layout in', command('layouts', /Layouts in and out/, 'Layouts and export')],
  ['the models', command('models', /Models/, 'Models')],
  ['the benchmark', command('benchmark', /^Benchmark/, 'Benchmark')],
  ['the chain as text', press('Edit as text')],
  ['arranging', press('Arrange')],
  ['the picture under the plan', press('Picture under the plan')],
  ['exporting the replay', press('Export the replay')],
  [
    'the menu of an object',
    async (page) => {
      await studio(page).rows.first().click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
];
