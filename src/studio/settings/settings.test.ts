import { describe, expect, it } from 'vitest';
import { createSettingsStore, type Keep } from './settings';

function memory(initial: Record<string, string> = {}): Keep & { values: Record<string, string> } {
  const values = { ...initial };
  return {
    values,
    getItem: (key) => values[key] ?? null,
    setItem: (key, value) => void (values[key] = value),
  };
}

describe('settings', () => {
  it('are there again on the next visit', () => {
    const keep = memory();
    createSettingsStore(keep).getState().set({ theme: 'dark', seed: 12, guidance: 3 });
    expect(createSettingsStore(keep).getState()).toMatchObject({ theme: 'dark', seed: 12, guidance: 3 });
  });

  it('refuse what is out of range and keep the rest', () => {
    const { getState } = createSettingsStore(null);
    getState().set({ count: 3, seed: -1, guidance: NaN, temperature: 99 });
    expect(getState()).toMatchObject({ count: 3, seed: 1, guidance: null, temperature: null });
  });

  it.each(['nonsense', '[]', 'null', '{"theme":"pink","count":"many","seed":5}'])(
    'survive %s in their place',
    (kept) => {
      const { theme, count } = createSettingsStore(memory({ 'scenograph.settings': kept })).getState();
      expect([theme, count]).toEqual(['system', 1]);
    },
  );

  it('hold for the visit where the browser keeps nothing', () => {
    const refusing: Keep = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('no', 'QuotaExceededError');
      },
    };
    const { getState } = createSettingsStore(refusing);
    getState().set({ theme: 'light' });
    expect(getState().theme).toBe('light');
  });
});
