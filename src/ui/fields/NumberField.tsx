import { useId, useState, type ReactNode } from 'react';
import { classes } from '../classes';
import styles from './Field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  /** Buttons beside the field. */
  readonly children?: ReactNode;
  /** Just as wide as it must be, for a line with other things in it. */
  readonly short?: boolean;
}

/** A labelled number. What is half typed stays in the field until it is a number within the bounds. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, onChange, children, short } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const change = (text: string) => {
    setDraft(text);
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number) && number >= min && number <= max) onChange(number);
  };
  return (
    <div className={classes(styles.field, short && styles.short)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.control}>
        {children}
        <input
          id={id}
          className={styles.number}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          value={draft ?? value}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setDraft(null)}
        />
      </span>
    </div>
  );
}
