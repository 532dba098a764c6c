import { crowdChain, crowdPaintings } from '../bench/held/crowdScene';
import { keptChains } from './kept';
import { boxOf, open, openScene, pasteChain, setField, studio } from './studio';
import { expect, test } from './test';

test('500 objects and 300 paintings: edited, all chosen, undone, and there again after a reload', async ({
  page,
}) => {
  test.slow();
  const s = await open(page);
  await s.prompt.fill('a red apple to the left of a blue car');
  await pasteChain(page, crowdChain(500));
  await expect(s.rows).toHaveCount(500);
  await setField(s.rows.nth(400), 'X', 7);
  const before = await boxOf(s.rows.nth(499));
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('button', { pressed: true, name: 'red apple' }).first()).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => boxOf(s.rows.nth(499))).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxOf(s.rows.nth(499))).toEqual(before);
  // A row that was far from view has its buttons when it is come to.
  await s.rows.nth(499).scrollIntoViewIfNeeded();
  await expect(s.rows.nth(499).getByRole('button', { name: 'Delete' })).toBeVisible();
  await expect.poll(async () => (await keptChains(page)).join('')).toContain('(7,');
  await page.evaluate(`globalThis.__name = (made) => made; (${crowdPaintings.toString()})(300)`);
  await page.reload();
  await expect(s.rows).toHaveCount(500);
  await expect(s.painted).toHaveCount(300);
  await setField(s.rows.first(), 'X', 9);
  expect((await boxOf(s.rows.first()))[0]).toBe(9);
});

test('500 edits are taken back one by one to where they began', async ({ page }) => {
  await openScene(page);
  const s = studio(page);
  const before = await Promise.all((await s.rows.all()).map(boxOf));
  await page.getByRole('application').focus();
  await page.keyboard.press('Tab');
  const press = (key: string, held: { readonly code: string; readonly ctrlKey?: boolean }) =>
    page.evaluate(
      ([name, more]) => {
        const stage = document.querySelector('[role="application"]');
        for (let i = 0; i < 500; i += 1)
          for (const type of ['keydown', 'keyup'])
            stage?.dispatchEvent(
              new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...more }),
            );
      },
      [key, held] as const,
    );
  await press('ArrowRight', { code: 'ArrowRight' });
  await expect.poll(async () => Promise.all((await s.rows.all()).map(boxOf))).not.toEqual(before);
  await press('z', { code: 'KeyZ', ctrlKey: true });
  await expect.poll(async () => Promise.all((await s.rows.all()).map(boxOf))).toEqual(before);
});
