import { useEffect, useState } from 'react';
import { HUES } from '../../studio/document/colours';

const TOKENS = {
  picture: '--picture',
  grid: '--grid',
  line: '--line-strong',
  surface: '--surface-raised',
  ink: '--ink',
  muted: '--ink-muted',
  selection: '--selection',
  guide: '--guide',
} as const;

/** The theme's colours as Konva needs them: values, not custom properties. */
export type Palette = Readonly<Record<keyof typeof TOKENS, string>> & {
  /** Colour of a hue, 1..12. */
  readonly hue: (hue: number) => string;
  readonly font: string;
};

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const entries = Object.entries(TOKENS).map(([key, name]) => [key, value(name, '#888')]);
  const hues = Array.from({ length: HUES }, (_, index) => value(`--object-${index + 1}`, '#888'));
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof TOKENS, string>),
    hue: (hue) => hues[hue - 1] ?? '#888',
    font: value('--font-sans', 'sans-serif'),
  };
}

/** The palette of the theme in use; new when the theme or the fonts change. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const update = () => setPalette(readPalette());
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'class', 'style'],
    });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', update);
    // Text was measured in a fallback font until the real one arrives.
    document.fonts.addEventListener('loadingdone', update);
    return () => {
      observer.disconnect();
      scheme.removeEventListener('change', update);
      document.fonts.removeEventListener('loadingdone', update);
    };
  }, []);
  return palette;
}
