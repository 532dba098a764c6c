import { RunBar } from '../../../features/painting/RunBar';
import { useDocument, useReplay } from '../../../studio/hooks';
import { ErrorBoundary } from '../../../ui/failures/ErrorBoundary';
import { shellWords } from '../../../words/parts/app/shell';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { partsWords } from '../../../words/parts/app/parts';
import { Filmstrip } from './later';
import styles from '../shell.module.css';

const fetchCanvas = () => import('../../../features/canvas/CanvasPanel');
// Asked for at once, drawn when it has arrived: the canvas library must not hold up the first paint.
let asked: ReturnType<typeof fetchCanvas> | null = fetchCanvas();
// Whoever draws it says what went wrong.
asked.catch(() => undefined);

const CanvasPanel = lazyPart(
  () => partsWords('theStage'),
  async () => {
    const coming = asked ?? fetchCanvas();
    asked = null;
    return (await coming).CanvasPanel;
  },
  { waiting: <section aria-label={shellWords('panel')} aria-busy className={styles.stageWaiting} /> },
);

// What is not seen before there is a run, and what plays on an empty stage.
const FirstVisit = lazyPart(
  () => partsWords('theReplay'),
  async () => {
    const [{ FirstVisit: Film }, { queried }] = await Promise.all([
      import('../../../features/replay/FirstVisit'),
      import('../../../studio/Queried'),
    ]);
    return queried(Film);
  },
);
const ExportProgress = lazyPart(
  () => partsWords('theTimeline'),
  async () => (await import('../../../features/replay/export/ExportProgress')).ExportProgress,
);
const ReplayStage = lazyPart(
  () => partsWords('theReplay'),
  async () => (await import('../../../features/replay/panels/ReplayStage')).ReplayStage,
);
const Timeline = lazyPart(
  () => partsWords('theTimeline'),
  async () => (await import('../../../features/replay/Timeline')).Timeline,
);
// Reading words waits until the stage is there.
const CommandLine = lazyPart(
  () => partsWords('theCommandLine'),
  async () => (await import('../../../features/command/CommandLine')).CommandLine,
  { waiting: <div className={styles.lineWaiting} /> },
);

export const StillStage = lazyPart(
  () => partsWords('thisStage'),
  async () => (await import('../../../features/canvas/StillStage')).StillStage,
);

/** The stage with what belongs under it. */
export function Stage({ filmstrip }: { readonly filmstrip: boolean }) {
  const replaying = useReplay((s) => s.position !== null);
  const empty = useDocument((s) => s.plan.segments.length === 0);
  return (
    <div className={styles.centre}>
      <div className={styles.stage} data-tour="stage">
        <div className={styles.worked} inert={replaying}>
          <CanvasPanel />
        </div>
        <ReplayStage still={StillStage} />
        <FirstVisit />
      </div>
      <div className={styles.commandLine} data-empty={empty} inert={replaying}>
        <CommandLine />
      </div>
      <ErrorBoundary what={partsWords('whatRuns')} small>
        <RunBar />
      </ErrorBoundary>
      <Timeline />
      <ExportProgress />
      {filmstrip && (
        <ErrorBoundary what={partsWords('thePaintings')} small>
          <Filmstrip />
        </ErrorBoundary>
      )}
    </div>
  );
}
