import type { Page } from 'playwright';

declare const scenographTasks: number[];

/** Has the page note every task of its thread that takes 50 ms or more, from its first script on. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { scenographTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });

/** How long such tasks took since this was last asked, in ms. */
export const longTasks = (page: Page): Promise<number[]> => page.evaluate(() => scenographTasks.splice(0));
