import type { CSSProperties, KeyboardEvent } from 'react';
import { useReplay } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import type { Studio } from '../../studio/studio';
import { colourOf } from '../../studio/document/colours';
import type { Reel } from '../../studio/replay/reel';
import { spokenPosition } from '../../studio/replay/words';
import { replayWords } from '../../words/parts/panels/replay';
import styles from './Timeline.module.css';

/** Most row marks drawn: more would be a grey bar. */
const MOST_ROWS = 80;

/** The slider of the timeline, with a mark for every box in its hue and for every row. */
export function Scrubber({ reel }: { readonly reel: Reel }) {
  const studio = useStudio();
  const position = useReplay((s) => s.position);
  const time = useReplay((s) => s.time);
  const last = reel.moments.length - 1;
  const shown = position ?? last;
  const value = position === null ? reel.duration : time;
  const max = Math.max(1, reel.duration);
  const at = (ms: number) => ({ insetInlineStart: `${(100 * ms) / max}%` });
  const rows = reel.moments.filter(({ kind }) => kind === 'row');
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(studio, event);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move(last);
  };
  return (
    <div className={styles.scrubber} style={{ '--done': `${(100 * value) / max}%` } as CSSProperties}>
      <span className={styles.track} aria-hidden />
      {rows.length <= MOST_ROWS &&
        rows.map(({ at: ms, picture, number }) => (
          <span key={`${picture} ${number}`} className={styles.row} style={at(ms)} aria-hidden />
        ))}
      {reel.moments.map(
        ({ kind, at: ms, id, clip }, i) =>
          (kind === 'object' && (
            <span
              key={`${clip} ${id}`}
              className={styles.object}
              style={{ ...at(ms), background: colourOf(id) }}
              data-come={i <= shown}
              aria-hidden
            />
          )) ||
          (kind === 'edit' && (
            <span key={`edit ${clip}`} className={styles.edit} style={at(ms)} aria-hidden />
          )),
      )}
      <input
        type="range"
        className={styles.range}
        aria-label={replayWords('position')}
        min={0}
        max={max}
        step="any"
        value={value}
        aria-valuetext={
          position === null
            ? replayWords('now', { position: spokenPosition(reel, last) })
            : spokenPosition(reel, shown)
        }
        onKeyDown={onKeyDown}
        onChange={(event) => studio.replay.seekTime(event.target.valueAsNumber)}
      />
    </div>
  );
}

/** Arrows go by token, with Shift or as page keys by object and row. */
function moveOf(
  studio: Studio,
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
): ((last: number) => void) | null {
  if (ctrlKey || altKey || metaKey) return null;
  const stride = shiftKey ? 'stop' : 'token';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return () => studio.replay.step(stride, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return () => studio.replay.step(stride, -1);
    case 'PageUp':
      return () => studio.replay.step('stop', 1);
    case 'PageDown':
      return () => studio.replay.step('stop', -1);
    case 'Home':
      return () => studio.replay.seek(0);
    case 'End':
      return (last) => studio.replay.seek(last);
    default:
      return null;
  }
}
