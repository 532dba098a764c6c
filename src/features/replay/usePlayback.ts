import { useEffect } from 'react';
import { useReplay } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';

/** Milliseconds between two looks at the clock: often enough for the eye. */
const TICK = 40;

/** Lets time go on while the reel plays. */
export function usePlayback(): void {
  const studio = useStudio();
  const playing = useReplay((s) => s.playing);
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const { time, speed } = studio.stores.replay.getState();
      const now = performance.now();
      studio.replay.tick(time + (now - before) * speed);
      before = now;
    }, TICK);
    return () => clearInterval(timer);
  }, [studio, playing]);
}
