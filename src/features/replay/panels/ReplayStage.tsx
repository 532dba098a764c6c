import { History } from 'lucide-react';
import type { ComponentType } from 'react';
import type { PendingObject } from '../../../plan/chain/parser';
import type { Plan } from '../../../plan/plan';
import { usePaintings, useReel, useReplay, useReplayFrame } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import type { ReelFrame } from '../../../studio/replay/frame';
import { pictureOf } from '../../../studio/replay/picture';
import { spokenPosition } from '../../../studio/replay/words';
import { Button } from '../../../ui/Button';
import { wordsOf } from '../../../words/parts/errors';
import { replayWords } from '../../../words/parts/panels/replay';
import styles from './ReplayStage.module.css';

/** A stage that can only be looked at. */
export type Still = ComponentType<{
  readonly plan: Plan;
  readonly pending: PendingObject | null;
  readonly picture: { readonly url: string; readonly fraction: number } | null;
  readonly label: string;
  readonly aligned?: boolean;
  readonly lively?: boolean;
}>;

/** Over the stage while something is replayed: the boxes and the picture as they were, and the way back. */
export function ReplayStage({ still }: { readonly still: Still }) {
  const studio = useStudio();
  const frame = useReplayFrame();
  const reel = useReel();
  const position = useReplay((s) => s.position);
  if (!frame || !reel || position === null) return null;
  const leave = () => {
    studio.replay.leave();
    studio.notices.announce(replayWords('isBackToNow'));
  };
  return (
    <section className={styles.replay} aria-label={replayWords('replay')}>
      <FrameStage frame={frame} still={still} label={replayWords('replay')} aligned />
      <p className={styles.chip}>
        <History size={13} aria-hidden />
        <span className={styles.what}>{replayWords('replay')}</span>
        <span className={styles.place}>{spokenPosition(reel, position)}</span>
        <Button small variant="link" onClick={leave}>
          {replayWords('backToNow')}
        </Button>
      </p>
      {frame.failure && <p className={styles.failure}>{wordsOf(frame.failure).text}</p>}
    </section>
  );
}

/** One frame on a stage, with a word where its picture is no longer kept. */
export function FrameStage(props: {
  readonly frame: ReelFrame;
  readonly still: Still;
  readonly label: string;
  readonly aligned?: boolean;
}) {
  const { frame, still: StillStage, label, aligned = false } = props;
  const entries = usePaintings((s) => s.entries);
  const playing = useReplay((s) => s.playing);
  const picture = pictureOf(frame, entries);
  const { painted } = frame;
  return (
    <>
      <StillStage
        plan={frame.plan}
        pending={frame.pending}
        picture={picture}
        label={label}
        aligned={aligned}
        lively={playing}
      />
      {painted && !picture && (
        <p className={styles.missing}>
          {replayWords('notKept', { row: painted.decidedRows, rows: painted.rows })}
        </p>
      )}
    </>
  );
}
