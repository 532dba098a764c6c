import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { tourWords } from '../../words/parts/dialogs/tour';
import { cardPlace, type Rect } from './place';
import { STOPS } from './stops';
import styles from './Tour.module.css';

/** Milliseconds after which a menu has closed. */
const MENU_CLOSES = 300;

/**
 * Points at five real things, one after the other, and says what each is for. Nothing is covered or held: whoever uses
 * what is pointed at goes on with the work, and the tour stays where it is until it is left.
 */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const studio = useStudio();
  const [at, setAt] = useState(0);
  const id = useId();
  const card = useRef<HTMLDialogElement>(null);
  const stop = STOPS[at];
  const target = useTarget(stop?.selector ?? '', at);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);

  useEffect(() => {
    if (stop?.tab) studio.stores.view.getState().setPhoneTab(stop.tab);
  }, [studio, stop]);
  useLayoutEffect(() => {
    if (!target || !card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    setPlace(cardPlace(target, { width, height }, { width: innerWidth, height: innerHeight }));
  }, [target, at]);
  // Each stop is read from its beginning.
  useEffect(() => card.current?.focus(), [at]);
  // The menu that it was chosen from gives the focus back to its button when it has closed.
  useEffect(() => {
    const late = setTimeout(
      () => card.current?.contains(document.activeElement) || card.current?.focus(),
      MENU_CLOSES,
    );
    return () => clearTimeout(late);
  }, []);

  const leave = () => {
    studio.stores.settings.getState().set({ toured: true });
    studio.notices.announce(tourWords('left'));
    onClose();
  };
  const go = (to: number) => (to >= STOPS.length ? leave() : setAt(Math.max(0, to)));
  useKeys(card, {
    leave,
    forward: () => go(Math.min(at + 1, STOPS.length - 1)),
    back: () => go(at - 1),
  });
  if (!stop) return null;
  return createPortal(
    <>
      {target && <div aria-hidden className={styles.ring} style={{ ...target }} />}
      <dialog
        open
        ref={card}
        aria-label={tourWords('tour')}
        aria-describedby={`${id}-stop ${id}-title ${id}-text`}
        tabIndex={-1}
        className={styles.card}
        style={place ?? { visibility: 'hidden' }}
      >
        <p id={`${id}-stop`} className={styles.stop}>
          {tourWords('stop', { number: at + 1, of: STOPS.length })}
        </p>
        <h2 id={`${id}-title`} className={styles.title}>
          {tourWords(stop.head)}
        </h2>
        <p id={`${id}-text`}>{tourWords(stop.body)}</p>
        <div className={styles.buttons}>
          <Button small aria-disabled={at === 0} onClick={() => go(at - 1)}>
            {tourWords('back')}
          </Button>
          <Button small variant="primary" onClick={() => go(at + 1)}>
            {tourWords(at === STOPS.length - 1 ? 'done' : 'next')}
          </Button>
        </div>
        <span className={styles.close}>
          <IconButton small label={tourWords('leave')} icon={X} onClick={leave} />
        </span>
      </dialog>
    </>,
    document.body,
  );
}

/** The keys of the card: Esc leaves, arrows go on and back as the page is written. */
function useKeys(
  card: RefObject<HTMLElement | null>,
  deeds: { readonly leave: () => void; readonly forward: () => void; readonly back: () => void },
): void {
  useEffect(() => {
    const element = card.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const [forward, back] =
        document.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      if (event.key === 'Escape') deeds.leave();
      else if (event.key === forward) deeds.forward();
      else if (event.key === back) deeds.back();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
}

/** Where the first visible element of that kind is, followed as the page moves; the whole window where there is none. */
function useTarget(selector: string, at: number): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const found = [...document.querySelectorAll(selector)].find(
        (element) => element.getClientRects().length > 0,
      );
      const { left, top, width, height } = found?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, 0);
      setRect((before) =>
        before?.left === left && before.top === top && before.width === width && before.height === height
          ? before
          : { left, top, width, height },
      );
      frame = requestAnimationFrame(look);
    };
    document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
    look();
    return () => cancelAnimationFrame(frame);
  }, [selector, at]);
  return rect;
}
