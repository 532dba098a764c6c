import { useReplay } from '../../../studio/hooks';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { partsWords } from '../../../words/parts/app/parts';
import { Columns } from './Columns';
import { PanelStack } from './PanelStack';
import { Stage } from './Stage';
import styles from '../shell.module.css';

const ReplayAside = lazyPart(
  () => partsWords('thisColumn'),
  async () => (await import('../../../features/replay/panels/ReplayAside')).ReplayAside,
);

/** Laptop and up: three columns. */
export function WideLayout() {
  const replaying = useReplay((s) => s.position !== null);
  return (
    <Columns
      left={
        <div className={styles.column}>
          <PanelStack screen="wide" part="left" />
        </div>
      }
      centre={<Stage filmstrip />}
      right={
        <div className={styles.column}>
          {replaying ? <ReplayAside /> : <PanelStack screen="wide" part="right" />}
        </div>
      }
    />
  );
}
