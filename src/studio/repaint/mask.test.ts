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

  it('undoes and redoes strokes, each as one step, and begins anew with the next brush', () => {
    const mask = createMaskStore();
    const { begin, mark, keepStroke, dropStroke, clear, undo, redo } = mask.getState();
    const cells = () => [...mask.getState().cells].toSorted((a, b) => a - b);
    begin(new Set([1]));
    expect(undo()).toBeNull();
    const before = mask.getState().cells;
    mark([2], true);
    mark([3], true);
    keepStroke(before);
    keepStroke(mask.getState().cells);
    clear();
    clear();
    expect(undo()).toBe('clear marks');
    expect(cells()).toEqual([1, 2, 3]);
    expect(undo()).toBe('brush stroke');
    expect(cells()).toEqual([1]);
    expect(mask.getState().history).toMatchObject({ canUndo: false, canRedo: true });
    expect(redo()).toBe('brush stroke');
    expect(cells()).toEqual([1, 2, 3]);
    mark([4], true);
    dropStroke(new Set([1, 2, 3]));
    expect(cells()).toEqual([1, 2, 3]);
    begin(new Set());
    expect([undo(), redo()]).toEqual([null, null]);
  });
});
