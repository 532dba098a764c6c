import { createRoot, type Root } from 'react-dom/client';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StudioProvider } from '../../../studio/StudioContext';
import { pageStudio } from '../../../studio/testing/pageStudio';
import { Columns } from './Columns';
import { createColumns } from './columnsStore';

let root: Root;
let host: HTMLElement;
let studio: ReturnType<typeof pageStudio>;

const draw = async () => {
  root = createRoot(host);
  root.render(
    <StudioProvider studio={studio}>
      <Columns left={<button>left</button>} centre={<p>stage</p>} right={<p>right</p>} />
    </StudioProvider>,
  );
  await vi.waitFor(() => expect(host.querySelectorAll('hr')).toHaveLength(2));
};

beforeEach(async () => {
  localStorage.removeItem('scenograph.columns');
  host = document.createElement('div');
  host.style.height = '400px';
  document.body.append(host);
  studio = pageStudio();
  await draw();
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
  document.documentElement.dir = 'ltr';
});

const widthOf = (id: 'left' | 'right') =>
  Math.round(document.querySelector(`#${id}-column`)?.getBoundingClientRect().width ?? -1);
const separator = (name: string) => document.querySelector<HTMLElement>(`hr[aria-label="${name}"]`);

async function press(name: string, key: string) {
  separator(name)?.focus();
  await userEvent.keyboard(key);
}

/** Drags a separator by so many px, as a mouse does. */
function drag(name: string, by: number) {
  const line = separator(name);
  if (!line) throw new Error('there is no such separator');
  const { left } = line.getBoundingClientRect();
  // No pointer of a test's own making can be captured.
  line.setPointerCapture = () => undefined;
  const send = (type: string, x: number) =>
    line.dispatchEvent(new PointerEvent(type, { clientX: x, pointerId: 1, button: 0, bubbles: true }));
  send('pointerdown', left);
  send('pointermove', left + by);
  send('lostpointercapture', left + by);
}

const [LEFT, RIGHT] = ['Width of the left column', 'Width of the right column'] as const;

describe('the columns', () => {
  it('are moved by hand, each edge the way it is pulled, and are as wide on the next visit', async () => {
    const [left, right] = [widthOf('left'), widthOf('right')];
    drag(LEFT, 40);
    drag(RIGHT, -30);
    await vi.waitFor(() => expect([widthOf('left'), widthOf('right')]).toEqual([left + 40, right + 30]));
    root.unmount();
    await draw();
    expect([widthOf('left'), widthOf('right')]).toEqual([left + 40, right + 30]);
  });

  it('leave the stage its room, and close where they are pushed to the edge', async () => {
    drag(LEFT, 5000);
    await vi.waitFor(() =>
      expect(
        document.querySelector('p')?.parentElement?.getBoundingClientRect().width,
      ).toBeGreaterThanOrEqual(340),
    );
    drag(LEFT, -5000);
    await vi.waitFor(() => expect(widthOf('left')).toBe(0));
    expect(studio.own(createColumns).getState().left).toBe(false);
    // Nothing in a closed column takes the focus.
    document.querySelector('button')?.focus();
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
  });

  it('are moved, closed and opened by keys', async () => {
    const before = widthOf('left');
    await press(LEFT, '{ArrowRight}');
    await vi.waitFor(() => expect(widthOf('left')).toBe(before + 16));
    expect(separator(LEFT)?.getAttribute('aria-valuenow')).toBe(String(before + 16));
    await press(LEFT, '{Home}');
    await vi.waitFor(() => expect(widthOf('left')).toBe(232));
    await press(LEFT, '{Enter}');
    await vi.waitFor(() => expect(widthOf('left')).toBe(0));
    await press(LEFT, '{Enter}');
    await vi.waitFor(() => expect(widthOf('left')).toBe(232));
  });

  it('grow the other way where lines run from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const before = widthOf('left');
    drag(LEFT, -40);
    await vi.waitFor(() => expect(widthOf('left')).toBe(before + 40));
  });
});
