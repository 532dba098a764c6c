import { useEffect, useRef } from 'react';
import { isComposing, meantKey } from '../../ui/keys/keyPress';
import type { Action } from './action';

/** True while the event's target takes text, and so keeps its own keys. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

/** Whether a key event is the combination written as "Ctrl+Shift+Z"; Ctrl is also Apple's command key. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if ((event.ctrlKey || event.metaKey) !== wants('Ctrl') || event.altKey !== wants('Alt')) return false;
  const named = key === 'Esc' ? 'Escape' : key;
  const meant = meantKey(event);
  // A sign such as "?" may need Shift to be typed; a letter's Shift is part of the combination.
  if (!/^[a-z]$/i.test(named) && named.length === 1) return meant === named;
  if (event.shiftKey !== wants('Shift')) return false;
  // Alt changes the letter on some layouts; the physical key doesn't change.
  return (
    meant.toLowerCase() === named.toLowerCase() ||
    (wants('Alt') && event.code === `Key${named.toUpperCase()}`)
  );
}

/** Listens on the window for the keys of all actions that are meant for this studio, after the focused part had its turn. */
export function useActionKeys(
  actions: readonly Action[],
  isMine: (event: Event) => boolean,
  perform: (action: Action) => boolean,
): void {
  const latest = useRef({ actions, isMine, perform });
  useEffect(() => {
    latest.current = { actions, isMine, perform };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || !latest.current.isMine(event)) return;
      // A modal dialog keeps the keys to itself, and Esc closes what is open before it stops a run.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      const typing = inTextField(event.target);
      const meant = latest.current.actions.filter(
        ({ keys, inText, byEvent }) =>
          !byEvent && (!typing || inText) && keys?.some((combination) => matches(combination, event)),
      );
      // Of several with one key, the first that can be done now.
      if (meant.some((action) => latest.current.perform(action))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
