import { useId } from 'react';
import { LAYOUT_FORMATS } from '../../library/layouts/formats';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { layoutFormsWords } from '../../words/parts/layoutForms';
import styles from './Layouts.module.css';

interface FormatFieldProps {
  readonly label: string;
  /** Id of a form; '' for whichever the text shows. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Offers "as the text shows". */
  readonly any?: boolean;
}

/** One of the forms of layouts, with a line about it. */
export function FormatField({ label, value, onChange, any = false }: FormatFieldProps) {
  const id = useId();
  const about = LAYOUT_FORMATS.find((format) => format.id === value);
  return (
    <div className={styles.format}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.target.value)}
      >
        {any && <option value="">{layoutsWords('asTextShows')}</option>}
        {LAYOUT_FORMATS.map((format) => (
          <option key={format.id} value={format.id}>
            {layoutFormsWords(format.id)}
          </option>
        ))}
      </select>
      <span id={`${id}-about`} className={styles.about}>
        {about ? layoutsWords(`about:${about.id}`) : ''}
      </span>
    </div>
  );
}
