import { reasoningWords } from '../../../words/parts/panels/reasoning';
import styles from './Tokens.module.css';

const steps = () =>
  [
    ['0', reasoningWords('over90')],
    ['1', reasoningWords('over50')],
    ['2', reasoningWords('over20')],
    ['3', reasoningWords('over5')],
    ['4', reasoningWords('less')],
  ] as const;

/** What the shades of the heat mean. */
export function Legend() {
  return (
    <p className={styles.legend}>
      {reasoningWords('howLikely')}
      {steps().map(([heat, text]) => (
        <span key={heat} className={styles.token} data-heat={heat}>
          {text}
        </span>
      ))}
    </p>
  );
}
