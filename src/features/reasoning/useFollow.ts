import { useEffect, useRef } from 'react';

/** Keeps the end of a growing text in view while `active`, unless the person has scrolled away from it. */
export function useFollow(active: boolean) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!active || !element) return;
    let atEnd = true;
    const noteScroll = () => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    };
    const grown = new MutationObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', noteScroll, { passive: true });
    grown.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      element.removeEventListener('scroll', noteScroll);
      grown.disconnect();
    };
  }, [active]);
  return box;
}
