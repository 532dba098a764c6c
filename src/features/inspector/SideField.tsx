import { useState, type KeyboardEvent } from 'react';
import type { Box } from '../../plan/box';
import { inspectorWords } from '../../words/parts/panels/inspector';
import { isComposing } from '../../ui/keyPress';
import styles from './Inspector.module.css';
import { clampSide, rangeOf, valueOf, withSide, type Side } from './sides';

interface Props {
  readonly box: Box;
  readonly side: Side;
  readonly readOnly: boolean;
  /** A size takes the other one along. */
  readonly keepRatio: boolean;
  readonly onCommit: (box: Box) => void;
}

const shortName: Readonly<Record<Side, () => string>> = {
  X: () => inspectorWords('x'),
  Y: () => inspectorWords('y'),
  Width: () => inspectorWords('widthShort'),
  Height: () => inspectorWords('heightShort'),
};
const fullName: Readonly<Record<Side, () => string>> = {
  ...shortName,
  Width: () => inspectorWords('width'),
  Height: () => inspectorWords('height'),
};

/** Arrow keys and Page Up or Down change the number by so much. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 10,
  ArrowDown: -10,
  PageUp: 100,
  PageDown: -100,
};

/**
 * One of a box's four numbers, on the 1000-grid. What is typed counts on Enter
 * or on leaving; a held arrow key counts once, when it is let go.
 */
export function SideField({ box, side, readOnly, keepRatio, onCommit }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const value = valueOf(box, side);
  const { min, max } = rangeOf(box, side);

  const commit = () => {
    setDraft(null);
    if (draft === null || draft.trim() === '') return;
    const typed = Number(draft);
    if (!Number.isFinite(typed) || clampSide(box, side, typed) === value) return;
    onCommit(withSide(box, side, typed, keepRatio));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = KEY_STEPS[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const from = draft === null || draft.trim() === '' ? value : Number(draft);
      if (!readOnly) setDraft(String(clampSide(box, side, from + by)));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      commit();
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
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => KEY_STEPS[event.key] !== undefined && commit()}
      />
    </label>
  );
}
