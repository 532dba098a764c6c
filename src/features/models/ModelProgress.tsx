import { useModel } from '../../studio/hooks';
import { bytes } from '../../ui/bytes';
import { loadedBytesOf, loadingText } from '../../ui/loadingText';
import { Progress } from '../../ui/Progress';
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
        <Progress name={`Loading ${name}`} value={loadedBytesOf(next)} max={next.totalBytes} text={text} />
        <p className={styles.muted}>Loading: {text}. The present model stays in use meanwhile.</p>
      </div>
    );
  }
  if (job?.kind === 'failed') {
    return (
      <p className={styles.failure}>
        {job.error.message} {job.error.advice}
      </p>
    );
  }
  if (job) {
    const text = progressText(job);
    return (
      <div className={styles.progress}>
        <Progress name={`Downloading ${name}`} value={job.loaded} max={job.total} text={text} />
        <p className={styles.muted}>
          {text}
          {job.kind === 'elsewhere' && ', in another tab'}
          {job.kind === 'pausing' && ', pausing'}.{job.kind === 'running' && job.note && ` ${job.note}`}
        </p>
      </div>
    );
  }
  if (row.state !== 'partial') return null;
  const text = `${bytes(here)} of ${bytes(total)}`;
  return (
    <div className={styles.progress}>
      <Progress name={`Downloaded of ${name}`} value={here} max={total} text={`${text}, paused`} />
      <p className={styles.muted}>{text} is here; it can be used once all of it is.</p>
    </div>
  );
}
