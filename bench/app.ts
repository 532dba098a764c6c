import { join } from 'node:path';
import { build } from 'vite';
import { openPage, peakRendererMemory } from './browser';
import { ROOT, WORK } from './prepare';
import { serve } from './serve';
import { median } from './measuring/stats';

/** What a person waits for in the app itself, at a first visit; ms where the name has no unit. */
export type AppFigures = Readonly<Record<string, number>>;

/** Builds the app as it ships and measures first visits to it, each in a fresh browser. */
export async function measureApp(rounds: number, say: (line: string) => void): Promise<AppFigures> {
  const outDir = join(WORK, 'app');
  say('building the app');
  await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const site = await serve({ '/': outDir });
  const visits: Record<string, number>[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      visits.push(await visit(site.origin));
      say(`the app, visit ${round} of ${rounds}`);
    }
  } finally {
    await site.close();
  }
  const names = Object.keys(visits[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(visits.map((figures) => figures[name] ?? NaN))]),
  );
}

async function visit(origin: string): Promise<Record<string, number>> {
  const { browser, page } = await openPage();
  try {
    const opened = performance.now();
    const since = (start: number): number => performance.now() - start;
    await page.goto(origin, { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
    const shell = since(opened);
    const paint = await page.evaluate(async () => {
      const first = await new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (!entry) return;
          observer.disconnect();
          resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      });
      const scripts = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => /\.m?js(\?|$)/.test(name) && responseEnd <= first);
      return { first, bytes: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0) };
    });

    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('a red apple to the left of a blue car');
    const planned = performance.now();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('list', { name: 'Objects' }).getByRole('listitem').first().waitFor();
    const object = since(planned);
    const paintButton = page.getByRole('button', { name: 'Paint', exact: true });
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
    const plan = since(planned);
    const painted = performance.now();
    await paintButton.click();
    await page
      .getByRole('img', { name: /^Painted image/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
    const picture = since(painted);
    return {
      'shell visible': shell,
      'first contentful paint': paint.first,
      'JavaScript before it, bytes': paint.bytes,
      'Plan to the first object, the model being loaded': object,
      'Plan to the whole plan': plan,
      'Paint to the picture': picture,
      'peak memory of the page, bytes': (await peakRendererMemory(browser)) ?? NaN,
    };
  } finally {
    await browser.close();
  }
}
