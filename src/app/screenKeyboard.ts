/** Px: what is covered by less is a bar of the browser, not a keyboard. */
const LEAST = 120;

/** Px at the end of the page that a keyboard on the screen lies over; 0 without one, and while the page is zoomed. */
export function coveredBelow(
  page: number,
  { height, scale }: Pick<VisualViewport, 'height' | 'scale'>,
): number {
  const covered = Math.round(page - height * scale);
  return covered >= LEAST ? covered : 0;
}

/**
 * Ends the page above the keyboard on the screen, so that what is typed is seen. Most browsers make the page itself
 * smaller, as `interactive-widget` in index.html asks; where one lays the keyboard over it (Safari), `--keyboard` says
 * how much of it is covered.
 */
export function endAboveKeyboard({ visualViewport } = window): void {
  visualViewport?.addEventListener('resize', () => {
    const covered = coveredBelow(window.innerHeight, visualViewport);
    document.documentElement.style.setProperty('--keyboard', `${covered}px`);
    // The browser has moved the page up already, for what is now seen without that.
    if (covered > 0) window.scrollTo(0, 0);
  });
}
