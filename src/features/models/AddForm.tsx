import { useId, type FormEvent, type ReactNode } from 'react';
import styles from './manager.module.css';

export interface AddFormProps {
  readonly title: string;
  readonly address: string;
  readonly addressLabel: string;
  readonly placeholder: string;
  /** The address can't be one. */
  readonly invalid?: boolean;
  /** The id of a line that says more of the address. */
  readonly describedBy?: string;
  /** What went wrong, in sentences. */
  readonly trouble: string | null;
  readonly onAddress: (address: string) => void;
  readonly onSubmit: () => void;
  /** In one line with the address. */
  readonly beside?: ReactNode;
  /** The rest of the form. */
  readonly children?: ReactNode;
  /** Between the form and what went wrong. */
  readonly progress?: ReactNode;
  /** Below all. */
  readonly after?: ReactNode;
}

/** A part of the dialog of models in which something is added by its address. */
export function AddForm(props: AddFormProps) {
  const { title, address, addressLabel, placeholder, invalid, describedBy, trouble, beside } = props;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  const input = (
    <input
      id={`${id}-address`}
      className={styles.input}
      type="text"
      inputMode="url"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      placeholder={placeholder}
      value={address}
      aria-invalid={invalid}
      aria-describedby={`${describedBy ?? ''} ${id}-trouble`.trim()}
      onChange={(event) => props.onAddress(event.target.value)}
    />
  );
  return (
    <section aria-labelledby={`${id}-title`} className={styles.add}>
      <h3 id={`${id}-title`} className={styles.heading}>
        {title}
      </h3>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={`${id}-address`} className={styles.muted}>
          {addressLabel}
        </label>
        {beside ? (
          <div className={styles.line}>
            {input}
            {beside}
          </div>
        ) : (
          input
        )}
        {props.children}
      </form>
      {props.progress}
      <p id={`${id}-trouble`} className={styles.failure} hidden={trouble === null}>
        {trouble}
      </p>
      {props.after}
    </section>
  );
}
