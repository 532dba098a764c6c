import { test as base } from '@playwright/test';
import { expect, test } from './test';
import { open } from './studio';

const OUTSIDE = 'https://example.org/picture.png';

base(
  'the page’s policy stops inline scripts, eval, other pages’ frames and pictures from elsewhere',
  async ({ page }) => {
    const answer = await page.goto('./');
    const header = answer?.headers()['content-security-policy'] ?? '';
    expect(header).toContain("frame-ancestors 'none'");
    expect(header).toContain("object-src 'none'");
    expect(header).not.toMatch(/'unsafe-(?:inline|eval)'/);
    // A host that sends no headers has the policy in the page.
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(header).toBe(`${inPage}; frame-ancestors 'none'`);
    const stopped = await page.evaluate(async (outside) => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        found.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = outside;
      document.body.append(picture);
      const styled = document.createElement('div');
      styled.setAttribute('style', 'color: red');
      document.body.append(styled);
      await fetch('http://example.org/').catch(() => undefined);
      // Not at once: what a test evaluates may do more than the page.
      setTimeout(() => {
        try {
          new Function('window.ran = true')();
        } catch {
          // As it should be.
        }
      });
      // The header and the page report each by itself.
      for (let waited = 0; waited < 5000 && new Set(found).size < 5; waited += 50)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { found: [...new Set(found)].toSorted(), ran: 'ran' in window };
    }, OUTSIDE);
    expect(stopped.ran).toBe(false);
    expect(stopped.found).toEqual(
      ['connect-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-attr'].toSorted(),
    );
  },
);

test('a report of a violation fails a test', async ({ page }) => {
  test.fail();
  await open(page);
  const told = page.waitForEvent('console', (message) => message.text().includes('[policy]'));
  await page.evaluate((outside) => {
    new Image().src = outside;
  }, OUTSIDE);
  await told;
});
