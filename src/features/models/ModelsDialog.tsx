import { useEffect, useId, useMemo, useState } from 'react';
import { useModels } from '../../studio/hooks';
import type { Offer } from '../../studio/models/onDevice';
import { useStudio } from '../../studio/StudioContext';
import { Dialog } from '../../ui/overlays/Dialog';
import { AddModel } from './bring/AddModel';
import { DeviceLine } from './device/DeviceLine';
import { createModelsDialog, useModelsDialog } from './dialogState';
import { ModelItem } from './ModelItem';
import { OfferCard } from './bring/OfferCard';
import { Servers } from './servers/Servers';
import { type ModelRow, modelRows } from './rows';
import { useOffer } from './bring/useOffer';
import { modelsWords } from '../../words/parts/dialogs/models';
import styles from './manager.module.css';

/** The models: what is on this device, what could be, and how to bring another one. */
export default function ModelsDialog({ onClose }: { readonly onClose: () => void }) {
  const { onDevice: manager, own } = useStudio();
  const id = useId();
  const installed = useModels((s) => s.installed);
  const jobs = useModels((s) => s.jobs);
  const device = useModels((s) => s.device);
  const dropped = useModelsDialog((s) => s.dropped);
  const { state, look, lookInFolder, dismiss, accept } = useOffer();
  /** What was typed to find a model has served its purpose once it is on its way. */
  const [taken, setTaken] = useState(0);
  const take = async (offer: Offer) => {
    if (await accept(offer)) setTaken((count) => count + 1);
  };
  useEffect(() => void manager.refresh(), [manager]);
  useEffect(() => {
    if (!dropped) return;
    own(createModelsDialog).setState({ dropped: null });
    void lookInFolder(dropped);
  }, [own, dropped, lookInFolder]);
  const rows = useMemo(() => modelRows(installed ?? [], jobs, device), [installed, jobs, device]);

  const here = rows.filter(({ state: at }) => at === 'studio' || at === 'here' || at === 'partial');
  const known = rows.filter((row) => !here.includes(row));

  return (
    <Dialog title={modelsWords('models')} open onClose={onClose} wide>
      <div className={styles.page}>
        <DeviceLine />
        {state.kind === 'found' && (
          <OfferCard offer={state.offer} onAccept={() => take(state.offer)} onDismiss={dismiss} />
        )}
        <section aria-labelledby={`${id}-here`}>
          <h3 id={`${id}-here`} className={styles.heading}>
            {modelsWords('onThisDevice')}
          </h3>
          <List name={modelsWords('modelsOnThisDevice')} rows={here} onLook={look} />
        </section>
        <AddModel key={taken} state={state} onLook={look} onFolder={lookInFolder} onCancel={dismiss} />
        <Servers />
        <section aria-labelledby={`${id}-known`}>
          <h3 id={`${id}-known`} className={styles.heading}>
            {modelsWords('knownTitle')}
          </h3>
          <List name={modelsWords('knownModels')} rows={known} onLook={look} />
        </section>
      </div>
    </Dialog>
  );
}

function List(props: {
  readonly name: string;
  readonly rows: readonly ModelRow[];
  readonly onLook: (address: string, where: string, consent: boolean) => void;
}) {
  return (
    <ul className={styles.list} aria-label={props.name}>
      {props.rows.map((row) => (
        <ModelItem key={row.id} row={row} onLook={props.onLook} />
      ))}
    </ul>
  );
}
