import { lazy, Suspense } from 'react';
import { Filmstrip } from '../../features/gallery/Filmstrip';
import { RunBar } from '../../features/painting/RunBar';
import { FirstVisit } from '../../features/replay/FirstVisit';
import { ExportProgress } from '../../features/replay/ExportProgress';
import { ReplayStage } from '../../features/replay/ReplayStage';
import { Timeline } from '../../features/replay/Timeline';
import { useReplay } from '../../studio/hooks';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import styles from './shell.module.css';

// Asked for at once, drawn when it has arrived: the canvas library must not hold up the first paint.
const canvas = import('../../features/canvas/CanvasPanel');
const CanvasPanel = lazy(async () => ({ default: (await canvas).CanvasPanel }));

export const StillStage = lazy(async () => ({
  default: (await import('../../features/canvas/StillStage')).StillStage,
}));

/** The stage with what belongs under it. */
export function Stage({ filmstrip }: { readonly filmstrip: boolean }) {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <div className={styles.centre}>
      <div className={styles.stage}>
        <ErrorBoundary what="The stage">
          <Suspense fallback={<section aria-label="Canvas" aria-busy className={styles.stageWaiting} />}>
            <div className={styles.worked} inert={replaying}>
              <CanvasPanel />
            </div>
            <Suspense fallback={null}>
              <ReplayStage still={StillStage} />
            </Suspense>
          </Suspense>
        </ErrorBoundary>
        <FirstVisit />
      </div>
      <RunBar />
      <Timeline />
      <ExportProgress />
      {filmstrip && <Filmstrip />}
    </div>
  );
}
