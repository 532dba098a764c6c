import { useId, type CSSProperties } from 'react';
import styles from './Field.module.css';

export interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly hint?: string;
  readonly format?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A labelled slider with its value written out. */
export function RangeField({
  label,
  value,
  min,
  max,
  step,
  hint,
  format = String,
  onChange,
}: RangeFieldProps) {
  const id = useId();
  const filled = { '--filled': `${(100 * (value - min)) / (max - min)}%` } as CSSProperties;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.value} aria-hidden>
        {format(value)}
      </span>
      <input
        id={id}
        className={styles.range}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        style={filled}
        aria-valuetext={format(value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
