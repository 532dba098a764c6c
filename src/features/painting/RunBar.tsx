import { progressOf } from '../../studio/machine';
import { useDocument } from '../../studio/document';
import { useModel } from '../../studio/model';
import { useRun } from '../../studio/run';
import { useStudio } from '../../studio/StudioContext';
import { CommandButton } from '../../ui/command';
import { Keys } from '../../ui/Keys';
import { Progress } from '../../ui/Progress';
import { loadingText } from '../../ui/loadingText';
import { Failure } from './Failure';
import styles from './RunBar.module.css';

/** One line under the stage: what is happening, how far it is, and what comes next. Always there, so nothing jumps. */
export function RunBar() {
  const run = useRun();
  const model = useModel();
  const { runs, models } = useStudio();

  if (run.kind === 'failed') {
    const again = () => void (run.during === 'planning' ? runs.plan() : runs.paint());
    return <Failure error={run.error} onAgain={again} onDismiss={() => runs.dismiss()} />;
  }
  const progress = progressOf(run);
  if (progress) {
    return (
      <div className={styles.bar}>
        <Progress
          name={progress.label}
          value={progress.value}
          max={progress.max}
          text={progress.text}
          className={styles.line}
        />
        <p className={styles.text}>
          <b>{progress.label}</b> {progress.text}
        </p>
        <CommandButton id="stop" variant="outline" small />
      </div>
    );
  }
  if (model.kind === 'failed') return <Failure error={model.error} onAgain={() => void models.load()} />;
  if (model.kind === 'loading') {
    const { loadedBytes, totalBytes, phase } = model.progress;
    const counted = phase === 'download' && totalBytes > 0;
    const text = loadingText(model.progress);
    return (
      <div className={styles.bar}>
        <Progress
          name="Loading model"
          value={counted ? loadedBytes : null}
          max={totalBytes}
          text={text}
          className={styles.line}
        />
        <p className={styles.text}>
          <b>Loading model</b> {text}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <Next />
    </div>
  );
}

/** A word on what to do next. */
function Next() {
  const prompt = useDocument((s) => s.prompt.trim() !== '');
  const plan = useDocument((s) => s.plan);
  const keys = <Keys keys="Ctrl+Enter" />;
  if (plan.segments.length === 0) {
    return prompt ? (
      <p className={styles.text}>Plan the picture {keys}</p>
    ) : (
      <p className={styles.text}>Say what the picture should show.</p>
    );
  }
  if (!plan.complete) return <p className={styles.text}>The plan is unfinished.</p>;
  return (
    <p className={styles.text}>Move, rename or add things until the plan is right, then paint it {keys}</p>
  );
}
