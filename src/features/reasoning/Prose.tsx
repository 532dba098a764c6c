import { memo, useEffect, useRef, type PointerEvent } from 'react';
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
export const Prose = memo(function Prose(props: {
  readonly index: number;
  readonly text: string;
  readonly editable: boolean;
}) {
  const { index, text, editable } = props;
  const studio = useStudio();
  /** Puts an end to the edit that is on. */
  const end = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      end.current?.();
      end.current = null;
    },
    [studio, index, text, editable],
  );
  const begin = ({ button, currentTarget }: PointerEvent<HTMLElement>) => {
    if (!editable || button !== 0 || currentTarget.isContentEditable) return;
    end.current = editInPlace(studio, currentTarget, index, text);
  };
  return (
    <span className={styles.prose} data-editable={editable} onPointerDown={begin}>
      {text}
    </span>
  );
});

/** Makes the element's text editable; blur or Enter keeps the edit, Esc takes it back. */
function editInPlace(studio: Studio, element: HTMLElement, index: number, text: string): () => void {
  element.contentEditable = 'plaintext-only';
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-label', reasoningWords('prose'));
  const listening = new AbortController();
  const finish = (keep: boolean) => {
    if (!element.isContentEditable) return;
    listening.abort();
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
  const { signal } = listening;
  element.addEventListener('blur', () => finish(true), { signal });
  element.addEventListener('keydown', onKeyDown, { signal });
  return () => finish(false);
}
