import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { parseRecording } from '../../generator/recorded/recording';
import { Button } from '../../ui/Button';
import { useMedia } from '../../ui/useMedia';
import { Film } from './Film';
import { firstFrame, play, speeds } from './play';
import { replayWords } from '../../words/parts/panels/replay';
import { uiWords } from '../../words/parts/ui';
import styles from './Replay.module.css';

const RECORDING = './recorded/first-visit.json';

/** The recorded run that ships with the studio. */
async function loadRecording() {
  const response = await fetch(RECORDING);
  return response.ok ? parseRecording(await response.text()) : null;
}

/** Plays the recorded run over the stage, labelled as what it is. */
export default function Replay({ onOver }: { readonly onOver: () => void }) {
  const { data: recording } = useQuery({
    queryKey: ['recording'],
    queryFn: loadRecording,
    staleTime: Infinity,
  });
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const [frame, setFrame] = useState(firstFrame);

  useEffect(() => {
    if (!recording) return;
    const stop = new AbortController();
    play(recording, motion, stop.signal, setFrame).catch((error: unknown) => {
      // Stopping is the usual end; a recording that can't be shown is not worth a word to the person.
      if (!stop.signal.aborted) console.warn('The recorded run was not shown:', error);
    });
    return () => stop.abort();
  }, [recording, motion]);

  useEffect(() => {
    // Whoever goes to the stage by keyboard wants the stage.
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[role="application"]')) onOver();
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [onOver]);

  if (!recording) return null;
  const slowed = motion && Math.min(speeds(recording).plan, speeds(recording).paint) < 0.8;
  return (
    <figure className={styles.replay} aria-label={replayWords('recordedRun')} onPointerDown={onOver}>
      <figcaption className={styles.caption}>
        <span className={styles.label}>{replayWords('recorded')}</span>
        <span className={styles.prompt}>{uiWords('quoted', { text: recording.prompt })}</span>
        {slowed && <span className={styles.note}>{replayWords('slowedDown')}</span>}
        <Button small icon aria-label={replayWords('closeRecordedRun')} onClick={onOver}>
          <X size={14} aria-hidden />
        </Button>
      </figcaption>
      <Film frame={frame} image={recording.description.image} />
    </figure>
  );
}
