import { create } from 'zustand';

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

export interface AnnounceState {
  /** What the one polite live region says. */
  readonly text: string;
  /** Changes with every announcement, so that the same words are spoken twice. */
  readonly sequence: number;
  /** Notices not yet dismissed, oldest first. */
  readonly notices: readonly Notice[];
}

export const useAnnounce = create<AnnounceState>(() => ({ text: '', sequence: 0, notices: [] }));

/** Speaks through the live region. */
export function announce(text: string): void {
  useAnnounce.setState((s) => ({ text, sequence: s.sequence + 1 }));
}

/** Shows a notice and speaks it; returns its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const id = useAnnounce.getState().sequence + 1;
  announce(notice.advice ? `${notice.text} ${notice.advice}` : notice.text);
  // Said again, a notice takes the place of the one before.
  const others = ({ text, advice }: Notice) => text !== notice.text || advice !== notice.advice;
  useAnnounce.setState((s) => ({ notices: [...s.notices.filter(others), { ...notice, id }].slice(-20) }));
  return id;
}

export function dismissNotice(id: number): void {
  useAnnounce.setState((s) => ({ notices: s.notices.filter((notice) => notice.id !== id) }));
}
