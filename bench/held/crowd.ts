/**
 * How long the largest scene that may be made keeps a person waiting: 500 objects, 500 undo steps, 300 paintings.
 *
 *     npm run crowd -- [--dist DIR] [--bundle DIR] [--objects 500] [--paintings 300] [--profile]
 *
 * `--profile`: no times, but where the script's own time goes in numbers, arrow keys, drags and opening, a function a line:
 * on a busy machine that can be compared where times can't (`vite build --minify false` keeps the names).
 * Each figure is from the key to the frame that shows what it did, in ms; a frame of the screen (16 ms) is in it. The
 * last column is the processor's time of the page's scripts for each, which hardly depends on what else the machine does.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { figure } from '../measuring/stats';
import { crowdChain, crowdPaintings } from './crowdScene';
import { dragSteps, profiled } from './profile';
import { loaded, NAMES, openBuilt, pasteChain } from './studio';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    bundle: { type: 'string' },
    profile: { type: 'boolean', default: false },
    objects: { type: 'string', default: '500' },
    paintings: { type: 'string', default: '300' },
  },
});

/** Set in the page: does something, and says how long it took until the frame that shows it. */
interface Timed {
  press(key: string, modifiers?: { ctrlKey?: boolean }): Promise<number>;
  type(letter: string): Promise<number>;
  field(value: number): Promise<number>;
}
declare const timed: Timed;

function inPage(): void {
  const frame = () =>
    new Promise<void>((shown) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => shown();
        port2.postMessage(0);
      }),
    );
  const time = async (act: () => void): Promise<number> => {
    const from = performance.now();
    act();
    await frame();
    return performance.now() - from;
  };
  const setValue = (field: HTMLInputElement | HTMLTextAreaElement, value: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, value);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const key = (target: Element, type: string, name: string, more = {}) =>
    target.dispatchEvent(
      new KeyboardEvent(type, {
        key: name,
        code: name.length === 1 ? `Key${name.toUpperCase()}` : name,
        bubbles: true,
        cancelable: true,
        ...more,
      }),
    );
  (globalThis as unknown as { timed: Timed }).timed = {
    press: (name, more) =>
      time(() => {
        const stage = document.querySelector<HTMLElement>('[role="application"]');
        if (!stage) throw new Error('no stage');
        stage.focus();
        key(stage, 'keydown', name, more);
        key(stage, 'keyup', name, more);
      }),
    type: (letter) =>
      time(() => {
        const prompt = document.querySelector('textarea');
        if (!prompt) throw new Error('no prompt');
        setValue(prompt, prompt.value + letter);
      }),
    field: (value) =>
      time(() => {
        const field = document.querySelector<HTMLInputElement>('[data-row] input');
        if (!field) throw new Error('no row');
        field.focus();
        setValue(field, String(value));
        key(field, 'keydown', 'Enter');
      }),
  };
}

interface Figures {
  readonly times: readonly number[];
  /** Processor time of scripts, ms each. */
  readonly script: number;
}
const line = (what: string, { times, script }: Figures) => {
  const { median, least, most } = figure(times);
  const total = times.reduce((a, b) => a + b, 0);
  const numbers = [median, least, most, total, script].map((ms) => String(Math.round(ms)).padStart(8));
  console.log(`${what.padEnd(34)}${numbers.join('')}`);
};
const scripts = async (): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
};
const several = async (count: number, act: (i: number) => Promise<number>): Promise<Figures> => {
  const times: number[] = [];
  const before = await scripts();
  for (let i = 0; i < count; i += 1) times.push(await act(i));
  return { times, script: ((await scripts()) - before) / count };
};

async function edits(page: Page): Promise<void> {
  line('a number of the first row', await several(10, (i) => page.evaluate((x) => timed.field(x), 20 + i)));
  await page.evaluate(() => timed.press('Tab'));
  line('an arrow key on the stage', await several(10, () => page.evaluate(() => timed.press('ArrowRight'))));
}

/** Until the plan and its newest picture are there. */
const opened = async (): Promise<void> => {
  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  await page
    .getByRole('img', { name: /^Painted image/ })
    .first()
    .waitFor();
};

const studio = await openBuilt(values.dist, { bundle: values.bundle });
const { page } = studio;
const session = await studio.context.newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
for (const script of [NAMES, `(${inPage.toString()})()`]) {
  await page.addInitScript(script);
  await page.evaluate(script);
}
await page.getByRole('textbox', { name: 'Prompt' }).fill('a red apple to the left of a blue car');
const from = performance.now();
await pasteChain(page, crowdChain(Number(values.objects)));
await page.locator('[data-row]').first().waitFor();
console.log(
  `${`${values.objects} objects are pasted in`.padEnd(34)}${String(Math.round(performance.now() - from)).padStart(7)}`,
);
if (values.profile) {
  await page.evaluate(() => timed.press('Tab'));
  await profiled(page, 'numbers of a row', 20, (i) => page.evaluate((x) => timed.field(x), 20 + i));
  await page.evaluate(() => timed.press('Tab'));
  await profiled(page, 'arrow keys', 20, () => page.evaluate(() => timed.press('ArrowRight')));
  await profiled(page, 'steps of a drag', 30, dragSteps(page));
  await page.evaluate(() => timed.press('a', { ctrlKey: true }));
  await profiled(page, 'moves of all', 10, () => page.evaluate(() => timed.press('ArrowRight')));
  await profiled(page, 'undone', 10, () => page.evaluate(() => timed.press('z', { ctrlKey: true })));
  await page.evaluate(crowdPaintings, Number(values.paintings));
  await profiled(page, 'opening', 1, opened, 0);
  await studio.quit();
  process.exit();
}
console.log(`${'ms'.padEnd(34)}  median   least    most   total  script`);
await edits(page);
line(
  '22 letters are typed',
  await several(22, (i) => page.evaluate((a) => timed.type(a), ' and three small cats 7'[i] ?? ' ')),
);
line('select all', await several(3, () => page.evaluate(() => timed.press('a', { ctrlKey: true }))));
line('all are moved', await several(3, () => page.evaluate(() => timed.press('ArrowRight'))));
line('that is undone', await several(3, () => page.evaluate(() => timed.press('z', { ctrlKey: true }))));
await page.evaluate(() => timed.press('Escape'));
await page.evaluate(() => timed.press('Tab'));
const rows = page.locator('[data-row]');
const there = await rows.count();
// To and fro, so that no edge of the picture stops it: an edit that changes nothing is no step.
const toAndFro = (i: number) => (Math.floor(i / 20) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
const STEPS = 500;
line(`${STEPS} edits`, await several(STEPS, (i) => page.evaluate((key) => timed.press(key), toAndFro(i))));
line(`${STEPS} undos`, await several(STEPS, () => page.evaluate(() => timed.press('z', { ctrlKey: true }))));
if ((await rows.count()) !== there) throw new Error('undo went further back than the edits');
const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
console.log(
  `${'listeners, nodes of the page'.padEnd(34)}${String(jsEventListeners).padStart(7)}${String(nodes).padStart(7)}`,
);

await page.evaluate(crowdPaintings, Number(values.paintings));
const again = performance.now();
await opened();
console.log(
  `${`opened with ${values.paintings} paintings`.padEnd(34)}${String(Math.round(performance.now() - again)).padStart(7)}`,
);
console.log(`${'script until then'.padEnd(34)}${String(Math.round(await scripts())).padStart(7)}`);
await loaded(page);
await edits(page);
await studio.quit();
