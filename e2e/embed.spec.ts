import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from './test';
import { APPLE_AND_CAR, expectNoViolations, open, openScene, paint, runCommand } from './studio';
import { traceFile } from './traceFile';

let article: Server;
let served = '';
const page = (content: string) =>
  `<!doctype html><html lang="en"><title>An article</title><main><h1>An article</h1>${content}</main>`;
test.beforeAll(async () => {
  article = createServer((request, response) => {
    // An article on another site, isolated: it takes only what may be framed there.
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Access-Control-Allow-Origin', '*');
    const isTrace = request.url === '/trace.json';
    response.setHeader('Content-Type', isTrace ? 'application/json' : 'text/html; charset=utf-8');
    response.end(isTrace ? JSON.stringify(traceFile()) : page(served));
  });
  await new Promise<void>((listening) => article.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => article.close());
const at = (path: string) => `http://127.0.0.1:${(article.address() as AddressInfo).port}${path}`;

/** What an article that holds `code` shows in its frame. */
async function read(page: Page, code: string) {
  served = code;
  await page.goto(at('/article.html'));
  return page.frameLocator('iframe');
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the code of a painted scene shows plan and picture in an article, and no more is asked for', async ({
  page,
}) => {
  await openScene(page);
  await paint(page);
  await runCommand(page, 'embed scene', /embed this scene/);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('The code to embed it');
  const code = await clipboard(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const frame = await read(page, code);
  await expect(frame.getByRole('heading')).toHaveText(APPLE_AND_CAR);
  await expect(frame.locator('.box')).toHaveCount(2);
  await expect(frame.locator('#paper img')).toHaveJSProperty('naturalWidth', 256);
  await expect(frame.getByRole('button')).toHaveText(['Boxes']);
  await frame.getByRole('button', { name: 'Boxes' }).click();
  await expect(frame.locator('.box').first()).toBeHidden();
  expect(asked.filter((path) => !/^\/(article|embed)(\.html|\/)/.test(path))).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(frame.locator('#paper')).toBeVisible();
  await expectNoViolations(page);
});

test('a replay plays by keys in an article, as the exported page does', async ({ page }) => {
  // The keys come behind the first paint.
  await open(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  const buffer = Buffer.from(JSON.stringify(traceFile()));
  await chooser.setFiles({ name: 'trace.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Export the replay' }).click();
  await page.getByRole('button', { name: /^Code to embed/ }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('The code to embed it');
  const frame = await read(page, await clipboard(page));
  await frame.getByRole('button', { name: 'Next' }).click();
  await expect(frame.getByRole('status')).toHaveText(/^Object 1 of 2, red apple/);
  await page.keyboard.press('End');
  await expect(frame.locator('.box')).toHaveCount(2);
  await expect(frame.locator('#paper img')).toBeVisible();
});

test('a file by its address plays in the reader’s language; what is no film says so', async ({ page }) => {
  await page.goto(`./embed.html#src=${encodeURIComponent(at('/trace.json'))}&lang=de`);
  await expect(page.getByRole('button', { name: 'Abspielen' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Tempo' }).selectOption('8');
  await page.getByRole('button', { name: 'Abspielen' }).click();
  await expect(page.locator('#paper img')).toBeVisible();
  await expectNoViolations(page);
  await page.goto('./embed.html#film=AAAA');
  await expect(page.getByRole('alert')).toHaveText(/link is cut short or altered/);
  await page.goto(`./embed.html#src=${encodeURIComponent(at('/article.html'))}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('#paper')).toHaveCount(0);
});
