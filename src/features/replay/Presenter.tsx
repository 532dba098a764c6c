import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useReel, useReplay, useReplayFrame } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import type { Studio } from '../../studio/studio';
import { spokenPosition } from '../../studio/replay/words';
import { Button } from '../../ui/Button';
import { Hidden } from '../../ui/text/Hidden';
import { meantKey } from '../../ui/keys/keyPress';
import { presenterWords } from '../../words/parts/dialogs/presenter';
import { ChainText } from './panels/ChainText';
import { FrameStage, type Still } from './panels/ReplayStage';
import styles from './Presenter.module.css';

/** Full screen, large type, for showing a run to others: by keyboard, or by touch. */
export function Presenter({ still }: { readonly still: Still }) {
  const presenting = useReplay((s) => s.presenting);
  return presenting ? <Screen still={still} /> : null;
}

function Screen({ still }: { readonly still: Still }) {
  const studio = useStudio();
  const screen = useRef<HTMLDivElement>(null);
  const reel = useReel();
  const frame = useReplayFrame();
  const position = useReplay((s) => s.position);
  useFullScreen(studio);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = commandOf(studio, event);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  const spoken = reel && position !== null ? spokenPosition(reel, position) : '';
  const done = reel && position !== null ? (reel.moments[position]?.at ?? 0) / Math.max(1, reel.duration) : 0;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave(studio)}>
      <Dialog.Portal>
        <Dialog.Popup
          ref={screen}
          aria-label={presenterWords('presentation')}
          aria-describedby="presenter-keys"
          className={styles.screen}
          initialFocus={screen}
          onKeyDown={onKeyDown}
          onClick={(event) => stepByPress(studio, event)}
        >
          <p className={styles.prompt}>{frame?.prompt}</p>
          <div className={styles.stage}>
            {frame && <FrameStage frame={frame} still={still} label={presenterWords('stage')} />}
          </div>
          <div className={styles.chain}>{frame && <ChainText frame={frame} large />}</div>
          <p className={styles.foot}>
            <span>{spoken}</span>
            <span id="presenter-keys" className={styles.keys}>
              {presenterWords('keys')}
            </span>
            <Button
              small
              variant="outline"
              className={styles.leave}
              tabIndex={-1}
              onClick={() => leave(studio)}
            >
              {presenterWords('leave')}
            </Button>
          </p>
          <span className={styles.progress} style={{ scale: `${done} 1` }} aria-hidden />
          <output aria-live="polite">
            <Hidden>{spoken}</Hidden>
          </output>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A press on the left third goes back, one elsewhere goes on. */
function stepByPress(studio: Studio, { clientX, target }: MouseEvent) {
  if (target instanceof Element && target.closest('button')) return;
  studio.replay.step('stop', clientX < window.innerWidth / 3 ? -1 : 1);
}

/** Space and arrows go by object and row, up and down by token. */
function commandOf(studio: Studio, event: KeyboardEvent): (() => void) | null {
  const { shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return null;
  const { playing } = studio.stores.replay.getState();
  switch (meantKey(event)) {
    case ' ':
      return () => studio.replay.step('stop', shiftKey ? -1 : 1);
    case 'ArrowRight':
    case 'PageDown':
    case 'Enter':
      return () => studio.replay.step('stop', 1);
    case 'ArrowLeft':
    case 'PageUp':
    case 'Backspace':
      return () => studio.replay.step('stop', -1);
    case 'ArrowDown':
      return () => studio.replay.step('token', 1);
    case 'ArrowUp':
      return () => studio.replay.step('token', -1);
    case 'Home':
      return () => studio.replay.seek(0);
    case 'End':
      return () => studio.replay.seek(Infinity);
    case 'p':
    case 'k':
      return () => (playing ? studio.replay.pause() : studio.replay.play());
    case 'Escape':
      return () => leave(studio);
    case 'Tab':
      // There is nothing to tab to, and what lies behind is not part of the presentation.
      return () => undefined;
    default:
      return null;
  }
}

function leave(studio: Studio) {
  studio.replay.present(false);
  studio.replay.leave();
  studio.notices.announce(presenterWords('over'));
}

/** Takes the whole screen where the browser gives it, and gives it back. */
function useFullScreen(studio: Studio) {
  useEffect(() => {
    let full = false;
    document.documentElement.requestFullscreen?.().then(
      () => (full = true),
      // Not given: the page itself is filled.
      () => undefined,
    );
    // The browser keeps Esc for itself in full screen: leaving that leaves the presentation.
    const changed = () => {
      if (full && document.fullscreenElement === null) leave(studio);
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, [studio]);
}
