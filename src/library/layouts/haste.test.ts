import { expect, it } from 'vitest';
import { readCommand } from '../../plan/command/read';
import { readImport } from '../importFile';
import { readClip } from '../text/clip';
import { numberOf } from './fields';
import { readLayout } from './formats';
import { nameFrom } from './names';

/** Milliseconds of computing that the work took, whatever else the machine does. */
async function computing(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}
const failing = (work: () => unknown) => async () => {
  try {
    await work();
  } catch {
    // Refused, which is right for most of these.
  }
};

// Each took from seven seconds to many hours, by expressions that went through the rest of the text for every sign.
it.each([
  ['tags that never close', () => readImport(new Blob(['<ref>'.repeat(1_500_000)]))],
  ['drawings that never close', () => readClip(`scenograph-objects ${'<metadata>'.repeat(700_000)}`)],
  ['digits as a number', () => numberOf(`${'1'.repeat(2_000_000)}x`)],
  ['full stops in a name', () => nameFrom(`${'.'.repeat(3990)}x`.repeat(400))],
  ['articles in a name', () => nameFrom('a '.repeat(1_000_000))],
  [
    'names of full stops and articles',
    () =>
      readLayout(
        JSON.stringify({
          objects: Array.from({ length: 45 }, () => ({ name: `${'the '.repeat(500)}${'.'.repeat(1900)}x` })),
        }),
      ),
  ],
  [
    'full stops as a command',
    () => readCommand(`${'.'.repeat(200_000)}a`, { plan: { segments: [], complete: true } } as never),
  ],
])('is quick: %s', async (_, work) => {
  expect(await computing(failing(work))).toBeLessThan(1500);
});
