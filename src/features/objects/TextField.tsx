import { useEffect, useRef, useState } from 'react';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  /** One of the two is called once. `byKey`: Enter or Esc, not a click elsewhere. */
  readonly onCommit: (text: string, byKey: boolean) => void;
  readonly onCancel: (byKey: boolean) => void;
}

const LONGEST_NAME = 120;

/** A short text being typed: Enter or leaving keeps it, Esc does not. */
export function TextField({ label, initial, placeholder, onCommit, onCancel }: Props) {
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const settle = (keep: boolean, byKey: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const clean = text.trim();
    if (keep && clean !== '' && clean !== initial) onCommit(clean, byKey);
    else onCancel(byKey);
  };
  return (
    <input
      ref={input}
      className={styles.text}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={LONGEST_NAME}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => settle(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        settle(event.key === 'Enter', true);
      }}
    />
  );
}
