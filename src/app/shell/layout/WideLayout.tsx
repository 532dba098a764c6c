import { ChecksPanel } from '../../../features/checks/ChecksPanel';
import { ObjectsPanel } from '../../../features/objects/ObjectsPanel';
import { PlansPanel } from '../../../features/plans/PlansPanel';
import { PaintingDetails } from '../../../features/painting/PaintingDetails';
import { PromptPanel } from '../../../features/prompt/PromptPanel';
import { RunsPanel } from '../../../features/runs/RunsPanel';
import { ReasoningPanel } from '../../../features/reasoning/ReasoningPanel';
import { useReplay } from '../../../studio/hooks';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { Columns } from './Columns';
import { Stage } from './Stage';
import { lazy, Suspense } from 'react';
import styles from '../shell.module.css';
import { partsWords } from '../../../words/parts/app/parts';

const ReplayAside = lazy(async () => ({
  default: (await import('../../../features/replay/ReplayAside')).ReplayAside,
}));
const ReplayReasoning = lazy(async () => ({
  default: (await import('../../../features/replay/ReplayReasoning')).ReplayReasoning,
}));

/** Laptop and up: three columns. */
export function WideLayout() {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <Columns
      left={
        <div className={styles.column}>
          <ErrorBoundary what={partsWords('thePrompt')} small>
            <PromptPanel />
          </ErrorBoundary>
          <ErrorBoundary what={partsWords('theReasoning')} small>
            {replaying ? (
              <Suspense fallback={null}>
                <ReplayReasoning className={styles.grow} />
              </Suspense>
            ) : (
              <ReasoningPanel className={styles.grow} />
            )}
          </ErrorBoundary>
          <ErrorBoundary what={partsWords('theRuns')} small>
            <RunsPanel />
          </ErrorBoundary>
          <ErrorBoundary what={partsWords('thePlans')} small>
            <PlansPanel />
          </ErrorBoundary>
        </div>
      }
      centre={<Stage filmstrip />}
      right={
        <div className={styles.column}>
          {replaying ? (
            <ErrorBoundary what={partsWords('thisColumn')} small>
              <ReplayAside />
            </ErrorBoundary>
          ) : (
            <>
              <div className={styles.growScroll}>
                <ErrorBoundary what={partsWords('theObjects')} small>
                  <ObjectsPanel />
                </ErrorBoundary>
              </div>
              <ErrorBoundary what={partsWords('theChecks')} small>
                <ChecksPanel className={styles.checks} />
              </ErrorBoundary>
              <ErrorBoundary what={partsWords('theDetails')} small>
                <PaintingDetails />
              </ErrorBoundary>
            </>
          )}
        </div>
      }
    />
  );
}
