import { useState } from 'react';
import { HUB } from '../../bundles/places/address';
import { useModel } from '../../studio/hooks';
import { SHIPPED_MODEL } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { bytes } from '../../ui/bytes';
import { Button } from '../../ui/Button';
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
        if (inUse && !(await models.use(SHIPPED_MODEL, 'The studio’s own model'))) return;
      }
      await manager.remove(id);
      studio.notices.announce(`${name} is deleted; ${bytes(row.here)} are free again.`);
    } catch (error) {
      studio.notices.report(error);
    }
  };

  if (asking) {
    return (
      <Confirm
        question={`Delete ${name} from this device? That frees ${bytes(row.here)}${inUse ? '; the studio goes back to its own model' : ''}.`}
        verb="Delete"
        onYes={() => void remove()}
        onNo={() => setAsking(false)}
      />
    );
  }
  const button = (label: string, perform: () => void) => (
    <Button small variant="outline" aria-label={`${label} ${name}`} onClick={perform}>
      {label}
    </Button>
  );
  const usable = (state === 'here' || state === 'studio') && !inUse;
  const deletable = row.record !== null && job?.kind !== 'elsewhere' && job?.kind !== 'pausing';
  return (
    <div className={styles.buttons}>
      {usable && !loading && button('Use', () => void models.use(id, name))}
      {loading && button('Cancel loading', () => models.stay())}
      {job?.kind === 'running' && button('Pause', () => void manager.pause(id))}
      {state === 'partial' && (job === null || job.kind === 'failed') && resumeButton()}
      {state === 'available' && entry?.source.from === 'address' && downloadButton(entry.source.address)}
      {deletable && (
        <Button small variant="danger" aria-label={`Delete ${name}`} onClick={() => setAsking(true)}>
          Delete
        </Button>
      )}
    </div>
  );

  function resumeButton() {
    if (row.record?.source.from === 'address') return button('Resume', () => manager.resume(id));
    return <p className={styles.muted}>Choose its folder again to go on.</p>;
  }
  function downloadButton(address: string) {
    return button('Download…', () => onLook(address, new URL(HUB).host, false));
  }
}
