import { describe, expect, it } from 'vitest';
import { coveredBelow } from './screenKeyboard';

describe('a keyboard on the screen', () => {
  it('covers what the page has and the eye doesn’t', () => {
    expect(coveredBelow(844, { height: 508, scale: 1 })).toBe(336);
  });

  it('is not where the page was made smaller, a bar came, or a person zooms', () => {
    expect(coveredBelow(508, { height: 508, scale: 1 })).toBe(0);
    expect(coveredBelow(844, { height: 790, scale: 1 })).toBe(0);
    expect(coveredBelow(844, { height: 422, scale: 2 })).toBe(0);
  });
});
