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
  const known = value !== null && max > 0 ? { value: Math.min(value, max), max } : {};
  return (
    <progress
      aria-label={name}
      aria-valuetext={text}
      className={classes(styles.bar, !('value' in known) && styles.unknown, className)}
      {...known}
    />
  );
}
