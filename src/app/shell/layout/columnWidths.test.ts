import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEAST, MOST, keepWidth, keptWidths, stepOf, usualWidth, widthFor } from './columnWidths';

describe('the width of a column', () => {
  it('stays between the least and the most, and leaves the stage its room', () => {
    expect(widthFor(300, 1000)).toBe(300);
    expect(widthFor(200, 1000)).toBe(LEAST);
    expect(widthFor(9000, 1000)).toBe(MOST);
    expect(widthFor(400, 350)).toBe(350);
    expect(widthFor(400, 10)).toBe(LEAST);
  });

  it('is nothing below half of the least', () => {
    expect(widthFor(LEAST / 2, 1000)).toBe(LEAST);
    expect(widthFor(LEAST / 2 - 1, 1000)).toBe(0);
    expect(widthFor(-50, 1000)).toBe(0);
  });

  it('is usually less on a laptop', () => {
    for (const id of ['left', 'right'] as const)
      expect(usualWidth(id, 1100)).toBeLessThan(usualWidth(id, 1440));
  });
});

describe('keys on a separator', () => {
  it('move it the way they point, farther with Shift, or to an end', () => {
    expect(stepOf('ArrowRight', false, 'ArrowRight')).toBe(16);
    expect(stepOf('ArrowRight', true, 'ArrowLeft')).toBe(-64);
    expect(stepOf('Home', false, 'ArrowLeft')).toBe(-Infinity);
    expect(stepOf('End', false, 'ArrowLeft')).toBe(Infinity);
    expect(stepOf('a', false, 'ArrowLeft')).toBeNull();
  });
});

describe('widths that are kept', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('are there again, each for itself', () => {
    keepWidth('left', 300.4);
    keepWidth('right', 250);
    expect(keptWidths()).toEqual({ left: 300, right: 250 });
  });

  it.each(['nonsense', '{"left":-1e9}', '[]', '{"left":"wide"}', 'null'])(
    'are none where there is %s',
    (text) => {
      kept.set('scenograph.columns', text);
      expect(keptWidths()).toEqual({});
    },
  );

  it('are none without a storage', () => {
    vi.stubGlobal('localStorage', undefined);
    keepWidth('left', 300);
    expect(keptWidths()).toEqual({});
  });
});
