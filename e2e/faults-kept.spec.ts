import { crash, keeps, putRows } from './kept';
import { boxOf, APPLE_AND_CAR, modelReady, open, openScene, paint, plan, setField, studio } from './studio';
import { expect, test } from './test';

const x = (page: Parameters<typeof studio>[0]) =>
  studio(page).row('red apple').getByRole('spinbutton', { name: 'X', exact: true });

test('a tab that crashes while it plans: what was written is there again', async ({ page, context }) => {
  const s = await open(page);
  await s.prompt.fill(APPLE_AND_CAR);
  await s.plan.click();
  await keeps(page, /<\|box_end\|>/);
  await crash(page);
  const again = await context.newPage();
  const t = await open(again);
  await expect(t.prompt).toHaveValue(APPLE_AND_CAR);
  await expect(t.rows.first()).toBeVisible();
  await plan(again);
});

test('a tab that crashes while it paints: the edited plan is there again', async ({ page, context }) => {
  const s = await openScene(page);
  await modelReady(page);
  await setField(s.row('red apple'), 'X', 60);
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  await keeps(page, /\(60,340\)/);
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  await crash(page);
  const again = await context.newPage();
  const t = await open(again);
  await expect(t.row('red apple')).toHaveCount(1);
  expect(await Promise.all((await t.rows.all()).map(boxOf))).toEqual(boxes);
});

test('a scene in two tabs: the second says so and goes on with a copy, and both keep what they do', async ({
  page,
  context,
}) => {
  const s = await openScene(page);
  await keeps(page, /\(80,340\)/);
  const other = await context.newPage();
  // The note passes: it is not waited for behind the model.
  await other.goto('./');
  const notes = other.getByRole('region', { name: 'Notes' });
  await expect(notes).toContainText('open in another tab');
  await notes.getByRole('button', { name: 'Open it here' }).click();
  await expect(notes).toContainText('as a copy');
  await setField(studio(other).row('red apple'), 'X', 30);
  await setField(s.row('red apple'), 'X', 60);
  await keeps(page, /\(30,340\)/);
  await keeps(page, /\(60,340\)/);
  await other.close();
  await page.reload();
  // The one that was opened last is the one to come back to; both are there.
  await expect(x(page)).toHaveValue(/^(30|60)$/);
});

test('a disk that is full and has room again: what was done meanwhile is kept by itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if ('full' in globalThis) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  const s = await openScene(page);
  await keeps(page, /\(80,340\)/);
  await page.evaluate(() => Object.assign(globalThis, { full: true }));
  await setField(s.row('red apple'), 'X', 60);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('no room left');
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'full'));
  await keeps(page, /\(60,340\)/);
  await page.reload();
  await expect(x(page)).toHaveValue('60');
});

test('a database that never answers: after seconds the studio works in memory and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const real = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof real>) {
      const request = real.apply(this, args);
      for (const type of ['success', 'error', 'upgradeneeded', 'blocked'])
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      return request;
    };
  });
  await open(page);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('storage doesn’t answer');
  await plan(page);
});

test('garbage where settings are kept: the studio opens as on a first visit', async ({ page }) => {
  await page.addInitScript(() => {
    for (const key of ['scenograph.settings', 'scenograph.runs', 'scenograph'])
      localStorage.setItem(key, '{"theme":{"toString":1},"seed":"🦊","count":-1e999,"__proto__":[]');
  });
  await open(page);
  await plan(page);
  await page.addInitScript(() =>
    localStorage.setItem('scenograph.settings', '{"theme":7,"seed":1e300,"count":"x"}'),
  );
  await page.reload();
  await expect(studio(page).rows.first()).toBeVisible();
});

test('rows of a wrong shape cost themselves alone', async ({ page }) => {
  const s = await openScene(page);
  await paint(page);
  const scene = await page.evaluate(async () => {
    const names = await indexedDB.databases();
    return names.map(({ name }) => name);
  });
  expect(scene).toContain('scenograph');
  await keeps(page, /\(80,340\)/);
  const bad = [
    null,
    7,
    [],
    { version: 1 },
    { format: 'scenograph-scene', version: 1, updatedAt: 1e300, name: [] },
  ];
  for (const shelf of ['scenes', 'paintings', 'traces', 'runs'])
    await putRows(
      page,
      shelf,
      bad.map((value, i) => ({ id: `bad-${i}`, sceneId: `bad-${i}`, value, bytes: 'none' })),
    );
  await page.reload();
  await expect(s.row('red apple')).toHaveCount(1);
  await expect(s.painted).toHaveCount(1);
  await page.getByRole('button', { name: 'Scene menu' }).click();
  await expect(page.getByRole('dialog', { name: 'Scene' })).toBeVisible();
  await page.keyboard.press('Escape');
  await setField(s.row('red apple'), 'X', 60);
  await keeps(page, /\(60,340\)/);
});

test('a byte of the model altered on the disk: it is found, fetched again, and the studio plans', async ({
  page,
}) => {
  await open(page);
  const bytes = (flip: boolean) =>
    page.evaluate(async (alter) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('scenograph-models');
      const files: File[] = [];
      for await (const handle of (
        folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
      ).values())
        files.push(await handle.getFile());
      const [largest] = files.toSorted((a, b) => b.size - a.size);
      if (!largest) throw new Error('no model is kept');
      const at = Math.floor(largest.size / 2);
      const [byte = 0] = new Uint8Array(await largest.slice(at, at + 1).arrayBuffer());
      if (alter) {
        const handle = await folder.getFileHandle(largest.name);
        const writing = await handle.createWritable({ keepExistingData: true });
        await writing.write({ type: 'write', position: at, data: new Uint8Array([byte ^ 1]) });
        await writing.close();
      }
      return byte;
    }, flip);
  const before = await bytes(true);
  await open(page);
  await plan(page);
  expect(await bytes(false)).toBe(before);
});
