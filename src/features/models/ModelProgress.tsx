import { useModel } from '../../studio/hooks';
import { loadedBytesOf, loadingText } from '../../ui/text/loadingText';
import { Progress } from '../../ui/Progress';
import { modelsWords } from '../../words/parts/dialogs/models';
import { sentencesOf } from '../../words/parts/errors';
import type { ModelRow } from './rows';
import { progressText } from './words';
import styles from './manager.module.css';

/** How far a model has come: to the device, or into use. */
export function ModelProgress({ row }: { readonly row: ModelRow }) {
  const { job, name, here, bytes: total } = row;
  const next = useModel((s) => (s.kind === 'ready' && s.next?.id === row.id ? s.next.progress : null));
  if (next) {
    const text = loadingText(next);
    return (
      <div className={styles.progress}>
        <Progress
          name={modelsWords('loadingModel', { name })}
          value={loadedBytesOf(next)}
          max={next.totalBytes}
          text={text}
        />
        <p className={styles.muted}>{modelsWords('loadingBeside', { text })}</p>
      </div>
    );
  }
  if (job?.kind === 'failed') {
    return <p className={styles.failure}>{sentencesOf(job.error)}</p>;
  }
  if (job) {
    const text = progressText(job);
    return (
      <div className={styles.progress}>
        <Progress
          name={modelsWords('downloading', { name })}
          value={job.loaded}
          max={job.total}
          text={text}
        />
        <p className={styles.muted}>
          {job.kind === 'elsewhere'
            ? modelsWords('inOtherTab', { text })
            : modelsWords(job.kind === 'pausing' ? 'pausing' : 'going', { text })}
          {job.kind === 'running' && job.note && ` ${job.note}`}
        </p>
      </div>
    );
  }
  if (row.state !== 'partial') return null;
  const some = { loaded: here, total };
  return (
    <div className={styles.progress}>
      <Progress
        name={modelsWords('downloaded', { name })}
        value={here}
        max={total}
        text={modelsWords('someOfPaused', some)}
      />
      <p className={styles.muted}>{modelsWords('someIsHere', some)}</p>
    </div>
  );
}
