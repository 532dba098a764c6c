import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { GeneratorError } from '../../contract/errors';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { panel, planIn, showPanel, TWO } from '../testing/panel';
import { RunBar } from './RunBar';

const generator = () => new ScriptedGenerator(TWO);
const bar = () => expect.element(panel());

describe('the line under the stage', () => {
  it('says what to do next, from an empty scene to a plan to paint', async () => {
    const { studio } = await showPanel(<RunBar />, { generator: generator() });
    const document = () => studio.stores.document.getState();
    await bar().toHaveTextContent('Say what the picture should show.');
    document().setPrompt('a red apple');
    await bar().toHaveTextContent('Plan the picture');
    planIn(studio, TWO.replace('<begin_of_image>', ''));
    await bar().toHaveTextContent('The plan is unfinished.');
    planIn(studio);
    await bar().toHaveTextContent('Change the plan until it is right, then paint it');
  });

  it('says how far a painting is, and stops saying so when it has ended', async () => {
    const slow = generator();
    const { studio } = await showPanel(<RunBar />, { generator: slow });
    studio.stores.document.getState().setPrompt('a red apple');
    planIn(studio);
    let rows = 0;
    let go: () => void = () => undefined;
    slow.gate = async (event) => {
      if (event.kind === 'preview' && (rows += 1) === 3) await new Promise<void>((done) => (go = done));
    };
    const done = studio.run.paint();
    const progress = page.getByRole('progressbar', { name: 'Painting' });
    await expect
      .element(progress)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('3 of 4') as never);
    go();
    await done;
    await bar().toHaveTextContent('then paint it');
    expect(progress.elements()).toEqual([]);
  });

  it('says what failed and what to do, and tries the same again', async () => {
    const failing = generator();
    const { studio } = await showPanel(<RunBar />, { generator: failing });
    studio.stores.document.getState().setPrompt('a red apple');
    failing.gate = () => Promise.reject(new GeneratorError('device-lost', { reason: 'gone' }));
    await studio.run.plan();
    await bar().toHaveTextContent(/graphics/i);
    failing.gate = async () => undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await bar().toHaveTextContent('then paint it');
    expect(failing.planRequests).toHaveLength(2);
  });
});
