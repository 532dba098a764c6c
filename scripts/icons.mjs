/**
 * Draws the PNG icons of the web app manifest from public/favicon.svg.
 * The maskable ones and Apple's fill the whole square (platforms cut their own
 * corners) with the mark inside the safe zone. Run by hand when the mark changes.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';

const svg = await readFile('public/favicon.svg', 'utf8');
const icons = [
  { name: 'icon-192', size: 192, maskable: false },
  { name: 'icon-512', size: 512, maskable: false },
  { name: 'maskable-192', size: 192, maskable: true },
  { name: 'maskable-512', size: 512, maskable: true },
  { name: 'apple-touch-icon', size: 180, maskable: true },
];

await mkdir('public/icons', { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
for (const { name, size, maskable } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = maskable ? Math.round(size * 0.86) : size;
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${maskable ? '#1b1c1f' : 'transparent'}">
      <div style="width:${inner}px;height:${inner}px">${svg}</div></body>`,
  );
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
