import type { Page } from 'playwright';

/** Functions that are listed. */
const LISTED = 25;

/** Does something so many times under the sampling profiler, and prints the script's self-time each time, and by function. */
export async function profiled(
  page: Page,
  what: string,
  times: number,
  act: (i: number) => Promise<unknown>,
  warm = 5,
): Promise<void> {
  // What is compiled and filled the first times does not count.
  for (let i = 0; i < warm; i += 1) await act(i);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  for (let i = 0; i < times; i += 1) await act(i + warm);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const places = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').at(-1) ?? ''}:${lineNumber + 1}`,
    ]),
  );
  const own = new Map<string, number>();
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const place = places.get(id) ?? '';
    own.set(place, (own.get(place) ?? 0) + (profile.timeDeltas?.[i] ?? 0) / 1000 / times);
  }
  const busy = [...own].filter(([place]) => !/^\((?:idle|root)\)/.test(place));
  const total = busy.reduce((sum, [, ms]) => sum + ms, 0);
  console.log(`${what}: ${total.toFixed(1)} ms of the page's thread each, by self-time`);
  for (const [place, ms] of busy.toSorted(([, a], [, b]) => b - a).slice(0, LISTED))
    console.log(`${ms.toFixed(2).padStart(9)}  ${place}`);
}

/** Takes the box that is in the middle of the stage in hand, and moves it by a little each time. */
export function dragSteps(page: Page): (i: number) => Promise<void> {
  let from: { readonly x: number; readonly y: number } | null = null;
  return async (i) => {
    if (!from) {
      const stage = await page.getByRole('application').boundingBox();
      if (!stage) throw new Error('no stage');
      from = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
    }
    await page.mouse.move(from.x + 4 + (i % 40), from.y + (i % 7));
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
  };
}
