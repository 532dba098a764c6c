import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';

export { expect };
export type { CDPSession, Locator, Page } from '@playwright/test';

/** Collects what anything on the context's pages, or in their workers, does against the page's policy; files are chosen by tests. */
async function reportsOf(context: BrowserContext): Promise<readonly string[]> {
  const reports: string[] = [];
  // Choosing a file is taken over by the test only once somebody waits for it, and a key is quicker than that.
  context.on('page', (page) => page.on('filechooser', () => {}));
  context.on('console', (message) => {
    if (/Content[ -]Security[ -]Policy|\[policy\]/i.test(message.text())) reports.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.warn(`[policy] ${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return reports;
}

const expectNone = (reports: readonly string[]) =>
  expect(reports, 'nothing runs against the page’s policy').toEqual([]);

/** A test on the built app that fails where anything on the page, or in its workers, runs against the page's policy. */
export const test = base.extend<{ policy: void }>({
  policy: [
    async ({ context }, use) => {
      const reports = await reportsOf(context);
      await use();
      expectNone(reports);
    },
    { auto: true },
  ],
});

/**
 * The same, for tests that share their pages: a model that takes minutes to load is loaded once for all of a worker.
 * `visitor` makes the page of a browser that was never here.
 */
export const sharing = base.extend<object, { visitor: () => Promise<Page> }>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const opened: { readonly context: BrowserContext; readonly reports: readonly string[] }[] = [];
      await use(async () => {
        const context = await browser.newContext({
          ...(baseURL && { baseURL }),
          ...(viewport && { viewport }),
        });
        opened.push({ context, reports: await reportsOf(context) });
        return context.newPage();
      });
      for (const { context, reports } of opened) {
        expectNone(reports);
        await context.close();
      }
    },
    { scope: 'worker' },
  ],
});
