import { Filmstrip } from '../../features/gallery/Filmstrip';
import { RunBar } from '../../features/painting/RunBar';
import { FirstVisit } from '../../features/replay/FirstVisit';
import { ExportProgress } from '../../features/replay/ExportProgress';
import { ReplayStage } from '../../features/replay/ReplayStage';
import { Timeline } from '../../features/replay/Timeline';
import { useReplay } from '../../studio/replay/replayStore';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { lazyPart } from '../../ui/lazyPart';
import styles from './shell.module.css';

const fetchCanvas = () => import('../../features/canvas/CanvasPanel');
// Asked for at once, drawn when it has arrived: the canvas library must not hold up the first paint.
let asked: ReturnType<typeof fetchCanvas> | null = fetchCanvas();
// Whoever draws it says what went wrong.
asked.catch(() => undefined);

const CanvasPanel = lazyPart(
  'The stage',
  async () => {
    const coming = asked ?? fetchCanvas();
    asked = null;
    return (await coming).CanvasPanel;
  },
  { waiting: <section aria-label="Canvas" aria-busy className={styles.stageWaiting} /> },
);

export const StillStage = lazyPart(
  'This stage',
  async () => (await import('../../features/canvas/StillStage')).StillStage,
);

/** The stage with what belongs under it. */
export function Stage({ filmstrip }: { readonly filmstrip: boolean }) {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <div className={styles.centre}>
      <div className={styles.stage}>
        <div className={styles.worked} inert={replaying}>
          <CanvasPanel />
        </div>
        <ErrorBoundary what="The replay">
          <ReplayStage still={StillStage} />
        </ErrorBoundary>
        <FirstVisit />
      </div>
      <ErrorBoundary what="What runs" small>
        <RunBar />
      </ErrorBoundary>
      <ErrorBoundary what="The timeline" small>
        <Timeline />
        <ExportProgress />
      </ErrorBoundary>
      {filmstrip && (
        <ErrorBoundary what="The row of paintings" small>
          <Filmstrip />
        </ErrorBoundary>
      )}
    </div>
  );
}
