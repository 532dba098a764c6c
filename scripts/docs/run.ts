/**
 * `npm run docs`: takes the pictures of docs/guide.md and README.md from the built studio (`npm run build` first), so that
 * they are never of another version. No model is waited for: scenes of the gallery are opened.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { withWebp } from '../gallery/webp';

const DOCS = join(import.meta.dirname, '../../docs');
const PORT = 4587;
/** Px and quality of the guide's pictures. */
const WIDTH = 1280;
const QUALITY = 0.85;

const openGallery = (page: Page) => page.getByRole('button', { name: 'All scenes of the gallery' }).click();
const openScene = async (page: Page, name: string) => {
  await openGallery(page);
  await page.getByRole('dialog', { name: 'Gallery' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog', { name: 'Gallery' }).waitFor({ state: 'detached' });
  await page
    .getByRole('img', { name: /^Painted image/ })
    .first()
    .waitFor();
};

/** What is done before each picture, on a first visit of its own. */
const SHOTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  first: async (page) => {
    const film = page.getByRole('figure', { name: 'Recorded run' });
    await film.getByRole('button', { name: 'Open and change it' }).waitFor();
  },
  gallery: async (page) => {
    await openGallery(page);
    await page.getByRole('dialog', { name: 'Gallery' }).waitFor();
  },
  plan: async (page) => {
    await openScene(page, 'A poster');
    await page
      .getByRole('list', { name: 'Objects' })
      .getByRole('listitem')
      .first()
      .click({ position: { x: 24, y: 12 } });
  },
  checks: async (page) => {
    await openScene(page, 'How a plan breaks');
    const checks = page.getByRole('region', { name: 'Checks' });
    await checks.getByRole('button', { name: 'Plan', exact: true }).click();
  },
  replay: async (page) => {
    await openScene(page, 'An interior');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('j');
  },
  compare: async (page) => {
    await openScene(page, 'Two models, one prompt');
    await page.getByRole('dialog', { name: 'Compare' }).waitFor();
  },
  out: async (page) => {
    await openScene(page, 'A card');
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('dialog').waitFor();
  },
};

/** `npm run docs -- out` takes that picture alone. */
const chosen = process.argv.slice(2);
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launch(chromiumLaunchOptions());

/** The studio on a first visit, as it is after `prepare`. */
async function shot(prepare: (page: Page) => Promise<void>, height: number): Promise<Buffer> {
  const options = {
    viewport: { width: WIDTH, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  } as const;
  const page = await browser.newPage({ ...options, locale: 'en-GB' });
  try {
    await page.goto(`http://localhost:${PORT}/`);
    await prepare(page);
    // Nothing is left to be said of the model: it has loaded.
    await page
      .getByRole('progressbar', { name: 'Loading model' })
      .waitFor({ state: 'detached', timeout: 180_000 });
    await page.getByText('Looking at the picture').waitFor({ state: 'detached', timeout: 180_000 });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

try {
  const guide = await readFile(join(DOCS, 'guide.md'), 'utf8');
  const named = [...guide.matchAll(/\(guide\/([\w-]+)\.webp\)/g)].map(([, name]) => name ?? '');
  const differ = [...named, ...Object.keys(SHOTS)].filter(
    (name) => !named.includes(name) || !(name in SHOTS),
  );
  if (differ.length > 0) throw new Error(`the guide and its pictures differ: ${differ.join(', ')}`);
  await mkdir(join(DOCS, 'guide'), { recursive: true });
  await withWebp(async (toWebp) => {
    for (const [name, prepare] of Object.entries(SHOTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      const webp = await toWebp(await shot(prepare, 800), WIDTH, QUALITY);
      await writeFile(join(DOCS, 'guide', `${name}.webp`), webp);
      console.log(`docs/guide/${name}.webp, ${Math.round(webp.length / 1000)} kB`);
    }
  });
  if (chosen.length === 0 || chosen.includes('studio'))
    await writeFile(join(DOCS, 'studio.png'), await shot((page) => openScene(page, 'Under the sea'), 800));
} finally {
  await browser.close();
  await server.close();
}
process.exit(0);
