import { wordsOf } from '../../words/parts/errors';
import { createStore, type StoreApi } from 'zustand';
import { GeneratorError } from '../../contract/errors';
import { LibraryError } from '../../library/errors';

/** Something the person should read and may act on: shown as a passing note. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  /** What happened, one sentence. */
  readonly text: string;
  /** What to do, one sentence. */
  readonly advice?: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
}

export interface NoticesState {
  /** What the one polite live region says. */
  readonly text: string;
  /** Changes with every announcement, so that the same words are spoken twice. */
  readonly sequence: number;
  /** Notices not yet dismissed, oldest first. */
  readonly notices: readonly Notice[];
}

export interface Manner {
  /** Said behind what was said last, where that would else be lost: it came in the same moment. */
  readonly behind?: boolean;
}

/** What a studio says to the person. */
export interface Notices {
  /** Speaks through the live region. */
  announce(text: string, manner?: Manner): void;
  /** Shows a notice and speaks it; returns its id. */
  notify(notice: Omit<Notice, 'id'>, manner?: Manner): number;
  dismiss(id: number): void;
  /** Shows an error as a notice: what happened, then what to do. */
  report(error: unknown): void;
}

export const createNoticesStore = () =>
  createStore<NoticesState>(() => ({ text: '', sequence: 0, notices: [] }));

/** Speaks through the notices of one studio. */
export function createNotices(store: StoreApi<NoticesState>): Notices {
  const announce = (text: string, { behind = false }: Manner = {}): void =>
    store.setState((s) => ({ text: behind ? `${s.text} ${text}`.trim() : text, sequence: s.sequence + 1 }));
  const notify = (notice: Omit<Notice, 'id'>, manner?: Manner): number => {
    const id = store.getState().sequence + 1;
    announce(notice.advice ? `${notice.text} ${notice.advice}` : notice.text, manner);
    // Said again, a notice takes the place of the one before.
    const others = ({ text, advice }: Notice) => text !== notice.text || advice !== notice.advice;
    store.setState((s) => ({ notices: [...s.notices.filter(others), { ...notice, id }].slice(-20) }));
    return id;
  };
  return {
    announce,
    notify,
    dismiss: (id) => store.setState((s) => ({ notices: s.notices.filter((notice) => notice.id !== id) })),
    report(error) {
      if (!(error instanceof LibraryError || error instanceof GeneratorError)) console.error(error);
      notify({ tone: 'problem', ...wordsOf(error) });
    },
  };
}
