import { useEffect, useRef, useState } from 'react';
import { canvasWords } from '../../words/parts/panels/canvas';
import styles from './CanvasPanel.module.css';

interface Props {
  readonly initial: string;
  /** Where the pill is, or would be; px inside the stage. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** One of the two is called once; the name is not empty. `byKey`: focus should go back to the stage. */
  readonly onCommit: (name: string, byKey: boolean) => void;
  readonly onCancel: (byKey: boolean) => void;
}

const LONGEST_NAME = 120;

/** A name typed on the stage: Enter or leaving the field keeps it, Esc does not. */
export function NameField({ initial, x, y, colour, onCommit, onCancel }: Props) {
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const settle = (keep: boolean, byKey: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const name = text.trim();
    if (keep && name !== '') onCommit(name, byKey);
    else onCancel(byKey);
  };

  return (
    <span className={styles.name} style={{ left: x, top: y }}>
      <span className={styles.dot} style={{ background: colour }} />
      <input
        ref={input}
        aria-label={canvasWords('objectName')}
        placeholder={canvasWords('namePlaceholder')}
        className={styles.nameInput}
        value={text}
        maxLength={LONGEST_NAME}
        size={Math.max(text.length + 1, 18)}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="done"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => settle(true, false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') settle(true, true);
          else if (event.key === 'Escape') settle(false, true);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </span>
  );
}
