import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { modelsWords } from '../../words/parts/dialogs/models';
import styles from './manager.module.css';

/** A question in place of the buttons that raised it; takes the focus, Esc says no. */
export function Confirm(props: {
  readonly question: string;
  readonly verb: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { question, verb, onYes, onNo } = props;
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    // Esc is heard from the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // A fieldset brings a frame and a layout of its own.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={question}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p>{question}</p>
      <div className={styles.buttons}>
        <Button small variant="danger" onClick={onYes}>
          {verb}
        </Button>
        <Button small variant="outline" ref={no} onClick={onNo}>
          {modelsWords('keepIt')}
        </Button>
      </div>
    </div>
  );
}
