import { expect, test as base } from '@playwright/test';

export { expect };
export type { CDPSession, Locator, Page } from '@playwright/test';

/** A test on the built app that fails where anything on the page, or in its workers, runs against the page's policy. */
export const test = base.extend<{ policy: void }>({
  policy: [
    async ({ context }, use) => {
      const reports: string[] = [];
      context.on('console', (message) => {
        if (/Content[ -]Security[ -]Policy|\[policy\]/i.test(message.text())) reports.push(message.text());
      });
      await context.addInitScript(() => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, blockedURI, sourceFile }) =>
            console.warn(`[policy] ${violatedDirective} ${blockedURI} ${sourceFile}`),
        );
      });
      await use();
      expect(reports, 'nothing runs against the page’s policy').toEqual([]);
    },
    { auto: true },
  ],
});
