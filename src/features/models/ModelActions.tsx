import { useState } from 'react';
import { HUB } from '../../bundles/places/address';
import { useModel } from '../../studio/hooks';
import { SHIPPED_MODEL } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { modelsWords } from '../../words/parts/dialogs/models';
import { Confirm } from './Confirm';
import type { ModelRow } from './rows';
import styles from './manager.module.css';

/** What can be done with a model as it stands. */
export function ModelActions(props: {
  readonly row: ModelRow;
  readonly inUse: boolean;
  readonly onLook: (address: string, where: string, consent: boolean) => void;
}) {
  const { row, inUse, onLook } = props;
  const { id, name, state, job, entry } = row;
  const studio = useStudio();
  const { model: models, onDevice: manager } = studio;
  const [asking, setAsking] = useState(false);
  const loading = useModel((s) => s.kind === 'ready' && s.next?.id === id);

  const remove = async () => {
    setAsking(false);
    try {
      if (inUse || loading) {
        models.stay();
        if (inUse && !(await models.use(SHIPPED_MODEL, modelsWords('ownModel')))) return;
      }
      await manager.remove(id);
      studio.notices.announce(modelsWords('deleted', { name, freed: row.here }));
    } catch (error) {
      studio.notices.report(error);
    }
  };

  if (asking) {
    return (
      <Confirm
        question={modelsWords(inUse ? 'askDeleteInUse' : 'askDelete', { name, freed: row.here })}
        verb={modelsWords('delete')}
        onYes={() => void remove()}
        onNo={() => setAsking(false)}
      />
    );
  }
  const button = (label: string, full: string, perform: () => void) => (
    <Button small variant="outline" aria-label={full} onClick={perform}>
      {label}
    </Button>
  );
  const usable = (state === 'here' || state === 'studio') && !inUse;
  const deletable = row.record !== null && job?.kind !== 'elsewhere' && job?.kind !== 'pausing';
  return (
    <div className={styles.buttons}>
      {usable &&
        !loading &&
        button(modelsWords('use'), modelsWords('useModel', { name }), () => void models.use(id, name))}
      {loading &&
        button(modelsWords('cancelLoading'), modelsWords('cancelLoadingModel', { name }), () =>
          models.stay(),
        )}
      {job?.kind === 'running' &&
        button(modelsWords('pause'), modelsWords('pauseModel', { name }), () => void manager.pause(id))}
      {state === 'partial' && (job === null || job.kind === 'failed') && resumeButton()}
      {state === 'available' && entry?.source.from === 'address' && downloadButton(entry.source.address)}
      {deletable && (
        <Button
          small
          variant="danger"
          aria-label={modelsWords('deleteModel', { name })}
          onClick={() => setAsking(true)}
        >
          {modelsWords('delete')}
        </Button>
      )}
    </div>
  );

  function resumeButton() {
    if (row.record?.source.from === 'address')
      return button(modelsWords('resume'), modelsWords('resumeModel', { name }), () => manager.resume(id));
    return <p className={styles.muted}>{modelsWords('chooseFolderAgain')}</p>;
  }
  function downloadButton(address: string) {
    return button(modelsWords('download'), modelsWords('downloadModel', { name }), () =>
      onLook(address, new URL(HUB).host, false),
    );
  }
}
