import { expect, it } from 'vitest';
import { createPreviewBudget } from './preview';

/** The rows after which a picture of 16 rows is shown whose rows and previews take so many ms. */
async function shown(row: number, preview: number): Promise<number[]> {
  let now = 0;
  const budget = createPreviewBudget({ milliseconds: preview }, () => now);
  const rows: number[] = [];
  for (let decided = 1; decided < 16; decided++) {
    now += row;
    if (!budget.allows(decided, 16)) continue;
    rows.push(decided);
    await budget.measure(async () => void (now += preview));
  }
  return rows;
}

it('shows every second row where rows are slow', async () => {
  expect(await shown(2000, 100)).toEqual([2, 4, 6, 8, 10, 12, 14]);
});

it('spends at most a fifth of the time', async () => {
  const rows = await shown(100, 100);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.length * 100).toBeLessThanOrEqual(0.2 * (1600 + rows.length * 100));
});

it('shows none where the picture itself is about to come', async () => {
  expect(await shown(25, 75)).toEqual([]);
  expect((await shown(150, 200)).at(-1)).toBeLessThanOrEqual(13);
});
