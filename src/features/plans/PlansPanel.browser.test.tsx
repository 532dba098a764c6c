import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { PlansPanel } from './PlansPanel';

const WRONG = TWO.replace('(100,100),(300,300)', '(900,400),(990,600)');
const choices = () => page.getByRole('list', { name: 'Plans' }).getByRole('button');

/** Two plans for one prompt: the first has the apple on the wrong side. */
async function sampleTwo() {
  const generator = new ScriptedGenerator(TWO);
  generator.chainOf = () => (generator.planRequests.length === 1 ? WRONG : TWO);
  const shown = await showPanel(<PlansPanel />, { generator });
  const { studio } = shown;
  studio.stores.document.getState().setPrompt('a red apple to the left of a blue car');
  await studio.run.planBest(2);
  const chain = () => serialiseChain(studio.stores.document.getState().plan);
  return { ...shown, chain };
}

it('is not there before several plans were asked for', async () => {
  await showPanel(<PlansPanel />, { generator: new ScriptedGenerator(TWO) });
  expect(page.getByRole('region').elements()).toEqual([]);
});

it('shows each plan with what it holds of the prompt, and keeps the best', async () => {
  const { chain } = await sampleTwo();
  await expect.element(choices().nth(1)).toBeVisible();
  const [first, second] = choices().elements();
  expect(first).toHaveTextContent('4/5');
  expect(second).toHaveTextContent('5/5best');
  expect(second?.getAttribute('aria-label')).toMatch(/^Plan 2, .*, the best$/);
  expect([first, second].map((choice) => choice?.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  expect(chain()).toBe(TWO);
});

it('takes another one at a press, as one step that undo takes back', async () => {
  const { studio, chain } = await sampleTwo();
  await choices().first().click();
  expect(chain()).toBe(WRONG);
  await expect.element(choices().first()).toHaveAttribute('aria-pressed', 'true');
  studio.stores.document.getState().undo();
  expect(chain()).toBe(TWO);
});
