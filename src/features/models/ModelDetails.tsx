import { useModel } from '../../studio/models/loading';
import { useRun } from '../../studio/run/run';
import { useSettings, type Settings } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { loadingText } from '../../ui/loadingText';
import { Segments } from '../../ui/Segments';
import { Bundle } from './Bundle';
import { Device } from './Device';
import { Storage } from './Storage';
import { modelChipWords } from '../../words/parts/panels/modelChip';
import styles from './models.module.css';

const choices = (): readonly { value: Settings['backend']; label: string }[] => [
  { value: 'auto', label: modelChipWords('automatic') },
  { value: 'webgpu', label: modelChipWords('webGPU') },
  { value: 'wasm', label: modelChipWords('webAssembly') },
];

/** What is loaded, under which licence, on which back end and why; how much it keeps on this device. */
export function ModelDetails({ onModels }: { readonly onModels: () => void }) {
  const state = useModel();
  const backend = useSettings((s) => s.backend);
  const busy = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  const { models } = useStudio();

  const choose = (next: Settings['backend']) => {
    if (next === backend) return;
    useSettings.getState().set({ backend: next });
    void models.load();
  };
  return (
    <div className={styles.details}>
      <Button variant="outline" onClick={onModels}>
        {modelChipWords('models')}
      </Button>
      {state.kind === 'ready' && (
        <>
          <p>
            <b>{state.description.name}</b>
            <br />
            <span className={styles.muted}>
              {state.description.planner
                ? modelChipWords('paintsWithPlanner', {
                    ...state.description.image,
                    planner: state.description.planner.name,
                  })
                : modelChipWords('paints', state.description.image)}
            </span>
          </p>
          <Bundle id={state.id} hash={state.description.hash} />
          <p className={styles.muted}>
            {state.description.licence.name}. {state.description.licence.notice}
          </p>
        </>
      )}
      {state.kind === 'loading' && (
        <p>{modelChipWords('loadingText', { text: loadingText(state.progress) })}</p>
      )}
      {state.kind === 'failed' && (
        <div className={styles.failure}>
          <p>
            {state.error.message} {state.error.advice}
          </p>
          <Button small variant="outline" onClick={() => void models.load()}>
            {modelChipWords('tryAgain')}
          </Button>
        </div>
      )}
      <div className={styles.group}>
        <p className={styles.heading}>{modelChipWords('runsOn')}</p>
        <Segments label={modelChipWords('runsOn')} options={choices()} value={backend} onChange={choose} />
        {busy && <p className={styles.muted}>{modelChipWords('changingStops')}</p>}
        <Device />
      </div>
      <Storage />
    </div>
  );
}
