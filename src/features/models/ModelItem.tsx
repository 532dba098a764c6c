import { useId } from 'react';
import { useModel } from '../../studio/hooks';
import { bytes } from '../../words/bytes';
import { classes } from '../../ui/classes';
import { modelsWords } from '../../words/parts/dialogs/models';
import { ModelActions } from './ModelActions';
import { ModelProgress } from './ModelProgress';
import { More } from './More';
import type { ModelRow } from './rows';
import { abilities } from './words';
import styles from './manager.module.css';

/** One model: what it is, what it costs, whether it runs here, and what can be done with it. */
export function ModelItem(props: {
  readonly row: ModelRow;
  readonly onLook: (address: string, where: string, consent: boolean) => void;
}) {
  const { row, onLook } = props;
  const id = useId();
  const inUse = useModel((s) => s.kind === 'ready' && s.id === row.id);
  const size = row.about ? modelsWords('aboutSize', { size: row.bytes }) : bytes(row.bytes);
  return (
    <li className={styles.item} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.name}>
          {row.name}
        </h4>
        {inUse && <span className={styles.badge}>{modelsWords('inUse')}</span>}
        {row.verdict && (
          <span className={classes(styles.verdict, styles[row.verdict.level])}>{row.verdict.text}</span>
        )}
      </div>
      <p className={styles.description}>{row.description}</p>
      <p className={styles.facts}>
        <span>{size}</span>
        <span>{row.licence.name}</span>
        <span>{abilities(row.capabilities)}</span>
      </p>
      {row.verdict && row.verdict.level !== 'well' && <p className={styles.muted}>{row.verdict.because}</p>}
      <ModelProgress row={row} />
      <ModelActions row={row} inUse={inUse} onLook={onLook} />
      <More row={row} />
    </li>
  );
}
