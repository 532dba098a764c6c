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

test('500 steps are taken back one by one to where they began', async ({ page }) => {
  // Opening the scene is one of them.
  const edits = 499;
  await openScene(page);
  const s = studio(page);
  const boxes = async () => Promise.all((await s.rows.all()).map(boxOf));
  const before = await boxes();
  await page.getByRole('application').focus();
  await page.keyboard.press('Tab');
  const press = (keys: readonly string[], held: { readonly ctrlKey?: boolean } = {}) =>
    page.evaluate(
      ([names, more]) => {
        const stage = document.querySelector('[role="application"]');
        for (const key of names)
          for (const type of ['keydown', 'keyup'])
            stage?.dispatchEvent(
              new KeyboardEvent(type, {
                key,
                code: key === 'z' ? 'KeyZ' : key,
                bubbles: true,
                cancelable: true,
                ...more,
              }),
            );
      },
      [keys, held] as const,
    );
  // To and fro: at the edge of the picture there would be nothing to edit.
  await press(Array.from({ length: edits }, (_, i) => (i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')));
  await expect.poll(boxes).not.toEqual(before);
  await press(Array<string>(edits - 1).fill('z'), { ctrlKey: true });
  await expect.poll(boxes).not.toEqual(before);
  await press(['z'], { ctrlKey: true });
  await expect.poll(boxes).toEqual(before);
});
