import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { wordsOf } from '../../words/languages';
import { speak } from '../../words/speaker';
import { drag, KEYS, openStage } from '../testing/stage';
import { CanvasPanel } from './CanvasPanel';

beforeEach(async () => {
  document.documentElement.dir = 'rtl';
  speak('ar', await wordsOf('ar'));
});
afterEach(() => {
  document.documentElement.dir = 'ltr';
  speak('en');
});

it('has a box where it lies on the plan, also where lines run from right to left', async () => {
  const { studio, box } = await openStage(<CanvasPanel />);
  await drag(
    [
      [200, 200],
      [220, 230],
      [300, 400],
      [340, 440],
    ],
    KEYS.control,
  );
  await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 240, y1: 340, x2: 440, y2: 540 }));
  expect(studio.stores.notices.getState().text).toContain('اليسار 24%');
});

it('moves a box the way that the arrow on the key points', async () => {
  const { studio, box } = await openStage(<CanvasPanel />);
  studio.stores.view.getState().select(['o1']);
  document.querySelector<HTMLElement>('[role=application]')?.focus();
  const before = box('o1')?.x1 ?? 0;
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(box('o1')?.x1).toBeGreaterThan(before));
});
