import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Found by it when the tour points at things. */
  readonly tour?: string;
}

/** A titled region of a column, with no frame of its own. */
export function Section({ title, actions, children, className, tour }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.section, className)} data-tour={tour}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
