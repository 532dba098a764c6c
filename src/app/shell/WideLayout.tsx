import { ChecksPanel } from '../../features/checks/ChecksPanel';
import { ObjectsPanel } from '../../features/objects/ObjectsPanel';
import { PlansPanel } from '../../features/plans/PlansPanel';
import { PaintingDetails } from '../../features/painting/PaintingDetails';
import { PromptPanel } from '../../features/prompt/PromptPanel';
import { RunsPanel } from '../../features/runs/RunsPanel';
import { ReasoningPanel } from '../../features/reasoning/ReasoningPanel';
import { useReplay } from '../../studio/replay/replayStore';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Columns } from './Columns';
import { Stage } from './Stage';
import { shellWords } from '../../words/parts/app/shell';
import { lazy, Suspense } from 'react';
import styles from './shell.module.css';

const ReplayAside = lazy(async () => ({
  default: (await import('../../features/replay/ReplayAside')).ReplayAside,
}));
const ReplayReasoning = lazy(async () => ({
  default: (await import('../../features/replay/ReplayReasoning')).ReplayReasoning,
}));

/** Laptop and up: three columns. */
export function WideLayout() {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <Columns
      left={
        <ErrorBoundary what={shellWords('thisColumn')}>
          <div className={styles.column}>
            <PromptPanel />
            {replaying ? (
              <Suspense fallback={null}>
                <ReplayReasoning className={styles.grow} />
              </Suspense>
            ) : (
              <ReasoningPanel className={styles.grow} />
            )}
            <RunsPanel />
            <PlansPanel />
          </div>
        </ErrorBoundary>
      }
      centre={<Stage filmstrip />}
      right={
        <ErrorBoundary what={shellWords('thisColumn')}>
          <div className={styles.column}>
            {replaying ? (
              <Suspense fallback={null}>
                <ReplayAside />
              </Suspense>
            ) : (
              <>
                <div className={styles.growScroll}>
                  <ObjectsPanel />
                </div>
                <ChecksPanel className={styles.checks} />
                <PaintingDetails />
              </>
            )}
          </div>
        </ErrorBoundary>
      }
    />
  );
}
