import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { isComposing } from '../keys/keyPress';

export interface InlineFieldProps {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  /** Nothing typed is an answer, too. */
  readonly mayBeEmpty?: boolean;
  /** How wide it is, in characters, for so many typed. */
  readonly size?: (typed: number) => number;
  /** What it lies on must not scroll to it. */
  readonly preventScroll?: boolean;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** One of the two is called once. `byKey`: Enter or Esc, so that the focus should go back to where it was. */
  readonly onCommit: (text: string, byKey: boolean) => void;
  readonly onCancel: (byKey: boolean) => void;
}

/** Longest text, in UTF-16 units. */
const LONGEST = 120;

/**
 * A short text typed in place, asked for a moment ago: Enter or leaving keeps it, Esc doesn't. What is as it was
 * counts as not typed.
 */
export function InlineField(props: InlineFieldProps) {
  const { initial, mayBeEmpty = false, preventScroll = false, size, onCommit, onCancel } = props;
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll });
    input.current?.select();
  }, [preventScroll]);
  const settle = (keep: boolean, byKey: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const clean = text.trim();
    if (keep && clean !== initial && (mayBeEmpty || clean !== '')) onCommit(clean, byKey);
    else onCancel(byKey);
  };
  return (
    <input
      ref={input}
      className={props.className}
      style={props.style}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={text}
      maxLength={LONGEST}
      size={size?.(text.length)}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => settle(true, false)}
      onKeyDown={(event) => {
        if (isComposing(event) || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        settle(event.key === 'Enter', true);
      }}
    />
  );
}
