import { ChecksPanel } from '../../features/checks/ChecksPanel';
import { ObjectsPanel } from '../../features/objects/ObjectsPanel';
import { PaintingDetails } from '../../features/painting/PaintingDetails';
import { PromptPanel } from '../../features/prompt/PromptPanel';
import { ReasoningPanel } from '../../features/reasoning/ReasoningPanel';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Columns } from './Columns';
import { Stage } from './Stage';
import styles from './shell.module.css';

/** Laptop and up: three columns. */
export function WideLayout() {
  return (
    <Columns
      left={
        <ErrorBoundary what="This column">
          <div className={styles.column}>
            <PromptPanel />
            <ReasoningPanel className={styles.grow} />
          </div>
        </ErrorBoundary>
      }
      centre={<Stage filmstrip />}
      right={
        <ErrorBoundary what="This column">
          <div className={styles.column}>
            <div className={styles.growScroll}>
              <ObjectsPanel />
            </div>
            <ChecksPanel className={styles.checks} />
            <PaintingDetails />
          </div>
        </ErrorBoundary>
      }
    />
  );
}
