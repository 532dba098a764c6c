import { useEffect } from 'react';
import { useSettings } from '../studio/hooks';
import { useMedia } from '../ui/useMedia';

/** The theme in force. */
export function useTheme(): 'dark' | 'light' {
  const choice = useSettings((s) => s.theme);
  const light = useMedia('(prefers-color-scheme: light)');
  return choice === 'system' ? (light ? 'light' : 'dark') : choice;
}

/** Puts the theme on the page and into the browser's own frame. */
export function useApplyTheme(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
  }, [theme]);
}
