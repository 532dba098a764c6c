import { ChevronLeft, ChevronRight, History, Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useState } from 'react';
import { useReel, useReplay, useRunTree } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import type { Stride } from '../../studio/replay/reel';
import { SPEEDS, type Speed } from '../../studio/replay/timeline';
import { secondsOf } from '../../studio/replay/words';
import { titleOf } from '../../studio/tree/titles';
import { CommandButton } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { replayWords } from '../../words/parts/panels/replay';
import { ExportMenu } from './export/ExportMenu';
import { Scrubber } from './Scrubber';
import styles from './Timeline.module.css';
import { usePlayback } from './usePlayback';

interface StrideInWords {
  readonly value: Stride;
  readonly label: string;
  readonly back: string;
  readonly on: string;
}

const strides = (): readonly StrideInWords[] => [
  {
    value: 'token',
    label: replayWords('token'),
    back: replayWords('backToken'),
    on: replayWords('onToken'),
  },
  {
    value: 'box',
    label: replayWords('object'),
    back: replayWords('backObject'),
    on: replayWords('onObject'),
  },
  { value: 'row', label: replayWords('row'), back: replayWords('backRow'), on: replayWords('onRow') },
];

/** Under the stage: the run that has just ended or was chosen, to play, to scrub and to step through. */
export function Timeline() {
  usePlayback();
  const reel = useReel();
  const node = useReplay((s) => s.node);
  const replaying = useReplay((s) => s.position !== null);
  const title = useRunTree((s) => {
    const found = s.nodes.find(({ id }) => id === node);
    return found ? titleOf(found, s.nodes) : '';
  });
  if (!reel || reel.moments.length === 0) return null;
  return (
    // Time runs from left to right in every language, as on every player.
    <section
      className={styles.timeline}
      dir="ltr"
      aria-label={replayWords('timeline')}
      data-replaying={replaying}
    >
      <PlayButtons />
      <Scrubber reel={reel} />
      <Clock duration={reel.duration} />
      <Stepper />
      <SpeedField />
      <div className={styles.end}>
        <CommandButton id="present" iconOnly small />
        <ExportMenu />
        <Leave title={title} />
      </div>
    </section>
  );
}

function PlayButtons() {
  const studio = useStudio();
  const playing = useReplay((s) => s.playing);
  return (
    <div className={styles.buttons}>
      <IconButton
        small
        label={replayWords('previousBox')}
        icon={SkipBack}
        keys="J"
        onClick={() => studio.replay.step('box', -1)}
      />
      <IconButton
        small
        label={playing ? replayWords('pause') : replayWords('play')}
        icon={playing ? Pause : Play}
        keys="K"
        onClick={() => (playing ? studio.replay.pause() : studio.replay.play())}
      />
      <IconButton
        small
        label={replayWords('nextBox')}
        icon={SkipForward}
        keys="L"
        onClick={() => studio.replay.step('box', 1)}
      />
    </div>
  );
}

function Clock({ duration }: { readonly duration: number }) {
  const time = useReplay((s) => (s.position === null ? duration : s.time));
  return (
    <span className={styles.clock} aria-hidden>
      {secondsOf(time)} <span className={styles.of}>/ {secondsOf(duration)}</span>
    </span>
  );
}

function Stepper() {
  const studio = useStudio();
  const [stride, setStride] = useState<Stride>('box');
  const all = strides();
  const chosen = all.find(({ value }) => value === stride);
  return (
    <div className={styles.stepper}>
      <IconButton
        small
        label={chosen?.back ?? ''}
        icon={ChevronLeft}
        onClick={() => studio.replay.step(stride, -1)}
      />
      <select
        className={styles.select}
        aria-label={replayWords('stepBy')}
        value={stride}
        onChange={(event) => setStride(all.find(({ value }) => value === event.target.value)?.value ?? 'box')}
      >
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <IconButton
        small
        label={chosen?.on ?? ''}
        icon={ChevronRight}
        onClick={() => studio.replay.step(stride, 1)}
      />
    </div>
  );
}

function SpeedField() {
  const studio = useStudio();
  const speed = useReplay((s) => s.speed);
  return (
    <select
      className={styles.select}
      aria-label={replayWords('speed')}
      value={speed}
      onChange={(event) => studio.replay.setSpeed(Number(event.target.value) as Speed)}
    >
      {SPEEDS.map((value) => (
        <option key={value} value={value}>
          {replayWords('times', { value })}
        </option>
      ))}
    </select>
  );
}

/** While replaying: the way back. Otherwise: the timeline can go. */
function Leave({ title }: { readonly title: string }) {
  const studio = useStudio();
  const replaying = useReplay((s) => s.position !== null);
  if (!replaying) {
    return (
      <IconButton
        small
        label={replayWords('closeTimeline')}
        icon={X}
        onClick={() => studio.replay.select(null)}
      />
    );
  }
  const leave = () => {
    studio.replay.leave();
    studio.notices.announce(replayWords('isBackToNow'));
  };
  return <IconButton small label={replayWords('leave', { title })} icon={History} onClick={leave} />;
}
