import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { description, ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { PromptPanel } from './PromptPanel';

const vocabulary = {
  objects: [
    { name: 'elephant', plural: 'elephants', synonyms: [] },
    { name: 'elk', plural: 'elks', synonyms: [] },
    { name: 'house', plural: 'houses', synonyms: [] },
  ],
  colours: ['red'],
  settings: [],
  words: ['a', 'the'],
};
const show = () =>
  showPanel(<PromptPanel />, { generator: new ScriptedGenerator(TWO, { ...description, vocabulary }) });
const field = () => page.getByRole('textbox', { name: 'Prompt' });
const offered = () => page.getByRole('listbox', { name: 'What may come next' });
const options = () =>
  offered()
    .getByRole('option')
    .elements()
    .map((option) => option.textContent);

describe('completions', () => {
  it('are offered while typing, and the arrow to the right takes the first', async () => {
    await show();
    await field().click();
    await userEvent.keyboard('a red el');
    await expect.poll(options).toEqual(['elephant', 'elk']);
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(field()).toHaveValue('a red elephant ');
    await expect.element(offered()).not.toBeInTheDocument();
    await userEvent.keyboard('to the r');
    await expect.poll(options).toEqual(['to the right of']);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(field()).toHaveValue('a red elephant to the right of ');
  });

  it('are never taken by Enter, not even the one that the arrows point at', async () => {
    await show();
    await field().click();
    await userEvent.keyboard('a el');
    await expect.poll(options).toEqual(['elephant', 'elk']);
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('a el\n');
    await userEvent.keyboard('{Backspace}{ArrowDown}{ArrowDown}');
    await expect.poll(() => field().element().getAttribute('aria-activedescendant')).toMatch(/-1$/);
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('a el\n');
  });

  it('let Tab go on until one is pointed at, take that one then, and Esc puts them away', async () => {
    await show();
    await field().click();
    await userEvent.keyboard('a hou');
    await expect.poll(options).toEqual(['house']);
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .element(offered().getByRole('option', { name: 'house' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Tab}');
    await expect.element(field()).toHaveValue('a house ');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('and el');
    await expect.poll(options).toEqual(['elephant', 'elk']);
    await userEvent.keyboard('{Escape}');
    await expect.element(offered()).not.toBeInTheDocument();
    await userEvent.keyboard('{Tab}');
    await expect.element(field()).toHaveValue('a house and el');
    await expect.element(field()).not.toHaveFocus();
  });

  it('are taken by a click, and not offered within a text', async () => {
    await show();
    await field().click();
    await userEvent.keyboard('an el');
    await offered().getByRole('option', { name: 'elk' }).click();
    await expect.element(field()).toHaveValue('an elk ');
    await userEvent.keyboard('{Home}ho');
    await expect.element(field()).toHaveValue('hoan elk ');
    await expect.element(offered()).not.toBeInTheDocument();
  });
});
