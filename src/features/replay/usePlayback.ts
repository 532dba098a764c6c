import { useEffect } from 'react';
import { replay, useReplay } from '../../studio/replay/replayStore';

/** Milliseconds between two looks at the clock: often enough for the eye. */
const TICK = 40;

/** Lets time go on while the reel plays. */
export function usePlayback(): void {
  const playing = useReplay((s) => s.playing);
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const { time, speed } = useReplay.getState();
      const now = performance.now();
      replay.tick(time + (now - before) * speed);
      before = now;
    }, TICK);
    return () => clearInterval(timer);
  }, [playing]);
}
