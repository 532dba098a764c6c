/** Milliseconds that the pointer rests before a hint shows, and may be away before it goes. */
const HOVER = { open: 500, close: 120 };
/** Who has just read one hint waits for no other: milliseconds. */
const READING = 400;

/** When the last hint went, for all that share it. */
export interface LastHint {
  closedAt: number;
}

/** When the hint of one button shows and goes. */
export interface HintWatch {
  /** The pointer came onto the button. */
  enter(button: Element): void;
  /** It left the button, or the hint. */
  leave(): void;
  /** It came onto the hint, which then stays. */
  stay(): void;
  show(button: Element): void;
  close(): void;
}

export function createHintWatch(last: LastHint, tell: (button: Element | null) => void): HintWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isShown = false;
  const stay = () => clearTimeout(timer);
  const set = (button: Element | null) => {
    stay();
    if (isShown && !button) last.closedAt = performance.now();
    isShown = button !== null;
    tell(button);
  };
  const later = (ms: number, button: Element | null) => {
    stay();
    timer = setTimeout(() => set(button), ms);
  };
  return {
    enter(button) {
      const isReading = isShown || performance.now() - last.closedAt < READING;
      later(isReading ? 0 : HOVER.open, button);
    },
    leave: () => later(HOVER.close, null),
    stay,
    show: set,
    close: () => set(null),
  };
}
