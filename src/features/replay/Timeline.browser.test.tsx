import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { Studio } from '../../studio/studio';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { cutOff, showPanel, TWO } from '../testing/panel';
import { Timeline } from './Timeline';

async function planAndSelect(studio: Studio) {
  studio.stores.document.getState().setPrompt('a red apple');
  await studio.run.plan();
  studio.replay.select(studio.stores.tree.getState().current);
}
const show = (width: number) =>
  showPanel(<Timeline />, { generator: new ScriptedGenerator(TWO), prepare: planAndSelect, width });
const timeline = () => page.getByRole('region', { name: 'Timeline' });

it.each([400, 484, 500, 560, 620, 900])(
  'has all of its buttons in one line, within a stage of %i px',
  async (width) => {
    const { studio } = await show(width);
    await expect.element(timeline()).toBeVisible();
    studio.replay.seek(1);
    const last = timeline().getByRole('button').last();
    await expect.element(last).toBeVisible();
    expect(cutOff(timeline().element())).toEqual([]);
    expect(timeline().element().getBoundingClientRect().height).toBeLessThan(60);
  },
);

it('runs from left to right also where lines do not', async () => {
  document.documentElement.dir = 'rtl';
  onTestFinished(() => void (document.documentElement.dir = 'ltr'));
  await show(900);
  const button = (name: RegExp) => timeline().getByRole('button', { name }).first();
  await expect.element(button(/^Next/)).toBeVisible();
  const left = (name: RegExp) => button(name).element().getBoundingClientRect().left;
  expect(left(/^Previous/)).toBeLessThan(left(/^Next/));
  const turned = [...timeline().element().querySelectorAll('svg')].map(
    (icon) => getComputedStyle(icon).scale,
  );
  expect(new Set(turned)).toEqual(new Set(['none']));
});

it('steps from box to box, and back to the document as it is', async () => {
  const { studio } = await show(900);
  const position = () => studio.stores.replay.getState().position;
  studio.replay.seek(0);
  await timeline().getByRole('button', { name: /^Next/ }).click();
  const first = position();
  expect(first).toBeGreaterThan(0);
  await timeline().getByRole('button', { name: /^Next/ }).click();
  expect(position()).toBeGreaterThan(first ?? 0);
  await timeline().getByRole('button').last().click();
  expect(position()).toBeNull();
});
