import styles from './Tokens.module.css';

const STEPS = [
  ['0', 'over 90%'],
  ['1', 'over 50%'],
  ['2', 'over 20%'],
  ['3', 'over 5%'],
  ['4', 'less'],
] as const;

/** What the shades of the heat mean. */
export function Legend() {
  return (
    <p className={styles.legend}>
      How likely each token was:
      {STEPS.map(([heat, text]) => (
        <span key={heat} className={styles.token} data-heat={heat}>
          {text}
        </span>
      ))}
    </p>
  );
}
