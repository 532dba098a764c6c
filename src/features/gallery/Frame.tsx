import { Trash2 } from 'lucide-react';
import { memo, useRef } from 'react';
import { useDocument, useView } from '../../studio/hooks';
import type { PaintingEntry } from '../../studio/scenes/paintings';
import { useStudio } from '../../studio/StudioContext';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import { useNear } from '../../ui/useNear';
import { galleryWords } from '../../words/parts/panels/gallery';
import { fixed } from '../../words/numbers';
import styles from './Filmstrip.module.css';

/** What a painting shows, for those who can't see it. */
export function altText({ prompt, seed, unfinished }: PaintingEntry): string {
  const what = { prompt: prompt.trim() || galleryWords('noPrompt'), seed };
  if (!unfinished) return galleryWords('painted', what);
  return galleryWords('unfinished', { ...what, row: unfinished.decidedRows, rows: unfinished.rows });
}

interface FrameProps {
  readonly entry: PaintingEntry;
  /** The product reward, where somebody has looked at it. */
  readonly reward: number | undefined;
  /** The highest reward of several. */
  readonly best: boolean;
  /** The strip is short: all of each frame is drawn, seen or not. */
  readonly few: boolean;
}

/** One painting of the strip. The picture stands beside its button, not in it, so that it is announced as a picture. */
export const Frame = memo(function Frame({ entry, reward, best, few }: FrameProps) {
  const item = useRef<HTMLLIElement>(null);
  const near = useNear(item, few);
  const shown = useView((s) => s.shownPainting === entry.id);
  const older = useDocument((s) => s.revision !== entry.planRevision);
  const studio = useStudio();
  const { paintings } = studio;
  const show = () => studio.stores.view.getState().showPainting(shown ? null : entry.id);
  return (
    <li ref={item} className={classes(styles.frame, shown && styles.shown)}>
      <img
        src={near ? entry.url : undefined}
        alt={altText(entry)}
        loading="lazy"
        decoding="async"
        width={entry.width}
        height={entry.height}
        className={styles.image}
      />
      <button
        type="button"
        className={styles.show}
        aria-pressed={shown}
        aria-label={[
          galleryWords('show', { seed: entry.seed }),
          ...(older ? [galleryWords('fromOlderPlan')] : []),
          ...(reward === undefined ? [] : [galleryWords('reward', { reward })]),
          ...(best ? [galleryWords('theBest')] : []),
        ].join(', ')}
        onClick={show}
      />
      {reward !== undefined && (
        <span className={classes(styles.reward, best && styles.best)} aria-hidden>
          {best ? galleryWords('bestReward', { reward }) : fixed(reward, 2)}
        </span>
      )}
      <span className={styles.caption} aria-hidden>
        {entry.unfinished
          ? galleryWords('row', { row: entry.unfinished.decidedRows, rows: entry.unfinished.rows })
          : entry.seed}
        {older && <span className={styles.older} title={galleryWords('olderPlan')} />}
      </span>
      {near && (
        <IconButton
          small
          className={styles.remove}
          label={galleryWords('delete', { seed: entry.seed })}
          icon={Trash2}
          onClick={() => void paintings.remove(entry.id)}
        />
      )}
    </li>
  );
});
