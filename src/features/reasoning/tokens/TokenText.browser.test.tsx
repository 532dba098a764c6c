import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../ui/theme/theme.css';
import type { ChainToken } from '../../../studio/run/chainTokens';
import type { Fork } from '../../../studio/run/planStart';
import { StudioProvider } from '../../../studio/StudioContext';
import { pageStudio } from '../../../studio/testing/pageStudio';
import { TokenText } from './TokenText';

const PIECES = [
  'A',
  ' ',
  '<|obj_start|>',
  'red',
  ' apple',
  '<|obj_end|>',
  ' ',
  '<|box_start|>',
  '(10',
  ',20)',
  ',(300',
  ',400)',
  '<|box_end|>',
  '.',
  '<begin_of_image>',
];
const tokens = PIECES.map((text, index): ChainToken => ({
  kind: 'token',
  index,
  id: index,
  text,
  logProbability: Math.log(0.6),
  alternatives: [
    { id: index, text, logProbability: Math.log(0.6) },
    { id: 100, text: 'blue', logProbability: Math.log(0.3) },
    { id: 101, text: '<|eos|>', logProbability: Math.log(0.1) },
  ],
  from: { trace: 't', at: index },
}));

let root: Root;
let forks: Fork[] = [];

beforeEach(() => {
  const host = document.createElement('div');
  host.style.width = '320px';
  document.body.append(host);
  forks = [];
  const studio = pageStudio();
  const fork = async (asked: Fork) => {
    forks.push(asked);
    return 'complete' as const;
  };
  root = createRoot(host);
  root.render(
    <StudioProvider studio={{ ...studio, run: { ...studio.run, fork } }}>
      <TokenText chain={{ prefix: '', tokens }} raw={false} heat />
    </StudioProvider>,
  );
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const list = () => page.getByRole('toolbar', { name: 'Tokens' });
const card = () => page.getByRole('dialog');

describe('the tokens of a chain', () => {
  it('are one stop of Tab, with arrow keys within, and say how likely they were', async () => {
    await expect.element(list()).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(list().getByRole('button', { name: 'A, 60% likely' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(list().getByRole('button', { name: 'red, 60% likely' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(list().getByRole('button', { name: 'end of the plan, 60% likely' })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(list().getByRole('button', { name: 'A, 60% likely' })).toHaveFocus();
  });

  it('show what else they could have been when focused, and fork with Enter', async () => {
    await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}');
    await expect.element(card()).toBeVisible();
    await expect.element(card()).toHaveTextContent('“red” was 60% likely');
    await userEvent.keyboard('{Enter}');
    await expect.element(card().getByRole('button', { name: 'blue, 30%' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(card()).not.toBeInTheDocument();
    expect(forks).toEqual([
      { chain: PIECES.join(''), prefix: 'A <|obj_start|>blue', origin: { trace: 't', at: 3 } },
    ]);
  });

  it('close with Esc and give the focus back; what would break the chain is refused', async () => {
    await userEvent.keyboard('{Tab}{Enter}');
    const broken = card().getByRole('button', { name: /eos/ });
    await expect.element(broken).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(card()).not.toBeInTheDocument();
    await expect.element(list().getByRole('button', { name: 'A, 60% likely' })).toHaveFocus();
    expect(forks).toEqual([]);
  });

  it('open for the pointer, by hover or by a press', async () => {
    await list().getByRole('button', { name: '␣apple, 60% likely' }).click();
    await expect.element(card()).toHaveTextContent('“␣apple” was 60% likely');
  });
});
