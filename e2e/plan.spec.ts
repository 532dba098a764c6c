import { expect, test } from './test';
import { APPLE_AND_CAR, boxOf, open, openScene, pasteChain, plan, setField, studio } from './studio';

test('the studio shows itself and focuses the prompt; a recorded run is labelled as such', async ({
  page,
}) => {
  await page.goto('./');
  const s = studio(page);
  await expect(s.prompt).toBeVisible();
  await expect(s.prompt).toBeFocused();
  await expect(page.getByText(/recorded/i).first()).toBeVisible();
  await expect(s.loading.or(page.getByText(/Scenograph Mini/).first()).first()).toBeVisible();
});

test('Ctrl+Enter plans: the chain streams, objects arrive with boxes inside the grid', async ({ page }) => {
  const s = await open(page);
  await s.prompt.fill(APPLE_AND_CAR);
  await s.prompt.press('Control+Enter');
  await expect(s.rows.first()).toBeVisible();
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  await expect(s.stop).toHaveCount(0);
  for (const row of await s.rows.all()) {
    const [x = -1, y = -1, width = 0, height = 0] = await boxOf(row);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
    expect(x + width).toBeLessThanOrEqual(999);
    expect(y + height).toBeLessThanOrEqual(999);
  }
  const name = await s.rows.first().getAttribute('aria-label');
  await expect(s.reasoning).toContainText(name ?? 'no name');
});

test('the same seed gives the same chain', async ({ page }) => {
  const s = await open(page, './?seed=7');
  await plan(page);
  const first = await s.reasoning.innerText();
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  await plan(page);
  expect(await s.reasoning.innerText()).toBe(first);
  expect(await Promise.all((await s.rows.all()).map(boxOf))).toEqual(boxes);
});

test('hovering a pill lights its row, and hovering a row lights its pill', async ({ page }) => {
  const s = await openScene(page);
  const pill = s.reasoning.getByRole('button', { name: /red apple/ }).first();
  const row = s.row('red apple');
  await pill.hover();
  await expect(row).toHaveAttribute('data-lit', 'true');
  await page.mouse.move(0, 0);
  await expect(row).not.toHaveAttribute('data-lit', 'true');
  await row.hover();
  await expect(pill).toHaveAttribute('data-lit', 'true');
});

test('an unknown word is marked, and its nearest known word is one click away', async ({ page }) => {
  const s = await open(page);
  await s.prompt.fill('a red appel to the left of a blue car');
  await page.getByRole('button', { name: /apple/ }).first().click();
  await expect(s.prompt).toHaveValue(APPLE_AND_CAR);
});

test('a plan that breaks off is mended by hand, and the model goes on from it', async ({ page }) => {
  const s = await open(page);
  await s.prompt.fill('a red apple, a blue car and a green tree');
  await s.plan.click();
  // However fast the model is, Esc ends the run and leaves a plan that can be gone on with or begun anew.
  await page.keyboard.press('Escape');
  await expect(s.planning).toHaveCount(0);
  await pasteChain(
    page,
    'A <|obj_start|>red apple<|obj_end|> <|box_start|>(80,340),(400,660)<|box_end|> sits to the left of a',
  );
  const first = s.rows.first();
  await setField(first, 'X', 40);
  const mended = await boxOf(first);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(s.rows).not.toHaveCount(1, { timeout: 120_000 });
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  expect(await boxOf(s.rows.first())).toEqual(mended);
  await expect(s.reasoning).toContainText('sits to the left of a');
});
