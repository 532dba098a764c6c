import { ChecksPanel } from '../../features/checks/ChecksPanel';
import { ObjectsPanel } from '../../features/objects/ObjectsPanel';
import { PlansPanel } from '../../features/plans/PlansPanel';
import { PaintingDetails } from '../../features/painting/PaintingDetails';
import { PromptPanel } from '../../features/prompt/PromptPanel';
import { ReplayAside } from '../../features/replay/ReplayAside';
import { ReplayReasoning } from '../../features/replay/ReplayReasoning';
import { RunsPanel } from '../../features/runs/RunsPanel';
import { ReasoningPanel } from '../../features/reasoning/ReasoningPanel';
import { useReplay } from '../../studio/hooks';
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
        <ErrorBoundary what="This column">
          <div className={styles.column}>
            <PromptPanel />
            {replaying ? (
              <ReplayReasoning className={styles.grow} />
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
        <ErrorBoundary what="This column">
          <div className={styles.column}>
            {replaying ? (
              <ReplayAside />
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
