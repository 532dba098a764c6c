import { classes } from './classes';
import styles from './Keys.module.css';

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const APPLE_NAMES: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Esc: 'esc',
};

/** A key combination written "Ctrl+Shift+Z", as the person's platform names it; where only fingers are, unless `always`, none. */
export function Keys({ keys, always }: { readonly keys: string; readonly always?: boolean }) {
  return (
    <span className={classes(styles.keys, !always && styles.ifPressed)}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {(apple ? APPLE_NAMES[key] : undefined) ?? key}
        </kbd>
      ))}
    </span>
  );
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replaceAll('Ctrl', apple ? 'Meta' : 'Control').replaceAll('Esc', 'Escape');
}
