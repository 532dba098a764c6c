import { useEffect, useRef } from 'react';
import { useStudio } from '../../studio/StudioContext';
import type { Studio } from '../../studio/studio';
import { reasoningWords } from '../../words/parts/panels/reasoning';
import { isComposing } from '../../ui/keyPress';
import styles from './ReasoningPanel.module.css';

/**
 * Text between objects. A press makes it editable before the browser places
 * the caret, so one click puts the caret where the person pointed. (By
 * keyboard the whole chain is edited through "Edit as text".)
 */
export function Prose(props: { readonly index: number; readonly text: string; readonly editable: boolean }) {
  const { index, text, editable } = props;
  const studio = useStudio();
  const span = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = span.current;
    return element && editable ? editInPlace(studio, element, index, text) : undefined;
  }, [studio, index, text, editable]);
  return (
    <span ref={span} className={styles.prose} data-editable={editable}>
      {text}
    </span>
  );
}

/** Lets a press begin and blur or Enter keep an edit of the element's text; Esc takes it back. */
function editInPlace(studio: Studio, element: HTMLElement, index: number, text: string): () => void {
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || element.isContentEditable) return;
    element.contentEditable = 'plaintext-only';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', reasoningWords('prose'));
  };
  const finish = (keep: boolean) => {
    if (!element.isContentEditable) return;
    const written = element.textContent ?? '';
    element.contentEditable = 'inherit';
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    // The document decides what it becomes; React draws that.
    if (written !== text) element.textContent = text;
    if (keep && written !== text) studio.stores.document.getState().editProse(index, written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter');
    element.blur();
  };
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', begin, { signal });
  element.addEventListener('blur', () => finish(true), { signal });
  element.addEventListener('keydown', onKeyDown, { signal });
  return () => {
    finish(false);
    listening.abort();
  };
}
