import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';
import type { BenchPage } from './page/main';
import type { Contender, ImageTask, RunResult, TextTask } from './page/protocol';

/** A browser of its own with one page of the bench. */
export interface Bench {
  readonly version: string;
  load(id: string, contender: Contender): Promise<number>;
  text(id: string, task: TextTask): Promise<RunResult>;
  image(id: string, task: ImageTask): Promise<RunResult>;
  close(id: string): Promise<void>;
  bandwidth(bytes: number, threads: number): Promise<number>;
  /** The most memory that the page's process has held so far, in bytes; null where the system does not tell. */
  peakMemory(): Promise<number | null>;
  quit(): Promise<void>;
}

declare const bench: BenchPage;

export async function openBench(origin: string, args: readonly string[] = []): Promise<Bench> {
  const { browser, page } = await openPage(args);
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`);
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    version: browser.version(),
    load: (id, contender) => page.evaluate(([a, b]) => bench.load(a, b), [id, contender] as const),
    text: (id, task) => page.evaluate(([a, b]) => bench.text(a, b), [id, task] as const),
    image: (id, task) => page.evaluate(([a, b]) => bench.image(a, b), [id, task] as const),
    close: (id) => page.evaluate((a) => bench.close(a), id),
    bandwidth: (bytes, threads) =>
      page.evaluate(([a, b]) => bench.bandwidth(a, b), [bytes, threads] as const),
    peakMemory: () => peakRendererMemory(browser),
    quit: () => browser.close(),
  };
}

interface Opened {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A fresh browser with one empty page. */
export async function openPage(args: readonly string[] = []): Promise<Opened> {
  const profile = await newProfile();
  const opened = await openProfile(profile.path, args);
  opened.context.on('close', () => void profile.remove());
  return opened;
}

/** A profile on the disk, as a person has one: a private window keeps what is stored in memory. */
export async function newProfile(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'scenograph-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A browser as somebody starts it again, with one empty page. */
export async function openProfile(profile: string, args: readonly string[] = []): Promise<Opened> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunchOptions([...args]),
    viewport: { width: 1440, height: 900 },
  });
  const browser = context.browser();
  if (!browser) throw new Error('the browser can’t be asked for its memory');
  const page = await context.newPage();
  // Models are loaded and whole pictures painted inside one call.
  page.setDefaultTimeout(3_600_000);
  return { browser, context, page };
}

/** Process ids of the browser's renderers. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** ms that all renderer processes have computed so far, workers included: what a busy machine hardly changes. Null elsewhere than on Linux. */
export async function rendererTime(browser: Browser): Promise<number | null> {
  const times = await Promise.all(
    (await renderers(browser)).map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      // Behind the name, which may hold anything: user and system time are the 12th and 13th, in hundredths of a second.
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return ((user ?? NaN) + (system ?? NaN)) * 10;
    }),
  );
  const known = times.filter((time) => Number.isFinite(time));
  return known.length > 0 ? known.reduce((sum, time) => sum + time, 0) : null;
}

/**
 * The largest resident set that any renderer process has had, in bytes, shared memory included: what the
 * system itself noted (VmHWM). Null elsewhere than on Linux.
 */
export async function peakRendererMemory(browser: Browser): Promise<number | null> {
  const peaks = await Promise.all(
    (await renderers(browser)).map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024;
    }),
  );
  const known = peaks.filter((bytes) => Number.isFinite(bytes));
  return known.length > 0 ? Math.max(...known) : null;
}
