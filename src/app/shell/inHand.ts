import { useCallback, useEffect, useMemo, useRef } from 'react';

/** The studios of the page, by their outermost elements: the one that was used last stands last. It is the page's. */
const shells: HTMLElement[] = [];

function takeOut(shell: HTMLElement): void {
  const at = shells.indexOf(shell);
  if (at !== -1) shells.splice(at, 1);
}

/**
 * Whose a key or a dropped file is, where several studios live in one page: of the studio that its target lies in,
 * else (the page itself, a menu laid over it) of the one that has the focus or was used last.
 */
export function useInHand() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shell = ref.current;
    if (!shell) return;
    // Till one is used, the first of the page is.
    shells.unshift(shell);
    return () => takeOut(shell);
  }, []);
  const use = useCallback(() => {
    const shell = ref.current;
    if (!shell || shells.at(-1) === shell) return;
    takeOut(shell);
    shells.push(shell);
  }, []);
  const isMine = useCallback(({ target }: Event): boolean => {
    const within = shells.find((shell) => target instanceof Node && shell.contains(target));
    return (within ?? shells.at(-1)) === ref.current;
  }, []);
  // React tells of what happens in a studio's menus and dialogs too, wherever they hang in the page.
  const handlers = useMemo(() => ({ onPointerDownCapture: use, onFocusCapture: use }), [use]);
  return { ref, handlers, isMine };
}
