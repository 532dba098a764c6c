import { isComposing } from '../../../ui/keys/keyPress';

/** What was typed before the field that it was meant for was there. */
export interface Typed {
  readonly text: string;
  /** Enter ended it. */
  readonly entered: boolean;
}

/** Longest time that keys are kept from the page, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Keeps what is typed at `target` from now on, as a field would, until the returned function takes it: a part that is
 * still being fetched loses no key. Keys with Ctrl, Alt or Command keep their meaning; Esc ends the collecting.
 */
export function collectKeys(target: EventTarget): () => Typed {
  let typed: Typed = { text: '', entered: false };
  const over = new AbortController();
  const onKeyDown = (event: Event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey || isComposing(event as KeyboardEvent)) return;
    if (key === 'Escape') return over.abort();
    const sign = [...key].length === 1;
    if (!sign && key !== 'Backspace' && key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const { text, entered } = typed;
    if (entered) return;
    if (key === 'Enter') typed = { text, entered: true };
    else typed = { text: sign ? text + key : [...text].slice(0, -1).join(''), entered };
  };
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(PATIENCE)]);
  target.addEventListener('keydown', onKeyDown, { capture: true, signal });
  return () => {
    over.abort();
    const taken = typed;
    typed = { text: '', entered: false };
    return taken;
  };
}
