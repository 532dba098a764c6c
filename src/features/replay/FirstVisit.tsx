import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDocument } from '../../studio/document';
import { useRun } from '../../studio/run';
import { useStudio } from '../../studio/StudioContext';

const Replay = lazy(() => import('./Replay'));

/**
 * On a first visit, a recorded run on the stage until the person does anything:
 * types, plans, touches the stage. Never over a scene that was brought back.
 */
export function FirstVisit() {
  const studio = useStudio();
  const [over, setOver] = useState(false);
  const { data: first } = useQuery({
    queryKey: ['first-visit'],
    queryFn: async () => (await (await studio.library()).getLastScene()) === null,
    staleTime: Infinity,
  });
  const begun = useDocument((s) => s.prompt !== '' || s.plan.segments.length > 0);
  const running = useRun((s) => s.kind !== 'idle');
  const gone = over || begun || running;

  useEffect(() => {
    if (gone) setOver(true);
  }, [gone]);

  if (gone || first !== true) return null;
  return (
    <Suspense fallback={null}>
      <Replay onOver={() => setOver(true)} />
    </Suspense>
  );
}
