import { useEffect, useId, useRef, useState } from 'react';
import { totalBytes } from '../../../bundles/install/record';
import { verdictOf } from '../../../bundles/device/verdict';
import { useModels } from '../../../studio/hooks';
import type { Offer } from '../../../studio/models/onDevice';
import { Button } from '../../../ui/Button';
import { classes } from '../../../ui/classes';
import { abilities } from '../words';
import { modelsWords } from '../../../words/parts/dialogs/models';
import styles from '../manager.module.css';

/** A model that was found: size, licence and verdict, before a byte of its weights is fetched. */
export function OfferCard(props: {
  readonly offer: Offer;
  readonly onAccept: () => Promise<void>;
  readonly onDismiss: () => void;
}) {
  const { offer, onAccept, onDismiss } = props;
  const { record, folder } = offer;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  const device = useModels((s) => s.device);
  const installed = useModels((s) => s.installed);
  const here = installed?.find((model) => model.record.id === record.id)?.here ?? 0;
  const total = totalBytes(record);
  const verdict = device && verdictOf(record.needs, device, Math.max(0, total - here));
  useEffect(() => heading.current?.focus(), []);
  const unknown = record.files.filter(({ sha256 }) => sha256 === null).length;
  return (
    <section aria-labelledby={id} className={styles.offer}>
      <div className={styles.head}>
        <h3 id={id} ref={heading} tabIndex={-1} className={styles.name}>
          {record.name}
        </h3>
        {verdict && <span className={classes(styles.verdict, styles[verdict.level])}>{verdict.text}</span>}
      </div>
      <p className={styles.description}>{record.description}</p>
      <p className={styles.facts}>
        <span>{modelsWords('sizeAndFiles', { size: total, count: record.files.length })}</span>
        <span>{record.licence.name}</span>
        <span>{abilities(record.capabilities)}</span>
      </p>
      {verdict && <p className={styles.muted}>{verdict.because}</p>}
      <p className={styles.muted}>
        {modelsWords('licence', record.licence)}{' '}
        {record.licence.url && (
          <a href={record.licence.url} target="_blank" rel="noreferrer">
            {modelsWords('readLicenceShort')}
          </a>
        )}
      </p>
      {unknown > 0 && !folder && (
        <p className={styles.muted}>{modelsWords('uncheckedFiles', { count: unknown })}</p>
      )}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          aria-disabled={busy || undefined}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void onAccept();
          }}
        >
          {folder
            ? modelsWords('copyHere', { size: total })
            : modelsWords('downloadSize', { size: Math.max(0, total - here) })}
        </Button>
        <Button variant="outline" onClick={onDismiss}>
          {modelsWords('notNow')}
        </Button>
      </div>
    </section>
  );
}
