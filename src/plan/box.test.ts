import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX,
  area,
  clampBox,
  contains,
  intersection,
  iou,
  normaliseBox,
  snapToStep,
  translateBox,
} from './box';
import type { Box } from './box';
import { resizeBox } from './resize';
import type { Handle } from './resize';

const box = (x1: number, y1: number, x2: number, y2: number): Box => ({ x1, y1, x2, y2 });
const anyBox = fc.tuple(fc.nat(MAX), fc.nat(MAX), fc.nat(MAX), fc.nat(MAX)).map((c) => clampBox(box(...c)));
const HANDLES: Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

function expectValid({ x1, y1, x2, y2 }: Box): void {
  for (const value of [x1, y1, x2, y2]) {
    expect(Number.isInteger(value) && !Object.is(value, -0)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(MAX);
  }
  expect(x1).toBeLessThan(x2);
  expect(y1).toBeLessThan(y2);
}

describe('normaliseBox', () => {
  it('makes a valid box of any numbers, and reports every change', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -50, max: 1050 }));
    fc.assert(
      fc.property(number, number, number, number, (x1, y1, x2, y2) => {
        const { box: made, problems } = normaliseBox(x1, y1, x2, y2);
        expectValid(made);
        if (problems.length === 0) expect(made).toEqual(box(x1 || 0, y1 || 0, x2 || 0, y2 || 0));
        expect(normaliseBox(made.x1, made.y1, made.x2, made.y2)).toEqual({ box: made, problems: [] });
      }),
    );
  });
});

describe('areas', () => {
  it('measures overlap', () => {
    expect(intersection(box(0, 0, 100, 100), box(50, 50, 150, 150))).toEqual(box(50, 50, 100, 100));
    expect(intersection(box(0, 0, 100, 100), box(100, 0, 150, 100))).toBeNull();
    expect(iou(box(0, 0, 100, 100), box(50, 0, 150, 100))).toBeCloseTo(1 / 3);
    expect(contains(box(0, 0, 100, 100), box(0, 10, 100, 20))).toBe(true);
  });

  it('iou is symmetric, 1 for itself and between 0 and 1', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        expect(iou(a, a)).toBe(1);
        expect(iou(a, b)).toBe(iou(b, a));
        expect(iou(a, b)).toBeLessThanOrEqual(1);
        const shared = intersection(a, b);
        if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
      }),
    );
  });
});

describe('moving and snapping', () => {
  it('keeps the size at the edge of the picture', () => {
    expect(translateBox(box(10, 10, 110, 60), -500, 2000)).toEqual(box(0, 949, 100, 999));
    fc.assert(
      fc.property(anyBox, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, dx, dy) => {
        const moved = translateBox(a, dx, dy);
        expectValid(moved);
        expect(area(moved)).toBe(area(a));
      }),
    );
  });

  it('snaps to what a model can write', () => {
    expect(snapToStep(box(14, 16, 997, 511), 10, 999)).toEqual(box(10, 20, 999, 510));
    expect(snapToStep(box(994, 3, 996, 4), 10, 990)).toEqual(box(980, 0, 990, 10));
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 1, max: 60 }), fc.constantFrom(999, 990), (a, step, max) => {
        const snapped = snapToStep(a, step, max);
        expectValid(snapped);
        for (const value of Object.values(snapped)) expect(value % step === 0 || value === max).toBe(true);
        expect(snapToStep(snapped, step, max)).toEqual(snapped);
      }),
    );
  });
});

describe('resizeBox', () => {
  const start = box(200, 200, 400, 300);

  it('moves the edges of the handle', () => {
    expect(resizeBox(start, 'se', 10, 20)).toEqual(box(200, 200, 410, 320));
    expect(resizeBox(start, 'nw', 10, 20)).toEqual(box(210, 220, 400, 300));
    expect(resizeBox(start, 'e', -500, 99)).toEqual(box(200, 200, 201, 300));
    expect(resizeBox(start, 'w', -500, 99)).toEqual(box(0, 200, 400, 300));
  });

  it('keeps the ratio or the centre', () => {
    expect(resizeBox(start, 'se', 100, 0, { keepRatio: true })).toEqual(box(200, 200, 500, 350));
    expect(resizeBox(start, 'e', 100, 0, { keepRatio: true })).toEqual(box(200, 175, 500, 325));
    expect(resizeBox(start, 'e', 50, 0, { fromCentre: true })).toEqual(box(150, 200, 450, 300));
    expect(resizeBox(start, 'se', 9999, 9999, { keepRatio: true })).toEqual(box(200, 200, 999, 600));
  });

  it('always gives a valid box', () => {
    const move = fc.integer({ min: -1500, max: 1500 });
    fc.assert(
      fc.property(
        anyBox,
        fc.constantFrom(...HANDLES),
        move,
        move,
        fc.record({ keepRatio: fc.boolean(), fromCentre: fc.boolean() }),
        (a, handle, dx, dy, options) => expectValid(resizeBox(a, handle, dx, dy, options)),
      ),
      { numRuns: 2000 },
    );
  });

  it('gives the same box back for no movement', () => {
    fc.assert(
      fc.property(anyBox, fc.constantFrom(...HANDLES), fc.boolean(), (a, handle, fromCentre) => {
        expect(resizeBox(a, handle, 0, 0, { fromCentre })).toEqual(a);
      }),
    );
  });
});
