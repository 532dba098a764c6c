import { classes } from '../classes';
import { uiWords } from '../../words/parts/ui';
import styles from './Keys.module.css';

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const APPLE_NAMES: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Esc: 'esc',
};

/** Keys that bear a word, as they are named in the language that is spoken. */
const keyNames: Readonly<Record<string, () => string>> = {
  Ctrl: () => uiWords('keyCtrl'),
  Shift: () => uiWords('keyShift'),
  Alt: () => uiWords('keyAlt'),
  Enter: () => uiWords('keyEnter'),
  Esc: () => uiWords('keyEsc'),
  Tab: () => uiWords('keyTab'),
  Space: () => uiWords('keySpace'),
  Delete: () => uiWords('keyDelete'),
  'Arrow keys': () => uiWords('keyArrows'),
};

/** A key combination written "Ctrl+Shift+Z", as the person's platform names it; where only fingers are, unless `always`, none. */
export function Keys({ keys, always }: { readonly keys: string; readonly always?: boolean }) {
  return (
    <span className={classes(styles.keys, !always && styles.ifPressed)} dir="ltr">
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {(apple ? APPLE_NAMES[key] : undefined) ?? keyNames[key]?.() ?? key}
        </kbd>
      ))}
    </span>
  );
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replaceAll('Ctrl', apple ? 'Meta' : 'Control').replaceAll('Esc', 'Escape');
}
