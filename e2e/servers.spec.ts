import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { openModels } from './modelsDialog';
import { expectNoViolations, openScene, paint, studio } from './studio';
import { expect, test } from './test';

const KEY = 'sk-a-key-that-nobody-may-find';
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Expose-Headers': 'retry-after',
};

/** A server of OpenAI's Images API, on another port of this machine. */
class ImagesServer {
  readonly asked: { path: string; key: string | undefined; body: Record<string, unknown> }[] = [];
  full = false;
  readonly server: Server;
  constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const send = (status: number, body: object, headers = {}) =>
          response
            .writeHead(status, { ...CORS, 'Content-Type': 'application/json', ...headers })
            .end(JSON.stringify(body));
        if (request.method === 'OPTIONS') return send(200, {});
        const path = request.url ?? '';
        const text = Buffer.concat(parts).toString();
        const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        this.asked.push({ path, key: request.headers.authorization, body });
        if (path === '/v1/models') return send(200, { data: [{ id: 'qwen-image' }] });
        if (this.full) return send(429, {}, { 'Retry-After': '7' });
        if ('stream' in body) return send(400, { error: { message: "Unknown parameter: 'stream'." } });
        const png = new PNG({ width: 96, height: 64, fill: true });
        png.data.fill(200);
        const picture = { b64_json: PNG.sync.write(png).toString('base64'), revised_prompt: 'A fine apple.' };
        return send(200, { data: [picture] });
      });
    });
  }
  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

let images: ImagesServer;
test.beforeEach(() => {
  images = new ImagesServer();
});
test.afterEach(() => void images.server.close());

test('a server of OpenAI’s Images API paints a plan in words; what it made of it is shown, and its key is nowhere', async ({
  page,
}) => {
  const address = await images.listen();
  const s = await openScene(page);
  const { dialog } = await openModels(page);
  await dialog.getByRole('textbox', { name: 'Address of a server' }).fill(address);
  await dialog.getByLabel('Key, if it wants one').fill(KEY);
  await expect(dialog.getByText(/will be sent to 127\.0\.0\.1/)).toBeVisible();
  expect(images.asked).toEqual([]);
  await dialog.getByRole('button', { name: 'Ask what it can do' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Name of the model there' })).toHaveValue('qwen-image');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Use it as a painter' }).click();
  await expect(page.getByText('In use').first()).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Model: qwen-image/ })).toBeVisible();
  await expect(page.getByText(/reads no boxes/).first()).toBeVisible();
  expect(images.asked.map(({ path }) => path)).not.toContain('/v1/images/generations');

  await paint(page);
  await expect(page.getByText('A fine apple.')).toBeVisible();
  await expect(page.getByText(/qwen-image \(127\.0\.0\.1:\d+\)/).first()).toBeVisible();
  const { key, body } = images.asked.at(-1) ?? {};
  expect(key).toBe(`Bearer ${KEY}`);
  expect(body).toMatchObject({ model: 'qwen-image', size: '1024x1024', n: 1 });
  expect(body?.['prompt']).toMatch(/^a red apple to the left of a blue car\. A red apple on the left/);
  expect(body).not.toHaveProperty('stream');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).first().click(),
  ]);
  const png = (await readFile(await file.path())).toString('latin1');
  expect(png).toContain('A fine apple.');
  expect(png).not.toContain(KEY);
  expect(page.url()).not.toContain(KEY);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(KEY);

  // Full: a sentence with the time, nothing is lost, and it goes on when there is room.
  images.full = true;
  await s.paint.click();
  await expect(page.getByText(/likely to be free in 7 s/).first()).toBeVisible();
  await expect(studio(page).painted).toHaveCount(1);
  await expect(s.rows).toHaveCount(2);
  images.full = false;
  await paint(page, 2);
});
