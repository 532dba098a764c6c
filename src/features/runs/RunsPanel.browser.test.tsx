import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Studio } from '../../studio/studio';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { RunsPanel } from './RunsPanel';
import { createRunsView } from './runsView';

/** A prompt with its plan and a picture of it. */
async function runTwice(studio: Studio) {
  studio.stores.settings.getState().set({ seed: 7, randomSeed: false });
  studio.stores.document.getState().setPrompt('a red apple');
  await studio.run.plan();
  await studio.run.paint();
}
const show = () =>
  showPanel(<RunsPanel always />, { generator: new ScriptedGenerator(TWO), prepare: runTwice });
const tree = () => page.getByRole('tree', { name: 'Runs' });
const item = (at: number) => tree().getByRole('treeitem').nth(at);
const focused = () => document.activeElement?.getAttribute('aria-level');

describe('the tree of runs', () => {
  it('has prompt, plan and picture below each other, with what they are', async () => {
    await show();
    await expect.element(item(2)).toHaveAttribute('aria-level', '3');
    await expect.element(item(0)).toHaveTextContent('a red apple');
    await expect
      .element(item(1))
      .toHaveAttribute('aria-label', expect.stringContaining('2 objects') as never);
    await expect.element(item(2)).toHaveAttribute('aria-label', expect.stringContaining('seed 7') as never);
  });

  it('is one stop of Tab; arrow keys go through it, fold and unfold', async () => {
    const { studio } = await show();
    await expect.element(item(2)).toBeVisible();
    await userEvent.keyboard('{Tab}{Home}');
    expect(focused()).toBe('1');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('2');
    expect(studio.stores.replay.getState().node).toBe(studio.stores.tree.getState().nodes[1]?.id);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(item(1)).toHaveAttribute('aria-expanded', 'false');
    expect(tree().getByRole('treeitem').elements()).toHaveLength(2);
    await userEvent.keyboard('{ArrowRight}{End}');
    expect(focused()).toBe('3');
  });

  it('gives a run the name that is typed for it, and the focus back', async () => {
    const { studio } = await show();
    const { nodes } = studio.stores.tree.getState();
    studio.own(createRunsView).setState({ renaming: nodes[1]?.id ?? null });
    const name = page.getByRole('textbox', { name: /^Name of/ });
    await expect.element(name).toHaveFocus();
    await name.fill('the good one');
    await userEvent.keyboard('{Enter}');
    await expect.element(item(1)).toHaveTextContent('the good one');
    await expect.element(item(1)).toHaveFocus();
    expect(studio.stores.tree.getState().nodes[1]?.name).toBe('the good one');
  });

  it('goes to its commands by keys', async () => {
    const { performed } = await show();
    await item(1).click();
    await userEvent.keyboard('{Enter} c{F2}');
    expect(performed).toEqual(['run-back', 'replay', 'compare', 'run-name']);
  });
});

it('is folded away until it is wanted', async () => {
  const { studio } = await showPanel(<RunsPanel />, {
    generator: new ScriptedGenerator(TWO),
    prepare: runTwice,
  });
  const button = page.getByRole('button', { name: 'Show the runs' });
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  expect(tree().elements()).toEqual([]);
  studio.own(createRunsView).setState({ open: true, wanted: true });
  await expect.element(item(2)).toBeVisible();
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
});
