import { useModel, useRun, useSettings } from '../../studio/hooks';
import type { Settings } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { loadingText } from '../../ui/text/loadingText';
import { Segments } from '../../ui/fields/Segments';
import { Bundle } from './Bundle';
import { Device } from './device/Device';
import { Storage } from './device/Storage';
import { modelDetailsWords } from '../../words/parts/dialogs/modelDetails';
import styles from './models.module.css';
import { sentencesOf } from '../../words/parts/errors';

const choices = (): readonly { value: Settings['backend']; label: string }[] => [
  { value: 'auto', label: modelDetailsWords('automatic') },
  { value: 'webgpu', label: modelDetailsWords('webGPU') },
  { value: 'wasm', label: modelDetailsWords('webAssembly') },
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
        {modelDetailsWords('models')}
      </Button>
      {state.kind === 'ready' && (
        <>
          <p>
            <b>{state.description.name}</b>
            <br />
            <span className={styles.muted}>
              {state.description.planner
                ? modelDetailsWords('paintsWithPlanner', {
                    ...state.description.image,
                    planner: state.description.planner.name,
                  })
                : modelDetailsWords('paints', state.description.image)}
            </span>
          </p>
          <Bundle id={state.id} hash={state.description.hash} />
          <p className={styles.muted}>
            {state.description.licence.name}. {state.description.licence.notice}
          </p>
        </>
      )}
      {state.kind === 'loading' && (
        <p>{modelDetailsWords('loadingText', { text: loadingText(state.progress) })}</p>
      )}
      {state.kind === 'failed' && (
        <div className={styles.failure}>
          <p>{sentencesOf(state.error)}</p>
          <Button small variant="outline" onClick={() => void models.load()}>
            {modelDetailsWords('tryAgain')}
          </Button>
        </div>
      )}
      <div className={styles.group}>
        <p className={styles.heading}>{modelDetailsWords('runsOn')}</p>
        <Segments label={modelDetailsWords('runsOn')} options={choices()} value={backend} onChange={choose} />
        {busy && <p className={styles.muted}>{modelDetailsWords('changingStops')}</p>}
        <Device />
      </div>
      <Storage />
    </div>
  );
}
