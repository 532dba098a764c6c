import { lazy, Suspense } from 'react';
import { Filmstrip } from '../../features/gallery/Filmstrip';
import { RunBar } from '../../features/painting/RunBar';
import { FirstVisit } from '../../features/replay/FirstVisit';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import styles from './shell.module.css';

// Asked for at once, drawn when it has arrived: the canvas library must not hold up the first paint.
const canvas = import('../../features/canvas/CanvasPanel');
const CanvasPanel = lazy(async () => ({ default: (await canvas).CanvasPanel }));

/** The stage with what belongs under it. */
export function Stage({ filmstrip }: { readonly filmstrip: boolean }) {
  return (
    <div className={styles.centre}>
      <div className={styles.stage}>
        <ErrorBoundary what="The stage">
          <Suspense fallback={<section aria-label="Canvas" aria-busy className={styles.stageWaiting} />}>
            <CanvasPanel />
          </Suspense>
        </ErrorBoundary>
        <FirstVisit />
      </div>
      <RunBar />
      {filmstrip && <Filmstrip />}
    </div>
  );
}
