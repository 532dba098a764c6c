import { useState, type KeyboardEvent } from 'react';
import { uiWords } from '../../words/parts/ui';
import { isComposing } from '../keys/keyPress';
import styles from './SideField.module.css';

export interface SideFieldProps {
  readonly side: 'X' | 'Y' | 'Width' | 'Height';
  /** Whole numbers on the 1000-grid. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly readOnly: boolean;
  readonly tabIndex?: number;
  /** Is told a number within the bounds that is another one than `value`. */
  readonly onCommit: (value: number) => void;
  /** Enter was pressed: where the field is only seen while it has the focus, that goes elsewhere. */
  readonly onDone?: () => void;
}

const shortName: Readonly<Record<SideFieldProps['side'], () => string>> = {
  X: () => uiWords('x'),
  Y: () => uiWords('y'),
  Width: () => uiWords('widthShort'),
  Height: () => uiWords('heightShort'),
};
const fullName: Readonly<Record<SideFieldProps['side'], () => string>> = {
  ...shortName,
  Width: () => uiWords('width'),
  Height: () => uiWords('height'),
};

/** Arrow keys and Page Up or Down change the number by so much. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 10,
  ArrowDown: -10,
  PageUp: 100,
  PageDown: -100,
};

/**
 * One of a box's four numbers. What is typed counts on Enter or on leaving; a held arrow key counts once, when it is
 * let go.
 */
export function SideField({ side, value, min, max, readOnly, tabIndex, onCommit, onDone }: SideFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const clamped = (typed: number) => Math.min(Math.max(Math.round(typed), min), max);
  const commit = () => {
    setDraft(null);
    if (draft === null || draft.trim() === '') return;
    const typed = Number(draft);
    if (Number.isFinite(typed) && clamped(typed) !== value) onCommit(clamped(typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = KEY_STEPS[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const from = draft === null || draft.trim() === '' ? value : Number(draft);
      if (!readOnly) setDraft(String(clamped(from + by)));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      commit();
      onDone?.();
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <label className={styles.side}>
      <span className={styles.letter} aria-hidden>
        {shortName[side]()}
      </span>
      <input
        className={styles.number}
        type="number"
        inputMode="numeric"
        aria-label={fullName[side]()}
        min={min}
        max={max}
        step={1}
        readOnly={readOnly}
        tabIndex={tabIndex}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => KEY_STEPS[event.key] !== undefined && commit()}
      />
    </label>
  );
}
