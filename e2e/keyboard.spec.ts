import { expect, test, type Page } from './test';
import {
  APPLE_AND_CAR,
  APPLE_AND_CAR_CHAIN,
  boxOf,
  expectNoViolations,
  findCommand,
  open,
  runCommand,
  studio,
  tabTo,
} from './studio';

// Each new state by keyboard alone, and axe on each, in both themes. Nothing here clicks, hovers or fills; the
// timeline, the tree of runs, comparing and presenting are in trace.spec.ts.
test.setTimeout(400_000);

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const status = (page: Page) => page.getByRole('status');
const checks = (page: Page) => page.getByRole('region', { name: 'Checks', exact: true });
const idle = (page: Page) => expect(studio(page).stop).toHaveCount(0, { timeout: 150_000 });

async function type(page: Page, value: string) {
  await press(page, 'Control+a');
  await page.keyboard.type(value);
  await press(page, 'Enter');
}

/** Writes the prompt and brings the plan of an apple and a car in. */
async function bringIn(page: Page) {
  const s = studio(page);
  await expect(s.prompt).toBeFocused();
  await page.keyboard.type(APPLE_AND_CAR);
  await runCommand(page, 'layouts', /Layouts in and out/);
  const dialog = page.getByRole('dialog', { name: 'Layouts' });
  await tabTo(page, dialog.getByRole('textbox', { name: 'Layout' }));
  await page.keyboard.insertText('{"objects": [');
  await expect(dialog).toContainText('cut short');
  await expectNoViolations(page);
  await press(page, 'Control+a');
  await page.keyboard.insertText(APPLE_AND_CAR_CHAIN);
  await expect(dialog).toContainText('2 objects');
  await tabTo(page, dialog.getByRole('button', { name: 'Use as plan' }));
  await press(page, 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(s.rows).toHaveCount(2);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('checks and tidy, with and without a solution; layouts in and out', async ({ page }) => {
      const s = await open(page);
      await bringIn(page);
      const relation = checks(page).getByRole('listitem').filter({ hasText: 'to the left of the car' });
      await expect(relation).toContainText('held');
      await tabTo(page, s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true }));
      await type(page, '670');
      await expect(relation).toContainText('broken');
      // The line says which objects it is about, and selects them.
      await tabTo(page, relation.getByRole('button'));
      await press(page, 'Enter');
      await expect(s.reasoning.getByRole('button', { name: /red apple/ })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expectNoViolations(page);
      const before = await boxOf(s.row('red apple'));
      // Both locked: no solution, and which relation is in the way.
      await press(page, 'Control+Shift+L', 't');
      await expect(page.getByRole('region', { name: 'Notes' })).toContainText(
        'In conflict: the red apple to the left of the',
      );
      await expectNoViolations(page);
      expect(await boxOf(s.row('red apple'))).toEqual(before);
      await press(page, 'Control+Shift+L');
      await tabTo(page, checks(page).getByRole('button', { name: 'Tidy', exact: true }));
      await press(page, 'Enter');
      await expect(relation).toContainText('held');
      await press(page, 'Control+z');
      expect(await boxOf(s.row('red apple'))).toEqual(before);

      await runCommand(page, 'layouts', /Layouts in and out/);
      const dialog = page.getByRole('dialog', { name: 'Layouts' });
      await expect(dialog.getByRole('button', { name: 'Bring in' })).toBeFocused();
      await press(page, 'ArrowRight', 'Enter');
      await tabTo(page, dialog.getByRole('combobox', { name: 'Form' }));
      await page.keyboard.type('COCO');
      await expect(dialog.getByRole('textbox', { name: 'Layout' })).toHaveValue(/"annotations"/);
      await expectNoViolations(page);
      await tabTo(page, dialog.getByRole('button', { name: 'Save as a file' }));
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
      expect(download.suggestedFilename()).toMatch(/\.json$/);
      await press(page, 'Escape');
      await expect(dialog).toHaveCount(0);
    });

    test('best of several plans, tokens and a fork, uncertainty, pins', async ({ page }) => {
      const s = await open(page, './?seed=3');
      await expect(s.prompt).toBeFocused();
      await page.keyboard.type(APPLE_AND_CAR);
      await press(page, 'Alt+Shift+K');
      const plans = page.getByRole('list', { name: 'Plans' });
      await expect(plans.getByRole('button')).toHaveCount(5, { timeout: 150_000 });
      await idle(page);
      await expectNoViolations(page);
      const other = plans.locator('button[aria-pressed="false"]').first();
      const name = (await other.getAttribute('aria-label')) ?? '';
      await tabTo(page, other);
      await press(page, 'Enter');
      await expect(plans.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');

      await press(page, 'Alt+Shift+P');
      const tokens = page.getByRole('toolbar', { name: 'Tokens' });
      await expect(tokens).toBeVisible();
      const chain = await tokens.innerText();
      await tabTo(page, tokens.getByRole('button').first());
      await press(page, 'ArrowRight', 'Enter');
      const card = page.getByRole('dialog').filter({ has: page.getByRole('list', { name: 'Alternatives' }) });
      await expect(card.locator('button:not([aria-disabled="true"])').first()).toBeFocused();
      await expectNoViolations(page);
      await press(page, 'Enter');
      await idle(page);
      await expect(s.planning).toHaveCount(0);
      await expect.poll(() => tokens.innerText()).not.toBe(chain);
      await press(page, 'Control+z');
      await expect.poll(() => tokens.innerText()).toBe(chain);

      // The last token ends the plan; another in its place lets the model go on.
      await tabTo(page, tokens.locator('button[tabindex="0"]'));
      await press(page, 'End', 'Enter');
      await expect(card).toBeVisible();
      await expectNoViolations(page);
      await press(page, 'Escape', 'Alt+Shift+P');

      await press(page, 'Alt+Shift+U');
      await expect(s.rows.first()).toContainText(/The model’s own: left/, { timeout: 60_000 });
      await expectNoViolations(page);
      await press(page, 'Alt+Shift+U');

      const row = s.rows.first();
      await tabTo(page, row.getByRole('spinbutton', { name: 'X', exact: true }));
      await type(page, '33');
      await tabTo(page, row.getByRole('button', { name: 'Lock', exact: true }));
      await press(page, 'Enter');
      await expect(page.getByText(/^Planning again keeps the /)).toBeVisible();
      await expectNoViolations(page);
      const pinned = await boxOf(row);
      await tabTo(page, s.plan);
      await press(page, 'Enter');
      await expect(s.planning).toHaveCount(0, { timeout: 150_000 });
      await idle(page);
      await expect(row).toBeVisible();
      expect(await boxOf(row)).toEqual(pinned);
    });

    test('repaint by edit, brush and object, and the checks on each picture', async ({ page }) => {
      const s = await open(page, './?seed=3');
      await bringIn(page);
      await press(page, 'Control+Enter');
      await expect(s.painted).toHaveCount(1, { timeout: 150_000 });
      await idle(page);
      const found = checks(page).getByRole('list', { name: 'Prompt against picture' });
      await expect(found.getByRole('listitem').first()).toBeVisible({ timeout: 120_000 });
      await tabTo(page, s.canvas.getByRole('application'));
      await press(page, 'f');
      await expect(
        checks(page).getByRole('button', { name: 'What was found in the picture' }),
      ).toHaveAttribute('aria-pressed', 'true');
      await expectNoViolations(page);

      await tabTo(page, s.row('red apple').getByRole('spinbutton', { name: 'Y', exact: true }));
      await type(page, '20');
      await press(page, 'Alt+Shift+R');
      await expect(s.painted).toHaveCount(2, { timeout: 150_000 });
      await idle(page);

      // Nothing marked is refused; a stroke is marked, undone and done again.
      await tabTo(page, s.canvas.getByRole('application'));
      await press(page, 'm');
      const bar = page.getByRole('region', { name: 'Repaint' });
      await expect(bar).toContainText(/\D0 marked/);
      await runCommand(page, 'marked cells', /Repaint marked cells/);
      await expect(page.getByRole('region', { name: 'Notes' })).toContainText('Nothing is marked');
      await tabTo(page, s.canvas.getByRole('application'));
      await press(page, 'ArrowRight', '-', ' ');
      await expect(bar).toContainText('1 marked');
      await press(page, 'ArrowRight', ' ');
      await expect(bar).toContainText('2 marked');
      await press(page, 'Control+z');
      await expect(bar).toContainText('1 marked');
      await expect(status(page)).toContainText('Undone: brush stroke');
      await press(page, 'Control+Shift+Z');
      await expect(bar).toContainText('2 marked');
      await expectNoViolations(page);
      await runCommand(page, 'marked cells', /Repaint marked cells/);
      await expect(s.painted).toHaveCount(3, { timeout: 150_000 });
      await idle(page);

      await tabTo(page, s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true }));
      await runCommand(page, 'another try', /Another try at the selected object/);
      await expect(s.painted).toHaveCount(4, { timeout: 150_000 });
      await idle(page);
      await expect(found.getByRole('listitem').first()).toBeVisible({ timeout: 120_000 });
      await expectNoViolations(page);
    });

    test('the benchmark, paused and gone on with', async ({ page }) => {
      await open(page);
      await runCommand(page, 'benchmark', /Benchmark/);
      const dialog = page.getByRole('dialog', { name: 'Benchmark' });
      await tabTo(page, dialog.getByRole('textbox', { name: 'Prompts' }));
      await page.keyboard.insertText(`${APPLE_AND_CAR}\nthree cats`);
      await expectNoViolations(page);
      await tabTo(page, dialog.getByRole('button', { name: 'Start 2 prompts' }));
      await press(page, 'Enter');
      await expect(dialog.getByRole('img', { name: /^1: a red apple/ })).toBeVisible({ timeout: 150_000 });
      await tabTo(page, dialog.getByRole('button', { name: 'Pause', exact: true }));
      await press(page, 'Enter');
      await expect(dialog).toContainText('1 of 2 prompts: paused');
      await expectNoViolations(page);
      await tabTo(page, dialog.getByRole('button', { name: 'Go on', exact: true }));
      await press(page, 'Enter');
      await expect(dialog).toContainText('2 of 2 prompts: finished', { timeout: 150_000 });
      await tabTo(page, dialog.getByRole('button', { name: 'Save benchmark as CSV' }));
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
      await expectNoViolations(page);
      await tabTo(page, dialog.getByRole('button', { name: 'Open picture 2 in the studio' }));
      await press(page, 'Enter');
      await expect(dialog).toHaveCount(0);
      await expect(studio(page).prompt).toHaveValue('three cats');
    });
  });
}

test('keys typed before the palette has come are not lost', async ({ page }) => {
  await page.route(/\/assets\/Palette-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const s = await open(page);
  await expect(s.prompt).toBeFocused();
  await press(page, 'Control+k');
  await page.keyboard.type('paletx');
  await press(page, 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
  await page.keyboard.type('lay');
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toHaveValue('play', {
    timeout: 30_000,
  });
  await press(page, 'Escape');
  await expect(s.prompt).toHaveValue('');
  await findCommand(page, 'out layouts', /Layouts in and out/);
});
