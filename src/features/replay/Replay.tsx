import { useQuery } from '@tanstack/react-query';
import { RotateCcw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { EXAMPLES, FIRST_SHOWN, pictureOf } from '../../studio/examples/catalogue';
import { fetchRuns } from '../../studio/examples/fetchExample';
import { openExample } from '../../studio/examples/open';
import { useSettings } from '../../studio/hooks';
import type { ReelFrame } from '../../studio/replay/frame';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { useMedia } from '../../ui/useMedia';
import { examplesWords } from '../../words/parts/panels/examples';
import { replayWords } from '../../words/parts/panels/replay';
import { uiWords } from '../../words/parts/ui';
import { Film } from './Film';
import { FilmProse } from './FilmProse';
import { lastReel, LOOKED_AT, paceOf, play, wait } from './play';
import styles from './Replay.module.css';

const PROMPT = EXAMPLES.find(({ id }) => id === FIRST_SHOWN)?.prompt ?? '';

/**
 * What an empty stage shows first: a finished scene, then its plan as it was written and its picture as it was painted,
 * labelled as a recording. It can be skipped, and then opened and changed.
 */
export default function Replay({ onOver }: { readonly onOver: () => void }) {
  const studio = useStudio();
  const tour = useCommand('tour');
  const toured = useSettings((s) => s.toured);
  const { frame, isOver, pace, skip, again } = useFilm();
  useLeaving(onOver, skip);
  const change = async () => {
    const name = examplesWords(FIRST_SHOWN);
    const isOpen = await openExample(studio, FIRST_SHOWN, name);
    studio.notices.announce(examplesWords(isOpen ? 'opened' : 'notFetched', { name }));
    if (isOpen) onOver();
  };
  return (
    <figure
      className={styles.replay}
      aria-label={replayWords('recordedRun')}
      onPointerDown={({ target }) => target instanceof Element && !target.closest('button') && onOver()}
    >
      <figcaption className={styles.caption}>
        <span className={styles.label}>{replayWords('recorded')}</span>
        <span className={styles.prompt} dir="auto">
          {uiWords('quoted', { text: PROMPT })}
        </span>
        {pace && <span className={styles.note}>{replayWords(pace)}</span>}
        {isOver ? (
          <Button small icon aria-label={replayWords('playAgain')} onClick={again}>
            <RotateCcw size={14} aria-hidden />
          </Button>
        ) : (
          <Button small onClick={skip}>
            {replayWords('skip')}
          </Button>
        )}
        <Button small icon aria-label={replayWords('closeRecordedRun')} onClick={onOver}>
          <X size={14} aria-hidden />
        </Button>
      </figcaption>
      <Film frame={isOver ? null : frame} picture={pictureOf(FIRST_SHOWN)} onMissing={onOver} />
      {isOver || !frame ? (
        <div className={styles.after}>
          {isOver && (
            <Button variant="outline" onClick={() => void change()}>
              {replayWords('changeScene')}
            </Button>
          )}
          {isOver && !toured && <Button onClick={tour.perform}>{tour.label}</Button>}
        </div>
      ) : (
        <FilmProse frame={frame} />
      )}
    </figure>
  );
}

/** The film: a look at the picture, then the run; over where it was skipped, or can't be fetched. */
function useFilm() {
  const { data: reel, isError } = useQuery({
    queryKey: ['first-run'],
    queryFn: async () => lastReel(await fetchRuns(FIRST_SHOWN)),
    staleTime: Infinity,
    retry: false,
  });
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const [frame, setFrame] = useState<ReelFrame | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!reel || isOver) return;
    const stop = new AbortController();
    const run = async () => {
      if (motion) {
        await wait(LOOKED_AT, stop.signal);
        await play(reel, stop.signal, setFrame);
      }
      if (!stop.signal.aborted) setOver(true);
    };
    void run();
    return () => stop.abort();
  }, [reel, motion, isOver]);
  return {
    frame,
    isOver: isOver || isError,
    pace: reel && motion ? paceOf(reel) : null,
    skip: () => setOver(true),
    again: () => {
      setFrame(null);
      setOver(false);
    },
  };
}

/** Whoever goes to the stage by keyboard wants the stage; Esc goes to the end. */
function useLeaving(onOver: () => void, skip: () => void): void {
  useEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[role="application"]')) onOver();
    };
    const toEnd = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && skip();
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', toEnd);
    return () => {
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', toEnd);
    };
  }, [onOver, skip]);
}
