import { useEffect, useState, type RefObject } from 'react';

/** How near to what is seen an element counts as near, CSS px. */
const MARGIN = '600px';

/** Chromium's option for scrolled boxes; browsers without it ask only about the window. */
type Options = IntersectionObserverInit & { readonly scrollMargin?: string };

const callbacks = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all elements of the page. */
function observe(element: Element, tell: (near: boolean) => void): () => void {
  const options: Options = { rootMargin: MARGIN, scrollMargin: MARGIN };
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) callbacks.get(target)?.(isIntersecting);
  }, options);
  const by = observer;
  callbacks.set(element, tell);
  by.observe(element);
  return () => {
    callbacks.delete(element);
    by.unobserve(element);
  };
}

/**
 * True while the element is seen, nearly seen, or holds the focus: an item of a long list draws only then what costs
 * much. Always true where `few` says that the list is short.
 */
export function useNear(element: RefObject<Element | null>, few: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (few || !current) return;
    return observe(current, (is) => setNear(is || current.contains(document.activeElement)));
  }, [element, few]);
  return few || near;
}
