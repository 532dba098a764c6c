import { describe, expect, it } from 'vitest';
import { createMaskStore } from './mask';

describe('the mask', () => {
  it('marks, erases, inverts and clears cells', () => {
    const mask = createMaskStore();
    const cells = () => [...mask.getState().cells].toSorted((a, b) => a - b);
    const { begin, mark, invert, clear, setSize } = mask.getState();
    begin(new Set([1, 2]));
    mark([2, 3], true);
    mark([1], false);
    expect(cells()).toEqual([2, 3]);
    invert(6);
    expect(cells()).toEqual([0, 1, 4, 5]);
    invert(6);
    expect(cells()).toEqual([2, 3]);
    clear();
    expect(cells()).toEqual([]);
    setSize(99);
    expect(mask.getState().size).toBe(5);
  });
});
