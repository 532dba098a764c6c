import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

export const APPLE_AND_CAR = 'a red apple to the left of a blue car';

/** The studio by roles and accessible names alone, as a person with a screen reader has it. */
export function studio(page: Page) {
  const objects = page.getByRole('list', { name: 'Objects' });
  return {
    prompt: page.getByRole('textbox', { name: 'Prompt' }),
    plan: page.getByRole('button', { name: 'Plan', exact: true }),
    paint: page.getByRole('button', { name: 'Paint', exact: true }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    undo: page.getByRole('button', { name: 'Undo', exact: true }),
    redo: page.getByRole('button', { name: 'Redo', exact: true }),
    addObject: page.getByRole('button', { name: 'Add object', exact: true }),
    reasoning: page.getByRole('region', { name: 'Reasoning' }),
    canvas: page.getByRole('region', { name: 'Canvas' }),
    objects,
    rows: objects.getByRole('listitem'),
    row: (name: string) => objects.getByRole('listitem', { name }),
    /** What concerns the selected objects: it is there while there are any. */
    inspector: page.getByRole('region', { name: 'Selected' }),
    painted: page.getByRole('img', { name: /^Painted image/ }),
    loading: page.getByRole('progressbar', { name: 'Loading model' }),
    planning: page.getByRole('progressbar', { name: 'Planning' }),
    painting: page.getByRole('progressbar', { name: 'Painting' }),
  };
}

/** Opens the studio, whose model is still on its way. */
async function visit(page: Page, path: string) {
  await page.goto(path);
  const s = studio(page);
  await expect(s.prompt).toBeVisible();
  return s;
}

/** Waits until the model can be used, for so many ms at most. */
export async function modelReady(page: Page, timeout = 120_000) {
  await expect(studio(page).loading).toHaveCount(0, { timeout });
}

/** Opens the studio and waits until the model can be used, for so many ms at most. */
export async function open(page: Page, path = './', timeout = 120_000) {
  const s = await visit(page, path);
  await modelReady(page, timeout);
  return s;
}

/** Plans `prompt` and waits for the whole chain. */
export async function plan(page: Page, prompt = APPLE_AND_CAR) {
  const s = studio(page);
  await s.prompt.fill(prompt);
  await s.plan.click();
  await expect(s.rows.first()).toBeVisible({ timeout: 60_000 });
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  await expect(s.stop).toHaveCount(0);
  return s;
}

export const APPLE_AND_CAR_CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(80,340),(400,660)<|box_end|> sits to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,320),(940,680)<|box_end|>. ' +
  'The background is plain and light.<begin_of_image>';

/** Puts a chain in place of the plan, as a person pastes one. */
export async function pasteChain(page: Page, chain: string) {
  await page.getByRole('button', { name: 'Edit as text' }).click();
  await page.getByRole('textbox', { name: /chain/i }).fill(chain);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/**
 * The scene most tests start from, an apple and a car: pasted, and the model still on its way, so that no test of
 * editing waits for it. What is to be planned or painted waits by itself.
 */
export async function openScene(page: Page, path = './') {
  const s = await visit(page, path);
  await s.prompt.fill(APPLE_AND_CAR);
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await expect(s.rows).toHaveCount(2);
  return s;
}

/** Paints and waits until `count` pictures stand in the filmstrip. */
export async function paint(page: Page, count = 1) {
  const s = studio(page);
  await s.paint.click();
  await expect(s.painted).toHaveCount(count, { timeout: 150_000 });
  await expect(s.painting).toHaveCount(0, { timeout: 60_000 });
}

/** X, Y, Width and Height of a row. */
export async function boxOf(row: Locator): Promise<number[]> {
  const values = ['X', 'Y', 'Width', 'Height'].map((name) =>
    row.getByRole('spinbutton', { name, exact: true }).inputValue(),
  );
  return (await Promise.all(values)).map(Number);
}

export async function setField(row: Locator, name: 'X' | 'Y' | 'Width' | 'Height', value: number) {
  const field = row.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** Finds a command in the palette by some of its words, by keyboard; Enter performs it. */
export async function findCommand(page: Page, words: string, label: RegExp) {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Search commands' });
  await expect(search).toBeFocused();
  await search.fill(words);
  await expect(page.getByRole('option').first()).toHaveText(label);
}

/** Runs a command from the palette, by keyboard. */
export async function runCommand(page: Page, words: string, label: RegExp) {
  await findCommand(page, words, label);
  await page.keyboard.press('Enter');
}

/** Presses Tab until `target` has the focus; fails when the whole page was gone through. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let i = 0; i < 250; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached the target.');
}

/** axe finds nothing on the page as it stands. */
export async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Drops a file on the studio as a person would from the desktop. */
export async function drop(page: Page, name: string, type: string, bytes: Buffer) {
  const data = await page.evaluateHandle(
    ([file, mime, content]) => {
      const transfer = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
      transfer.items.add(new File([raw], file, { type: mime }));
      return transfer;
    },
    [name, type, bytes.toString('base64')] as const,
  );
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(kind, { dataTransfer: data });
  }
}
