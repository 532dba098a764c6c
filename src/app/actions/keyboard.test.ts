import { describe, expect, it } from 'vitest';
import { matches } from './keyboard';

const press = (key: string, code: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;
const control = { ctrlKey: true };

describe('a combination of keys', () => {
  it.each([
    ['Ctrl+Z', press('z', 'KeyZ', control)],
    ['Ctrl+Z', press('z', 'KeyZ', { metaKey: true })],
    ['Ctrl+Z', press('я', 'KeyZ', control)],
    ['Ctrl+Shift+Z', press('Я', 'KeyZ', { ...control, shiftKey: true })],
    ['V', press('м', 'KeyV')],
    ['H', press('ה', 'KeyH')],
    ['R', press('ㄱ', 'KeyR')],
    ['Ctrl+]', press('ъ', 'BracketRight', control)],
    ['?', press('?', 'Slash', { shiftKey: true })],
    ['Esc', press('Escape', 'Escape')],
    ['Alt+Shift+K', press('˚', 'KeyK', { altKey: true, shiftKey: true })],
  ])('%s is pressed with %o', (keys, event) => {
    expect(matches(keys, event)).toBe(true);
  });

  it.each([
    ['Ctrl+]', press('+', 'BracketRight', control)],
    ['Ctrl+[', press('ü', 'BracketLeft', control)],
    ['Ctrl+Z', press('y', 'KeyZ', control)],
    ['Ctrl+Z', press('Z', 'KeyZ', { ...control, shiftKey: true })],
    ['Ctrl+Z', press('z', 'KeyZ')],
    ['V', press('v', 'KeyV', control)],
    ['T', press('t', 'KeyT', { altKey: true })],
  ])('%s is not pressed with %o', (keys, event) => {
    expect(matches(keys, event)).toBe(false);
  });
});
