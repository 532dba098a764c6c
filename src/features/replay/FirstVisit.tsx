import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Studio } from '../../studio/studio';
import { useStudio } from '../../studio/StudioContext';
import { lazyPart } from '../../ui/failures/lazyPart';
import { replayWords } from '../../words/parts/panels/replay';

const Replay = lazyPart<{ readonly onOver: () => void }>(
  () => replayWords('filmOfRun'),
  async () => (await import('./Replay')).default,
  { close: ({ onOver }) => onOver() },
);

/** True once the scene has anything in it. */
function hasBegun(studio: Studio): boolean {
  const { prompt, plan } = studio.stores.document.getState();
  return prompt !== '' || plan.segments.length > 0 || studio.stores.replay.getState().node !== null;
}

/**
 * On a first visit, a recorded run on the stage until the person does anything:
 * types, plans, touches the stage. Never over a scene that was brought back.
 */
export function FirstVisit() {
  const studio = useStudio();
  const [over, setOver] = useState(() => hasBegun(studio));
  const { data: first } = useQuery({
    queryKey: ['first-visit'],
    queryFn: async () => (await (await studio.library()).getLastScene()) === null,
    staleTime: Infinity,
  });
  useEffect(() => {
    const end = () => setOver(true);
    const stopWatching = [
      studio.stores.document.subscribe((s) => (s.prompt !== '' || s.plan.segments.length > 0) && end()),
      studio.stores.run.subscribe((s) => s.kind !== 'idle' && end()),
      studio.stores.replay.subscribe((s) => s.node !== null && end()),
    ];
    return () => stopWatching.forEach((stop) => stop());
  }, [studio]);

  if (over || first !== true) return null;
  return <Replay onOver={() => setOver(true)} />;
}
