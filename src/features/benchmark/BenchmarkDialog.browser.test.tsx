import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { BenchmarkChip } from './BenchmarkChip';
import BenchmarkDialog from './BenchmarkDialog';

const dialog = () => page.getByRole('dialog', { name: 'Benchmark' });
const field = () => dialog().getByRole('textbox', { name: 'Prompts' });
const start = () => dialog().getByRole('button', { name: /^Start/ });

async function show() {
  const generator = new ScriptedGenerator(TWO);
  const shown = await showPanel(<BenchmarkDialog onClose={() => undefined} />, { generator });
  return { ...shown, generator };
}

describe('the dialog of the benchmark', () => {
  it('counts the prompts that are typed, takes the first of them, and needs one to start', async () => {
    const { generator } = await show();
    await expect.element(start()).toHaveAttribute('aria-disabled', 'true');
    await field().fill('a red apple\n\na blue car\na cat');
    await expect.element(dialog()).toHaveTextContent('typed prompts: 3 prompts.');
    await dialog().getByRole('spinbutton', { name: 'Take the first' }).fill('2');
    await field().click();
    await expect.element(start()).toHaveTextContent('Start 2 prompts');
    await field().fill('  ');
    await start().click({ force: true });
    expect(generator.planRequests).toEqual([]);
  });

  it('plans and paints each prompt, beside the open scene, and opens a picture of it there', async () => {
    const { studio, generator } = await show();
    studio.stores.document.getState().setPrompt('my own scene');
    await field().fill('a red apple\na blue car');
    await start().click();
    await expect
      .element(dialog().getByRole('progressbar', { name: 'Benchmark' }))
      .toHaveAttribute('aria-valuetext', '2 of 2 prompts: finished');
    await expect.element(dialog().getByRole('img', { name: '2: a blue car' })).toBeVisible();
    expect(generator.planRequests.map(({ prompt }) => prompt)).toEqual(['a red apple', 'a blue car']);
    expect(studio.stores.document.getState().prompt).toBe('my own scene');

    await dialog().getByRole('button', { name: 'Open picture 2 in the studio' }).click();
    await expect.poll(() => studio.stores.document.getState().prompt).toBe('a blue car');
  });

  it('stops when it is paused and goes on where it was', async () => {
    const { generator } = await show();
    let go: () => void = () => undefined;
    generator.gate = () => new Promise((resolve) => (go = resolve));
    await field().fill('a red apple\na blue car');
    await start().click();
    await dialog().getByRole('button', { name: 'Pause' }).click();
    generator.gate = async () => undefined;
    go();
    await expect.element(dialog()).toHaveTextContent('0 of 2 prompts: paused');
    await dialog().getByRole('button', { name: 'Go on' }).click();
    await expect.element(dialog()).toHaveTextContent('2 of 2 prompts: finished');
  });
});

it('stays in sight as a chip while its dialog is closed, and comes back by it', async () => {
  const generator = new ScriptedGenerator(TWO);
  generator.gate = () => new Promise(() => undefined);
  const { studio } = await showPanel(<BenchmarkChip />, { generator });
  expect(page.getByRole('button').elements()).toEqual([]);
  void studio.benchmark.start({ name: 'list', prompts: ['a', 'b'], seed: 1, constrained: true });
  await page.getByRole('button', { name: 'Benchmark, 0/2 done' }).click();
  expect(studio.stores.benchmark.getState().open).toBe(true);
  await expect.poll(() => page.getByRole('button').elements()).toEqual([]);
});
