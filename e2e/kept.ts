import { expect, type Page } from '@playwright/test';

/** Chains of the scenes that this browser keeps, as they lie in its database. */
export function keptChains(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('scenograph');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('scenes').objectStore('scenes').getAll();
          all.onsuccess = () => {
            const rows = all.result as { value: { chain?: string } | null }[];
            resolve(rows.map(({ value }) => value?.chain ?? ''));
            opening.result.close();
          };
        };
      }),
  );
}

/** Waits until the open scene is kept with such a chain. */
export const keeps = (page: Page, part: RegExp) =>
  expect.poll(async () => (await keptChains(page)).join('\n')).toMatch(part);

/** Puts rows into a shelf of the studio's database. */
export function putRows(page: Page, shelf: string, rows: readonly object[]): Promise<void> {
  return page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('scenograph');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const row of all) writing.objectStore(name).put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(new Error('not written'));
        };
      }),
    [shelf, rows] as const,
  );
}

/** Kills the page's process, as a crash does: nothing of it runs any more. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
