import { classes } from './classes';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** Accessible name: "Planning", "Painting", "Loading model". */
  readonly name: string;
  /** Null while the end is unknown. */
  readonly value: number | null;
  readonly max: number;
  /** What assistive technology says instead of a percentage. */
  readonly text: string;
  readonly className?: string | undefined;
}

/** A hairline progress bar. */
export function Progress({ name, value, max, text, className }: ProgressProps) {
  const known = value !== null && max > 0;
  return (
    <div
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={known ? max : undefined}
      aria-valuenow={known ? Math.min(value, max) : undefined}
      aria-valuetext={text}
      className={classes(styles.track, !known && styles.unknown, className)}
    >
      <span
        className={styles.fill}
        style={known ? { width: `${(100 * Math.min(value, max)) / max}%` } : undefined}
      />
    </div>
  );
}
