import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDocument } from '../../studio/document/document';
import { useReplay } from '../../studio/replay/replayStore';
import { useRun } from '../../studio/run/run';
import { useStudio } from '../../studio/StudioContext';
import { lazyPart } from '../../ui/lazyPart';
import { replayWords } from '../../words/parts/panels/replay';

const Replay = lazyPart<{ readonly onOver: () => void }>(
  () => replayWords('filmOfRun'),
  async () => (await import('./Replay')).default,
  { close: ({ onOver }) => onOver() },
);

/** True once the scene has anything in it. */
function hasBegun(): boolean {
  const { prompt, plan } = useDocument.getState();
  return prompt !== '' || plan.segments.length > 0 || useReplay.getState().node !== null;
}

/**
 * On a first visit, a recorded run on the stage until the person does anything:
 * types, plans, touches the stage. Never over a scene that was brought back.
 */
export function FirstVisit() {
  const studio = useStudio();
  const [over, setOver] = useState(hasBegun);
  const { data: first } = useQuery({
    queryKey: ['first-visit'],
    queryFn: async () => (await (await studio.library()).getLastScene()) === null,
    staleTime: Infinity,
  });
  useEffect(() => {
    const end = () => setOver(true);
    const stopWatching = [
      useDocument.subscribe((s) => (s.prompt !== '' || s.plan.segments.length > 0) && end()),
      useRun.subscribe((s) => s.kind !== 'idle' && end()),
      useReplay.subscribe((s) => s.node !== null && end()),
    ];
    return () => stopWatching.forEach((stop) => stop());
  }, []);

  if (over || first !== true) return null;
  return <Replay onOver={() => setOver(true)} />;
}
