import { describe, expect, it } from 'vitest';
import { createLabelLayout, labelAt, layOutLabels } from './labels';

const measure = (text: string) => 6 * text.length;
const size = { width: 800, height: 800 };
const viewport = { scale: 0.6, x: 100, y: 100 };
const object = (id: string, x1: number, y1: number, x2: number, y2: number) => ({
  id,
  name: `object ${id}`,
  box: { x1, y1, x2, y2 },
  locked: false,
});

describe('name pills', () => {
  it('do not cover each other where boxes share a corner', () => {
    const objects = ['a', 'b', 'c', 'd'].map((id) => object(id, 200, 200, 600, 600));
    const labels = layOutLabels(objects, viewport, size, measure);
    for (const a of labels)
      for (const b of labels)
        if (a !== b)
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          ).toBe(true);
  });

  it('stay on the stage for a box at its edge', () => {
    const [label] = layOutLabels([object('a', 0, 0, 999, 999)], { scale: 0.8, x: 0, y: 0 }, size, measure);
    expect(label?.y).toBeGreaterThanOrEqual(0);
  });

  it('shorten long names and keep whole letters', () => {
    const name = '🍎'.repeat(80);
    const [label] = layOutLabels([{ ...object('a', 0, 200, 900, 900), name }], viewport, size, measure);
    expect(label?.text).toMatch(/^(🍎)+…$/u);
    expect(label?.width).toBeLessThan(200);
  });

  it('are found under the pointer', () => {
    const labels = layOutLabels([object('a', 200, 200, 600, 600)], viewport, size, measure);
    const [label] = labels;
    expect(labelAt(labels, { x: (label?.x ?? 0) + 3, y: (label?.y ?? 0) + 3 })).toBe('a');
    expect(labelAt(labels, { x: 0, y: 0 })).toBeUndefined();
  });

  it('are the very same where they stay, as others move', () => {
    const layOut = createLabelLayout();
    const others = Array.from({ length: 9 }, (_, i) => object(`b${i}`, 100 * i, 500, 100 * i + 90, 600));
    const before = layOut([object('a', 200, 200, 300, 300), ...others], viewport, size, measure);
    const moved = [object('a', 210, 200, 310, 300), ...others];
    const after = layOut(moved, viewport, size, measure);
    expect(after).toEqual(layOutLabels(moved, viewport, size, measure));
    expect(after.filter((label, i) => label !== before[i]).map(({ id }) => id)).toEqual(['a']);
  });
});
