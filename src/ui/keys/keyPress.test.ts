import { describe, expect, it } from 'vitest';
import { isComposing, meantKey } from './keyPress';

describe('the key that is meant', () => {
  it.each([
    ['z', 'KeyZ', 'z'],
    ['Z', 'KeyZ', 'z'],
    ['я', 'KeyZ', 'z'],
    ['Я', 'KeyZ', 'z'],
    ['ז', 'KeyZ', 'z'],
    ['م', 'KeyV', 'v'],
    ['ㅍ', 'KeyV', 'v'],
    // Thai, Hindi and Arabic have signs, and two letters at once, where others have letters.
    ['้', 'KeyH', 'h'],
    ['्', 'KeyD', 'd'],
    ['لا', 'KeyB', 'b'],
    ['х', 'BracketLeft', '['],
    ['٠', 'Digit0', '0'],
    ['Enter', 'Enter', 'Enter'],
    ['?', 'Digit7', '?'],
  ])('%s at %s is %s', (key, code, meant) => {
    expect(meantKey({ key, code })).toBe(meant);
  });

  it.each([
    ['w', 'KeyZ', 'w'],
    ['ü', 'BracketLeft', 'ü'],
    ['+', 'BracketRight', '+'],
    ['à', 'Digit0', 'à'],
    ['ı', 'KeyI', 'ı'],
  ])('on a Latin layout %s at %s is what is printed on it', (key, code, meant) => {
    expect(meantKey({ key, code })).toBe(meant);
  });
});

describe('composing', () => {
  const press = (more: object) => ({ isComposing: false, keyCode: 13, ...more }) as KeyboardEvent;

  it('is told by the browser, or by the key code that Safari alone sends', () => {
    expect(isComposing(press({}))).toBe(false);
    expect(isComposing(press({ isComposing: true }))).toBe(true);
    expect(isComposing(press({ keyCode: 229 }))).toBe(true);
    expect(isComposing({ nativeEvent: press({ keyCode: 229 }) })).toBe(true);
  });
});
