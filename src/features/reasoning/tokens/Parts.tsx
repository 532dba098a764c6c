import { MARKS } from '../../../plan/chain/marks';
import styles from './Tokens.module.css';

const MARK_TEXTS: ReadonlySet<string> = new Set(MARKS);
const BY_MARK = new RegExp(`(${MARKS.map((mark) => mark.replaceAll('|', '\\|')).join('|')})`);

/** A raw chain with its marks set back. */
export function Parts({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(BY_MARK).map((part) => {
    at += part.length;
    return (
      <span key={at} className={MARK_TEXTS.has(part) ? styles.mark : undefined}>
        {part}
      </span>
    );
  });
}
