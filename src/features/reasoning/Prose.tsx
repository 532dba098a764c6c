import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useDocument } from '../../studio/document';
import styles from './ReasoningPanel.module.css';

/**
 * Text between objects. A press makes it editable before the browser places
 * the caret, so one click puts the caret where the person pointed. (By
 * keyboard the whole chain is edited through "Edit as text".)
 */
export function Prose(props: { readonly index: number; readonly text: string; readonly editable: boolean }) {
  const { index, text, editable } = props;
  const span = useRef<HTMLSpanElement>(null);

  const begin = (event: PointerEvent) => {
    const element = span.current;
    if (!element || !editable || event.button !== 0 || element.isContentEditable) return;
    element.contentEditable = 'plaintext-only';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', 'Text of the plan');
  };
  const finish = (keep: boolean) => {
    const element = span.current;
    if (!element?.isContentEditable) return;
    const written = element.textContent ?? '';
    element.contentEditable = 'inherit';
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    element.textContent = text;
    if (keep && written !== text) useDocument.getState().editProse(index, written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter');
    span.current?.blur();
  };
  return (
    <span
      ref={span}
      className={styles.prose}
      data-editable={editable}
      onPointerDown={begin}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
