import { useCandidates, useDocument, useModel, useRun, useWaiting } from '../../studio/hooks';
import { progressOf } from '../../studio/run/machine';
import { useStudio } from '../../studio/StudioContext';
import { classes } from '../../ui/classes';
import { Keys } from '../../ui/Keys';
import { loadedBytesOf, loadingText } from '../../ui/loadingText';
import { Progress } from '../../ui/Progress';
import { Failure } from './Failure';
import { PictureCount } from './PictureCount';
import { usePainterWithoutBoxes } from './usePainterWithoutBoxes';
import styles from './RunBar.module.css';

/** One line under the stage: what is happening, how far it is, what comes next. Always there, so nothing jumps. */
export function RunBar() {
  const run = useRun();
  const model = useModel();
  const waiting = useWaiting((s) => s.waiting);
  const sampling = useCandidates((s) => s.sampling);
  const { run: runs, model: models } = useStudio();

  if (run.kind === 'failed') {
    const again = () => void (run.during === 'planning' ? runs.plan() : runs.paint());
    return <Failure error={run.error} onAgain={again} onDismiss={() => runs.dismiss()} />;
  }
  const progress = progressOf(run);
  if (progress) {
    const { label, text, ...figures } = progress;
    const which = sampling ? `plan ${sampling.number} of ${sampling.count}, ` : '';
    return <Busy name={label} {...figures} text={which + text} />;
  }
  if (model.kind === 'failed') return <Failure error={model.error} onAgain={() => void models.load()} />;
  if (model.kind === 'loading') {
    const { progress: loading } = model;
    const then = waiting === null ? '' : waiting === 'plan' ? '; then it plans' : '; then it paints';
    const text = loadingText(loading) + then;
    const loaded = loadedBytesOf(loading);
    return <Busy name="Loading model" value={loaded} max={loading.totalBytes} text={text} />;
  }
  return <Next />;
}

function Busy(props: {
  readonly name: string;
  readonly value: number | null;
  readonly max: number;
  readonly text: string;
}) {
  return (
    <div className={styles.bar}>
      <Progress {...props} className={styles.line} />
      <p className={styles.text}>
        <b>{props.name}</b> {props.text}
      </p>
    </div>
  );
}

/** A word on what to do next, and the one setting of the next painting that changes most often. */
function Next() {
  const prompt = useDocument((s) => s.prompt.trim() !== '');
  const empty = useDocument((s) => s.plan.segments.length === 0);
  const complete = useDocument((s) => s.plan.complete);
  const suggested = usePainterWithoutBoxes();
  const keys = <Keys keys="Ctrl+Enter" />;
  return (
    <div className={classes(styles.bar, styles.idle)}>
      {empty && !prompt && <p className={styles.text}>Say what the picture should show.</p>}
      {empty && prompt && <p className={styles.text}>Plan the picture {keys}</p>}
      {!empty && !complete && <p className={styles.text}>The plan is unfinished.</p>}
      {!empty && complete && (
        <p className={styles.text}>
          {suggested === null ? 'Change the plan until it is right, then paint it' : 'Paint the plan'} {keys}
          {suggested !== null && ` ${suggested} reads no boxes: they are a suggestion.`}
        </p>
      )}
      {!empty && <PictureCount short />}
    </div>
  );
}
