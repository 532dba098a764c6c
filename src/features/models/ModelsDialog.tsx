import { useEffect, useMemo } from 'react';
import { useModels } from '../../studio/models/state';
import { useStudio } from '../../studio/StudioContext';
import { Dialog } from '../../ui/Dialog';
import { AddModel } from './AddModel';
import { DeviceLine } from './DeviceLine';
import { closeModels, useModelsDialog } from './dialogState';
import { ModelItem } from './ModelItem';
import { OfferCard } from './OfferCard';
import { modelRows } from './rows';
import { useOffer } from './useOffer';
import styles from './manager.module.css';

/** The models: what is on this device, what could be, and how to bring another one. */
export default function ModelsDialog() {
  const { manager } = useStudio();
  const installed = useModels((s) => s.installed);
  const jobs = useModels((s) => s.jobs);
  const device = useModels((s) => s.device);
  const dropped = useModelsDialog((s) => s.dropped);
  const { state, look, lookInFolder, dismiss, accept } = useOffer();
  useEffect(() => void manager.refresh(), [manager]);
  useEffect(() => {
    if (!dropped) return;
    useModelsDialog.setState({ dropped: null });
    void lookInFolder(dropped);
  }, [dropped, lookInFolder]);
  const rows = useMemo(() => modelRows(installed ?? [], jobs, device), [installed, jobs, device]);

  return (
    <Dialog title="Models" open onClose={closeModels} wide>
      <div className={styles.page}>
        <DeviceLine />
        {state.kind === 'found' && (
          <OfferCard offer={state.offer} onAccept={() => accept(state.offer)} onDismiss={dismiss} />
        )}
        <ul className={styles.list} aria-label="Models">
          {rows.map((row) => (
            <ModelItem key={row.id} row={row} onLook={look} />
          ))}
        </ul>
        <AddModel state={state} onLook={look} onFolder={lookInFolder} onCancel={dismiss} />
      </div>
    </Dialog>
  );
}
