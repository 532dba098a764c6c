import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CommandButton } from '../../ui/command';
import { Section } from '../../ui/Section';
import { showPanel } from '../testing/panel';
import { STOPS } from './stops';
import { Tour } from './Tour';

/** What the tour points at. */
const Things = () => (
  <>
    <Section title="Prompt" tour="prompt">
      <textarea aria-label="Prompt" />
    </Section>
    <CommandButton id="plan" />
    <div data-tour="stage" style={{ height: 200 }} />
    <Section title="Objects" tour="objects">
      <p>None</p>
    </Section>
    <CommandButton id="paint" />
  </>
);

const card = () => page.getByRole('dialog', { name: 'Tour' });

describe('the tour', () => {
  it('has five stops, each at a thing that is there, by keyboard alone', async () => {
    const onClose = vi.fn<() => void>();
    const { studio } = await showPanel(
      <>
        <Things />
        <Tour onClose={onClose} />
      </>,
    );
    for (const [i, { selector }] of STOPS.entries()) {
      await expect.element(card()).toHaveFocus();
      await expect.element(card()).toHaveAccessibleDescription(new RegExp(`^Stop ${i + 1} of 5 `));
      expect(document.querySelector(selector), selector).not.toBeNull();
      if (i < 4) await userEvent.keyboard('{ArrowRight}');
    }
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(card()).toHaveTextContent('Stop 4 of 5');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(studio.stores.settings.getState().toured).toBe(true);
  });

  it('ends behind its last stop', async () => {
    const onClose = vi.fn<() => void>();
    await showPanel(<Tour onClose={onClose} />);
    for (let i = 0; i < 4; i += 1) await card().getByRole('button', { name: 'Next' }).click();
    await card().getByRole('button', { name: 'Done' }).click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
