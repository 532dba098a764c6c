import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');

/** The tokens that a theme sets, by name. */
function tokensOf(theme: 'dark' | 'light'): ReadonlyMap<string, string> {
  const [, block = ''] = css.split(`[data-theme='${theme}'] {`);
  const rows = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): ([^;]+);/g);
  return new Map([...rows].map(([, name = '', value = '']) => [name, value]));
}

/** The relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the themes', () => {
  it('set the same tokens', () => {
    expect(tokensOf('dark').size).toBeGreaterThan(30);
    expect([...tokensOf('light').keys()].toSorted()).toEqual([...tokensOf('dark').keys()].toSorted());
  });

  it.each(['dark', 'light'] as const)('%s: text can be read, and objects told from the surface', (theme) => {
    const tokens = tokensOf(theme);
    const of = (name: string) => tokens.get(name) ?? '';
    const pairs = [
      ...['surface', 'surface-raised', 'surface-sunken'].flatMap((under) =>
        ['ink', 'ink-muted', 'ink-faint'].map((ink) => [ink, under, 4.5] as const),
      ),
      ['accent-ink', 'accent', 4.5] as const,
      ['danger', 'surface', 4.5] as const,
      ...Array.from({ length: 12 }, (_, at) => [`object-${at + 1}`, 'surface', 3.4] as const),
    ];
    expect(pairs.filter(([ink, under, least]) => contrast(of(ink), of(under)) < least)).toEqual([]);
  });
});
