/** Starts the studio by the README's command, plans and paints one prompt in a headless browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(import.meta.dirname, '..');
const server = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: '4673' }, detached: true });
const stop = () => {
  try {
    process.kill(-server.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
};
process.on('exit', stop);

/** The address that `npm start` prints. */
const address = await new Promise((resolve, reject) => {
  let printed = '';
  const read = (chunk) => {
    process.stdout.write(chunk);
    printed += chunk;
    const match = /Scenograph is at (http\S+)/.exec(stripVTControlCharacters(printed));
    if (match) resolve(match[1]);
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  server.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  setTimeout(() => reject(new Error('npm start printed no address in 15 minutes')), 900_000).unref();
});

const { chromiumLaunchOptions, ensureChromium } = await import('../scripts/chromium.mjs');
ensureChromium();
const { chromium } = await import('playwright');
const browser = await chromium.launch(chromiumLaunchOptions());
const page = await browser.newPage();
await page.goto(address);
await page.getByRole('textbox', { name: 'Prompt' }).fill('a red apple to the left of a blue car');
await page.getByRole('button', { name: 'Plan', exact: true }).click({ timeout: 120_000 });
await page.getByRole('list', { name: 'Objects' }).getByRole('listitem').nth(1).waitFor({ timeout: 120_000 });
await page.getByRole('button', { name: 'Paint', exact: true }).click({ timeout: 120_000 });
await page
  .getByRole('img', { name: /^Painted image/ })
  .first()
  .waitFor({ timeout: 180_000 });
await browser.close();
console.log('1 passed');
stop();
process.exit(0);
