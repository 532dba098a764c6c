import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { APPLE_AND_CAR, expectNoViolations, findCommand, open, studio } from './studio';
import { traceFile } from './traceFile';

const position = (page: Page) => page.getByRole('slider', { name: 'Position', exact: true });
const tree = (page: Page) => page.getByRole('tree', { name: 'Runs' });
const node = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });
const says = (page: Page, text: string | RegExp) =>
  expect(position(page)).toHaveAttribute('aria-valuetext', text);

/** Opens a file through the file dialog, as Ctrl+O does. */
async function openFile(page: Page, name: string, content: string, mimeType = 'application/json') {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

async function openTrace(page: Page) {
  await page.goto('./');
  await expect(studio(page).prompt).toBeVisible();
  await openFile(page, 'trace.json', JSON.stringify(traceFile()));
  await expect(position(page)).toBeVisible();
}

test('a run is planned and scrubbed by keyboard alone', async ({ page }) => {
  const s = await open(page, './?seed=3');
  await page.keyboard.type(APPLE_AND_CAR);
  await page.keyboard.press('Control+Enter');
  await expect(s.rows.first()).toBeVisible({ timeout: 120_000 });
  await expect(s.stop).toHaveCount(0, { timeout: 120_000 });
  await expect(position(page)).toBeVisible();
  const objects = await s.rows.count();
  await position(page).focus();
  await page.keyboard.press('Home');
  await says(page, 'Planning begins, 0.0 s');
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible();
  await page.keyboard.press('PageUp');
  await says(page, new RegExp(`^Object 1 of ${objects}, `));
  await expect(page.getByRole('list', { name: 'Objects in the replay' }).getByRole('listitem')).toHaveCount(
    1,
  );
  await page.keyboard.press('ArrowRight');
  await says(page, /^Token \d+ of \d+, /);
  await page.keyboard.press('End');
  await says(page, /^The plan is finished, /);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Replay' })).toHaveCount(0);
  await expect(s.rows).toHaveCount(objects);
});

test('by keyboard alone: compare, name, delete with undo, go back, present, and replay the exported file', async ({
  page,
  browser,
}) => {
  await openTrace(page);
  const s = studio(page);
  const objects = 2;
  await position(page).focus();
  await page.keyboard.press('g');
  await expect(node(page, /^Painting 1/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(s.rows).toHaveCount(objects);

  // An edit is a node of its own; two nodes side by side.
  const x = s.rows.first().getByRole('spinbutton', { name: 'X', exact: true });
  await x.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(node(page, /^Moved red apple/)).toBeVisible();
  await node(page, /^Plan 1/).focus();
  await page.keyboard.press('c');
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await expect(compare.getByRole('region', { name: 'Differences' })).toContainText(/moved \d+% to the /);
  const both = compare.getByRole('slider', { name: 'Position in both' });
  await both.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(both).toHaveAttribute('aria-valuetext', /^Object 1, left [\d.]+ s, right [\d.]+ s$/);
  await page.keyboard.press('Escape');
  await expect(compare).toHaveCount(0);

  // Name it, delete it, bring it back.
  await node(page, /^Plan 1/).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('First try');
  await page.keyboard.press('Enter');
  await expect(node(page, /^First try/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(node(page, /^First try/)).toHaveCount(0);
  await expect(s.rows).toHaveCount(objects);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(node(page, /^First try/)).toBeVisible();
  await expect(node(page, /^Moved /)).toBeVisible();

  // Go back to it; undo returns.
  await node(page, /^First try/).focus();
  await page.keyboard.press('Enter');
  await expect(x).not.toHaveValue('10');
  await page.keyboard.press('Control+z');
  await expect(x).toHaveValue('10');

  // Present.
  await node(page, /^First try/).focus();
  await page.keyboard.press('Shift+P');
  const presentation = page.getByRole('dialog', { name: 'Presentation' });
  await expect(presentation).toContainText('Planning begins');
  await page.keyboard.press(' ');
  await expect(presentation).toContainText(`Object 1 of ${objects}`);
  await page.keyboard.press('ArrowLeft');
  await expect(presentation).toContainText('Planning begins');
  await page.keyboard.press('Escape');
  await expect(presentation).toHaveCount(0);

  // Export, and replay it where there is neither app nor network.
  await findCommand(page, 'web page', /web page/i);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = test.info().outputPath('replay.html');
  await download.saveAs(path);
  const elsewhere = await browser.newContext({ offline: true });
  const film = await elsewhere.newPage();
  const faults: string[] = [];
  film.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  film.on('pageerror', (error) => faults.push(error.message));
  await film.goto(`file://${path}`);
  await expect(film.getByRole('heading')).toHaveText(APPLE_AND_CAR);
  await film.keyboard.press(' ');
  await expect(film.getByRole('status')).toHaveText(new RegExp(`^Object 1 of ${objects}, `));
  await film.keyboard.press('End');
  await expect(film.locator('.box')).toHaveCount(objects);
  expect(faults).toEqual([]);
  await elsewhere.close();

  // All of it is there on the next visit.
  await page.reload();
  await expect(s.prompt).toHaveValue(APPLE_AND_CAR);
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('g');
  await expect(node(page, /^First try/)).toBeVisible();
});

test('a trace file opens beside what is there; one that is newer, cut short or no trace says so', async ({
  page,
}) => {
  await page.goto('./');
  await studio(page).prompt.fill('my own words');
  const text = JSON.stringify(traceFile());
  for (const [content, sentence] of [
    [text.replace(/"version":\d+/g, '"version":9'), 'saved by a newer Scenograph'],
    [text.slice(0, text.length / 2), 'cut short or altered'],
    [text.replace('"rows":4', '"rows":-4'), 'can’t be read'],
    ['<!doctype html><html><script>alert(1)</script></html>', 'There is no plan in this text'],
  ] as const) {
    await openFile(page, 'trace.json', content);
    await expect(page.getByRole('region', { name: 'Notes' })).toContainText(sentence);
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(studio(page).prompt).toHaveValue('my own words');
  }
  await openFile(page, 'trace.json', text);
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible();
  await expect(studio(page).prompt).toHaveValue('my own words');
  await position(page).focus();
  await page.keyboard.press('End');
  await says(page, /^Painted, /);
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('PageDown');
  await says(page, /^Row 3 of 4, /);
});

test('plays at a chosen speed, pauses, and an edit leaves the replay', async ({ page }) => {
  await openTrace(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await says(page, /^Painted, /);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('region', { name: 'Replay' })).toHaveCount(0);
  await page.keyboard.press('j');
  await says(page, /^Object 2 of 2, blue car, /);
  await page
    .getByRole('button', { name: 'Go to the runs' })
    .or(page.getByRole('button', { name: 'Show the runs' }))
    .click();
  await node(page, /^Plan 1/).click();
  await page.keyboard.press('Enter');
  await expect(studio(page).rows).toHaveCount(2);
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Replay' })).toHaveCount(0);
});

test('is recorded as a video and as an animated PNG', async ({ page }) => {
  await openTrace(page);
  await page.getByRole('button', { name: 'Export the replay' }).click();
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /animated PNG/ }).click(),
  ]);
  const animation = await readFile(await png.path());
  expect(animation.toString('latin1', 0, 80)).toContain('acTL');
  await page.getByRole('button', { name: 'Export the replay' }).click();
  const [webm] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /video/ }).click(),
  ]);
  const video = await readFile(await webm.path());
  // EBML, as WebM begins.
  expect(video.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(video.length).toBeGreaterThan(5000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on replay, runs, compare and presentation, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openTrace(page);
    await position(page).focus();
    await page.keyboard.press('PageUp');
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await node(page, /^Plan 1/).focus();
    await expectNoViolations(page);
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+P');
    await expect(page.getByRole('dialog', { name: 'Presentation' })).toBeVisible();
    await page.keyboard.press(' ');
    await expectNoViolations(page);
  });
}

test('axe finds nothing on a phone, and the runs are a tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTrace(page);
  await expectNoViolations(page);
  await page.getByRole('tab', { name: 'Runs' }).click();
  await node(page, /^Plan 1/).click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible();
  await expectNoViolations(page);
});
