import { describe, expect, it, vi } from 'vitest';
import { collectKeys } from './typedAhead';

function keyboard() {
  const target = new EventTarget();
  const press = (key: string, more: object = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
    target.dispatchEvent(event);
    return event;
  };
  return { target, press };
}

describe('keys typed ahead', () => {
  it('are kept from the page, corrections and all, until they are taken', () => {
    const { target, press } = keyboard();
    const reached = vi.fn();
    const take = collectKeys(target);
    target.addEventListener('keydown', reached);
    for (const key of ['r', 'e', 'x', 'Backspace', 'd', 'Shift', ' ']) press(key);
    expect(take()).toEqual({ text: 'red ', entered: false });
    expect(take()).toEqual({ text: '', entered: false });
    expect(press('z').defaultPrevented).toBe(false);
  });

  it('end with Enter, which is kept too', () => {
    const { target, press } = keyboard();
    const take = collectKeys(target);
    for (const key of ['a', 'Enter', 'b']) expect(press(key).defaultPrevented).toBe(true);
    expect(take()).toEqual({ text: 'a', entered: true });
  });

  it('leave combinations to whoever has them, and Esc ends them', () => {
    const { target, press } = keyboard();
    const take = collectKeys(target);
    expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(press('a').defaultPrevented).toBe(false);
    expect(take().text).toBe('');
  });
});
