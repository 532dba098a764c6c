import { useId, useState, type ReactNode } from 'react';
import { uiWords } from '../../words/parts/ui';
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

/**
 * A labelled number. What is half typed stays in the field until it is a number within the bounds, and a whole one
 * where the steps are whole; one that isn't is said to be so, also after the field has sprung back.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, onChange, children, short } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<'beyondBounds' | 'notWhole' | null>(null);
  const change = (text: string) => {
    setDraft(text);
    const typed = Number(text);
    const finished = text.trim() !== '' && Number.isFinite(typed);
    const within = typed >= min && typed <= max;
    const fits = !Number.isInteger(step) || Number.isInteger(typed);
    setWrong(!finished ? null : !within ? 'beyondBounds' : fits ? null : 'notWhole');
    if (finished && within && fits) onChange(typed);
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
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${id}-bounds` : undefined}
          value={draft ?? value}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setDraft(null)}
        />
      </span>
      {wrong && (
        <p className={styles.hint} id={`${id}-bounds`}>
          {uiWords(wrong, { min, max, value })}
        </p>
      )}
    </div>
  );
}
