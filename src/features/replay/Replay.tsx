import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReelFrame } from '../../studio/replay/frame';
import { Button } from '../../ui/Button';
import { useMedia } from '../../ui/useMedia';
import { Film } from './Film';
import { isSlowed, play, readShown } from './play';
import { replayWords } from '../../words/parts/panels/replay';
import { uiWords } from '../../words/parts/ui';
import styles from './Replay.module.css';

const RECORDING = './recorded/first-visit.json';

/** The recorded run that ships with the studio. */
async function loadRecording() {
  const response = await fetch(RECORDING);
  return response.ok ? readShown(await response.text()) : null;
}

/** Plays the recorded run over the stage, labelled as what it is. */
export default function Replay({ onOver }: { readonly onOver: () => void }) {
  const { data: shown } = useQuery({
    queryKey: ['recording'],
    queryFn: loadRecording,
    staleTime: Infinity,
  });
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const [frame, setFrame] = useState<ReelFrame | null>(null);

  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    void play(shown.reel, motion, stop.signal, setFrame);
    return () => stop.abort();
  }, [shown, motion]);

  useEffect(() => {
    // Whoever goes to the stage by keyboard wants the stage.
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[role="application"]')) onOver();
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [onOver]);

  if (!shown) return null;
  const slowed = motion && isSlowed(shown.reel);
  return (
    <figure className={styles.replay} aria-label={replayWords('recordedRun')} onPointerDown={onOver}>
      <figcaption className={styles.caption}>
        <span className={styles.label}>{replayWords('recorded')}</span>
        <span className={styles.prompt} dir="auto">
          {uiWords('quoted', { text: shown.prompt })}
        </span>
        {slowed && <span className={styles.note}>{replayWords('slowedDown')}</span>}
        <Button small icon aria-label={replayWords('closeRecordedRun')} onClick={onOver}>
          <X size={14} aria-hidden />
        </Button>
      </figcaption>
      <Film frame={frame} picture={shown.picture} />
    </figure>
  );
}
