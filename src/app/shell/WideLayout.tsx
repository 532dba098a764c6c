import { ChecksPanel } from '../../features/checks/ChecksPanel';
import { ObjectsPanel } from '../../features/objects/ObjectsPanel';
import { PlansPanel } from '../../features/plans/PlansPanel';
import { PaintingDetails } from '../../features/painting/PaintingDetails';
import { PromptPanel } from '../../features/prompt/PromptPanel';
import { ReplayAside } from '../../features/replay/ReplayAside';
import { ReplayReasoning } from '../../features/replay/ReplayReasoning';
import { RunsPanel } from '../../features/runs/RunsPanel';
import { ReasoningPanel } from '../../features/reasoning/ReasoningPanel';
import { useReplay } from '../../studio/replay/replayStore';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Columns } from './Columns';
import { Stage } from './Stage';
import styles from './shell.module.css';

/** Laptop and up: three columns. */
export function WideLayout() {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <Columns
      left={
        <div className={styles.column}>
          <ErrorBoundary what="The prompt" small>
            <PromptPanel />
          </ErrorBoundary>
          <ErrorBoundary what="The reasoning" small>
            {replaying ? (
              <ReplayReasoning className={styles.grow} />
            ) : (
              <ReasoningPanel className={styles.grow} />
            )}
          </ErrorBoundary>
          <ErrorBoundary what="The list of runs" small>
            <RunsPanel />
          </ErrorBoundary>
          <ErrorBoundary what="The list of plans" small>
            <PlansPanel />
          </ErrorBoundary>
        </div>
      }
      centre={<Stage filmstrip />}
      right={
        <div className={styles.column}>
          {replaying ? (
            <ErrorBoundary what="This column" small>
              <ReplayAside />
            </ErrorBoundary>
          ) : (
            <>
              <div className={styles.growScroll}>
                <ErrorBoundary what="The list of objects" small>
                  <ObjectsPanel />
                </ErrorBoundary>
              </div>
              <ErrorBoundary what="The checks" small>
                <ChecksPanel className={styles.checks} />
              </ErrorBoundary>
              <ErrorBoundary what="What is known of the painting" small>
                <PaintingDetails />
              </ErrorBoundary>
            </>
          )}
        </div>
      }
    />
  );
}
