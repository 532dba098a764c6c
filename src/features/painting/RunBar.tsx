import { useCandidates, useDocument, useModel, useRun, useWaiting } from '../../studio/hooks';
import { progressOf } from '../../studio/run/machine';
import { useStudio } from '../../studio/StudioContext';
import { classes } from '../../ui/classes';
import { Keys } from '../../ui/keys/Keys';
import { loadedBytesOf, loadingText } from '../../ui/text/loadingText';
import { Progress } from '../../ui/Progress';
import { paintingWords } from '../../words/parts/panels/painting';
import { rich } from '../../ui/text/rich';
import { Failure } from './Failure';
import { PictureCount } from './PictureCount';
import { secondsLeft } from './timeLeft';
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
    const count = secondsLeft(run);
    const far = count === null ? text : paintingWords('secondsLeft', { text, count });
    const said = sampling ? paintingWords('sampling', { ...sampling, text: far }) : far;
    return <Busy name={label} {...figures} text={said} />;
  }
  if (model.kind === 'failed') return <Failure error={model.error} onAgain={() => void models.load()} />;
  if (model.kind === 'loading') {
    const { progress: loading } = model;
    const text = loadingThen(loadingText(loading), waiting);
    const loaded = loadedBytesOf(loading);
    return <Busy name={paintingWords('loadingModel')} value={loaded} max={loading.totalBytes} text={text} />;
  }
  return <Next />;
}

function loadingThen(text: string, waiting: 'plan' | 'paint' | null): string {
  if (waiting === null) return text;
  return paintingWords(waiting === 'plan' ? 'thenPlans' : 'thenPaints', { text });
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
      {empty && !prompt && <p className={styles.text}>{paintingWords('sayWhat')}</p>}
      {empty && prompt && <p className={styles.text}>{rich(paintingWords('planIt'), { keys })}</p>}
      {!empty && !complete && <p className={styles.text}>{paintingWords('planUnfinished')}</p>}
      {!empty && complete && (
        <p className={styles.text}>
          {suggested === null
            ? rich(paintingWords('changeThenPaint'), { keys })
            : rich(paintingWords('paintSuggested'), { keys, name: suggested })}
        </p>
      )}
      {!empty && <PictureCount short />}
    </div>
  );
}
