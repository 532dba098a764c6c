import { useModel, useRun, useSettings } from '../../studio/hooks';
import type { Settings } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { loadingText } from '../../ui/loadingText';
import { Segments } from '../../ui/Segments';
import { Bundle } from './Bundle';
import { Device } from './Device';
import { Storage } from './Storage';
import styles from './models.module.css';

const CHOICES: readonly { value: Settings['backend']; label: string }[] = [
  { value: 'auto', label: 'Automatic' },
  { value: 'webgpu', label: 'WebGPU' },
  { value: 'wasm', label: 'WebAssembly' },
];

/** What is loaded, under which licence, on which back end and why; how much it keeps on this device. */
export function ModelDetails({ onModels }: { readonly onModels: () => void }) {
  const state = useModel();
  const backend = useSettings((s) => s.backend);
  const busy = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  const studio = useStudio();
  const { model: models } = studio;

  const choose = (next: Settings['backend']) => {
    if (next === backend) return;
    studio.stores.settings.getState().set({ backend: next });
    void models.load();
  };
  return (
    <div className={styles.details}>
      <Button variant="outline" onClick={onModels}>
        Models…
      </Button>
      {state.kind === 'ready' && (
        <>
          <p>
            <b>{state.description.name}</b>
            <br />
            <span className={styles.muted}>
              Paints {state.description.image.width} × {state.description.image.height} px, on this device
              alone.
              {state.description.planner && ` ${state.description.planner.name} writes its plans.`}
            </span>
          </p>
          <Bundle id={state.id} hash={state.description.hash} />
          <p className={styles.muted}>
            {state.description.licence.name}. {state.description.licence.notice}
          </p>
        </>
      )}
      {state.kind === 'loading' && <p>Loading: {loadingText(state.progress)}.</p>}
      {state.kind === 'failed' && (
        <div className={styles.failure}>
          <p>
            {state.error.message} {state.error.advice}
          </p>
          <Button small variant="outline" onClick={() => void models.load()}>
            Try again
          </Button>
        </div>
      )}
      <div className={styles.group}>
        <p className={styles.heading}>Runs on</p>
        <Segments label="Runs on" options={CHOICES} value={backend} onChange={choose} />
        {busy && <p className={styles.muted}>Changing this stops what is running.</p>}
        <Device />
      </div>
      <Storage />
    </div>
  );
}
