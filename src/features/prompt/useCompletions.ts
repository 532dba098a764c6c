import { useState, type KeyboardEvent } from 'react';
import { useModel } from '../../studio/hooks';
import { isComposing } from '../../ui/keyPress';
import { completionsOf } from './complete';

/** What the field shows of completions, and the keys that it gives them. */
export interface Shown {
  readonly options: readonly string[];
  /** The option that is pointed at with the arrow keys; -1 for none yet. */
  readonly active: number;
  /** The rest of the option that is taken next, as it would stand behind the caret. */
  readonly rest: string;
  readonly take: (option: string) => void;
  /** True where the key was for the completions. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** After each change by typing; `caret` is where it stands. */
  readonly typed: (text: string, caret: number) => void;
  readonly close: () => void;
}

/**
 * Completions of what is typed at the end of a text: the arrow to the right takes the one that is shown, up and down
 * choose, Esc puts them away. Enter and Tab stay what they are until one was chosen with the arrows, and Enter always.
 */
export function useCompletions(text: string, setText: (text: string) => void): Shown {
  const vocabulary = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  /** The text that completions are shown for; null while there are to be none. */
  const [asked, setAsked] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const found = vocabulary && asked === text ? completionsOf(text, vocabulary) : null;
  const options = found?.options ?? [];
  const from = found?.from ?? 0;
  const next = options[Math.max(0, active)];
  const close = () => setAsked(null);
  const take = (option: string) => {
    close();
    setText(`${text.slice(0, from)}${option} `);
  };
  return {
    options,
    active: Math.min(active, options.length - 1),
    rest: next === undefined ? '' : next.slice(text.length - from),
    take,
    typed(now, caret) {
      setActive(-1);
      setAsked(caret === now.length ? now : null);
    },
    onKeyDown(event) {
      if (options.length === 0 || next === undefined || isComposing(event)) return false;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      const atEnd = event.currentTarget.selectionStart === text.length;
      if (event.key === 'Escape') close();
      else if (atEnd && event.key === 'ArrowDown') setActive((active + 1) % options.length);
      else if (atEnd && event.key === 'ArrowUp' && active >= 0) setActive(active - 1);
      else if (atEnd && (event.key === 'ArrowRight' || (event.key === 'Tab' && active >= 0))) take(next);
      else return false;
      return true;
    },
    close,
  };
}
