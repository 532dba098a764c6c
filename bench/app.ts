import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { newProfile, openProfile, peakRendererMemory, rendererTime } from './browser';
import { longTasks, watchLongTasks } from './measuring/longTasks';
import { median } from './measuring/stats';
import { ROOT, WORK } from './prepare';
import { serve } from './serve';

/** What a person waits for in the app itself; ms where the name has no unit. */
type Figures = Readonly<Record<string, number>>;

export interface AppFigures {
  readonly here: Figures;
  /** Of another build, visited in turns; null where there is none. */
  readonly beside: Figures | null;
}

/**
 * Builds the app as it ships and measures first and second visits to it, each pair on a profile of its own, with the
 * browser closed in between; in turns with the build in the folder `beside`.
 */
export async function measureApp(
  rounds: number,
  beside: string | null,
  say: (line: string) => void,
): Promise<AppFigures> {
  const outDir = join(WORK, 'app');
  say('building the app');
  await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const folders = [outDir, ...(beside === null ? [] : [resolve(beside)])];
  const sites = await Promise.all(folders.map((folder) => serve({ '/': folder })));
  const visits: Figures[][] = folders.map(() => []);
  try {
    for (let round = 1; round <= rounds; round++) {
      // Each begins as often as the other.
      const order = [...sites.keys()];
      for (const index of round % 2 === 0 ? order.toReversed() : order) {
        const site = sites[index];
        if (site) visits[index]?.push(await twoVisits(site.origin));
      }
      say(`the app, round ${round} of ${rounds}`);
    }
  } finally {
    for (const site of sites) await site.close();
  }
  const [here = {}, other] = visits.map(medians);
  return { here, beside: other ?? null };
}

function medians(visits: readonly Figures[]): Figures {
  const names = Object.keys(visits[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(visits.map((figures) => figures[name] ?? NaN))]),
  );
}

async function twoVisits(origin: string): Promise<Figures> {
  const profile = await newProfile();
  try {
    const first = await visit(profile.path, origin, 'first visit');
    return { ...first, ...(await visit(profile.path, origin, 'second visit')) };
  } finally {
    await profile.remove();
  }
}

async function visit(profile: string, origin: string, which: string): Promise<Figures> {
  const { browser, context, page } = await openProfile(profile);
  const figures: Record<string, number> = {};
  const note = (name: string, value: number): void => void (figures[`${which}: ${name}`] = value);
  const noteTasks = async (during: string): Promise<void> => {
    const tasks = await longTasks(page);
    note(`tasks over 50 ms while ${during}, count`, tasks.length);
    note(`the longest of them while ${during}`, Math.max(0, ...tasks));
  };
  try {
    await watchLongTasks(page);
    const opened = performance.now();
    const since = (start: number): number => performance.now() - start;
    await page.goto(origin, { waitUntil: 'commit' });
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.waitFor();
    note('shell visible', since(opened));
    const paint = await firstPaint(page);
    note('first contentful paint', paint.at);
    note('JavaScript before it, bytes', paint.bytes);
    await page.getByRole('progressbar', { name: 'Loading model' }).waitFor({ state: 'hidden' });
    note('opened to ready to plan', since(opened));
    note('processor time to ready to plan', (await rendererTime(browser)) ?? NaN);
    await noteTasks('loading');
    await prompt.fill('a red apple to the left of a blue car');
    for (const time of ['first', 'second', 'third']) {
      const planned = performance.now();
      await page.getByRole('button', { name: 'Plan', exact: true }).click();
      await page.getByRole('button', { name: 'Stop' }).waitFor();
      await ended(page);
      note(`Plan to the whole plan, the ${time}`, since(planned));
    }
    await noteTasks('planning');
    const painted = performance.now();
    await page.getByRole('button', { name: 'Paint', exact: true }).click();
    await page
      .getByRole('img', { name: /^Painted image/ })
      .first()
      .waitFor();
    await ended(page);
    note('Paint to the picture', since(painted));
    await noteTasks('painting');
    const x = page
      .getByRole('list', { name: 'Objects' })
      .getByRole('spinbutton', { name: 'X', exact: true })
      .first();
    for (let i = 0; i < 10; i++) await x.press('ArrowUp');
    await noteTasks('editing');
    note('peak memory of the page, bytes', (await peakRendererMemory(browser)) ?? NaN);
    return figures;
  } finally {
    await context.close();
  }
}

const ended = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });

/** When something is first seen, in ms, and the bytes of scripts that came before it. */
const firstPaint = (page: Page): Promise<{ readonly at: number; readonly bytes: number }> =>
  page.evaluate(async () => {
    const at = await new Promise<number>((found) => {
      new PerformanceObserver((list, observer) => {
        const entry = list.getEntriesByName('first-contentful-paint')[0];
        if (!entry) return;
        observer.disconnect();
        found(entry.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => /\.m?js(\?|$)/.test(name) && responseEnd <= at);
    return { at, bytes: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0) };
  });
