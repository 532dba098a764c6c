import { createServer } from 'vite';
import { expect, test } from './test';
import { APPLE_AND_CAR, open, studio } from './studio';

test('the page of the dev server plans and paints with nothing against its policy', async ({
  page,
}, info) => {
  // Everything is made into modules the first time that it is asked for.
  test.setTimeout(900_000);
  process.env['SCENOGRAPH_BUNDLE'] = 'models/mini-1';
  const server = await createServer({ cacheDir: info.outputPath('vite'), logLevel: 'error' });
  try {
    await server.listen(0);
    const [address = ''] = server.resolvedUrls?.local ?? [];
    const answer = await page.request.get(address);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'/);
    await open(page, address, 300_000);
    const s = studio(page);
    await s.prompt.fill(APPLE_AND_CAR);
    await s.plan.click();
    await expect(s.rows).toHaveCount(2, { timeout: 300_000 });
    await expect(s.planning).toHaveCount(0, { timeout: 300_000 });
    await s.paint.click();
    await expect(s.painted).toHaveCount(1, { timeout: 300_000 });
  } finally {
    await server.close();
    delete process.env['SCENOGRAPH_BUNDLE'];
  }
});
