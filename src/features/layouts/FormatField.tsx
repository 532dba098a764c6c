import { useId } from 'react';
import { LAYOUT_FORMATS } from '../../library/layouts/formats';
import { HANDOVERS } from '../../library/handover/handovers';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { outWords } from '../../words/parts/dialogs/out';
import { layoutFormsWords } from '../../words/parts/layoutForms';
import styles from './Layouts.module.css';

interface FormatFieldProps {
  readonly label: string;
  /** Id of a form; '' for whichever the text shows. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Offers "as the text shows". */
  readonly any?: boolean;
  /** Offers what tools that make pictures take, too. */
  readonly tools?: boolean;
}

/** One of the forms of layouts, with a line about it. */
export function FormatField({ label, value, onChange, any = false, tools = false }: FormatFieldProps) {
  const id = useId();
  const about = LAYOUT_FORMATS.find((format) => format.id === value);
  const handover = tools ? HANDOVERS.find((one) => one.id === value) : undefined;
  const forms = LAYOUT_FORMATS.map((format) => (
    <option key={format.id} value={format.id}>
      {layoutFormsWords(format.id)}
    </option>
  ));
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
        {tools && (
          <optgroup label={outWords('workflows')}>
            {HANDOVERS.map((one) => (
              <option key={one.id} value={one.id}>
                {outWords(`name:${one.id}`)}
              </option>
            ))}
          </optgroup>
        )}
        {tools ? <optgroup label={outWords('layoutForms')}>{forms}</optgroup> : forms}
      </select>
      <span id={`${id}-about`} className={styles.about}>
        {handover ? outWords(`about:${handover.id}`) : about ? layoutsWords(`about:${about.id}`) : ''}
      </span>
    </div>
  );
}
