import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Vocabulary } from '../../contract/generator';
import { description, ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { EXAMPLES } from '../../studio/examples/catalogue';
import { PromptPanel } from './PromptPanel';

const vocabulary: Vocabulary = {
  objects: [{ name: 'apple', plural: 'apples', synonyms: [] }],
  colours: ['red', 'green'],
  settings: ['beach'],
  words: ['a', 'on', 'the'],
} as never;
const field = () => page.getByRole('textbox', { name: 'Prompt' });

describe('the prompt', () => {
  it('has the focus at once, and what is typed is the document’s', async () => {
    const { studio } = await showPanel(<PromptPanel />);
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('a cat');
    expect(studio.stores.document.getState().prompt).toBe('a cat');
    studio.stores.document.getState().setPrompt('a dog');
    await expect.element(field()).toHaveValue('a dog');
  });

  it('offers ready prompts for as long as it is empty, and the way to the gallery', async () => {
    const { studio, performed } = await showPanel(<PromptPanel />);
    const ready = page.getByRole('list', { name: 'Ready prompts' });
    await expect.poll(() => ready.getByRole('button').elements().length).toBe(5);
    await page.getByRole('button', { name: 'All scenes of the gallery' }).click();
    expect(performed).toEqual(['gallery']);
    const { prompt = '' } = EXAMPLES.find(({ id }) => id === 'map') ?? {};
    await ready.getByRole('button', { name: /A game map/ }).click();
    expect(studio.stores.document.getState().prompt).toBe(prompt);
    await expect.element(field()).toHaveFocus();
    await expect.element(ready).not.toBeInTheDocument();
  });

  it('says when it is too long to be planned', async () => {
    const { studio } = await showPanel(<PromptPanel />);
    studio.stores.document.getState().setPrompt('a cat, '.repeat(400));
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    studio.stores.document.getState().setPrompt('a cat');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'false');
  });

  it('underlines words that the model doesn’t know, and puts a near one in their place', async () => {
    const generator = new ScriptedGenerator(TWO, { ...description, vocabulary });
    const { studio, host } = await showPanel(<PromptPanel />, { generator });
    await field().fill('a red aple on the beach');
    const unknown = page.getByRole('list', { name: "Words the model doesn't know" });
    await expect.element(unknown).toHaveTextContent('The model doesn’t know aple.');
    expect([...host.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['aple']);
    await unknown.getByRole('button', { name: 'Replace aple with apple', exact: true }).click();
    expect(studio.stores.document.getState().prompt).toBe('a red apple on the beach');
    await expect.element(unknown).not.toBeInTheDocument();
  });
});
