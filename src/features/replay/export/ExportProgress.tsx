import { Button } from '../../../ui/Button';
import { Progress } from '../../../ui/Progress';
import { useExporting } from './exportingState';
import { replayWords } from '../../../words/parts/panels/replay';
import { percent } from '../../../words/numbers';
import styles from './ExportProgress.module.css';

/** A line under the stage while a video or an animation is made. */
export function ExportProgress() {
  const on = useExporting((s) => s.on);
  if (!on) return null;
  const text = percent(on.done);
  return (
    <div className={styles.bar}>
      <Progress name={on.what} value={on.done} max={1} text={text} className={styles.line} />
      <p className={styles.text}>
        <b>{on.what}</b> {text}
      </p>
      <Button small variant="outline" onClick={on.cancel}>
        {replayWords('cancel')}
      </Button>
    </div>
  );
}
