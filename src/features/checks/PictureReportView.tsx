import { useMemo } from 'react';
import type { PictureReport } from '../../critic/pictures/picture-rewards';
import type { Detection } from '../../contract/events';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf, type ObjectId } from '../../plan/plan';
import { useDocument, useLexicon } from '../../studio/hooks';
import { colourOf } from '../../studio/document/colours';
import type { PaintingEntry } from '../../studio/scenes/paintings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { Hidden } from '../../ui/text/Hidden';
import { checksWords } from '../../words/parts/panels/checks';
import styles from './ChecksPanel.module.css';
import { figureParts } from './figureParts';
import { PictureLine } from './PictureLine';
import { figure, sayFound } from './pictureWords';

interface Props {
  readonly entry: PaintingEntry;
  readonly report: PictureReport;
  /** Null where the model answered questions and found no boxes. */
  readonly found: readonly Detection[] | null;
}

/** The one figure and what it is made of; the prompt, then the plan, against the picture. */
export function PictureReportView({ entry, report, found }: Props) {
  const { looker } = useStudio();
  return (
    <>
      <Reward entry={entry} report={report} found={found} />
      {found?.length === 0 && <p className={styles.none}>{sayFound(found)}</p>}
      <h3 className={styles.subtitle}>{checksWords('promptAgainstPicture')}</h3>
      {report.checks.length === 0 ? (
        <p className={styles.none}>{checksWords('nothingRead')}</p>
      ) : (
        <ul aria-label={checksWords('promptAgainstPicture')} className={styles.list}>
          {report.checks.map((check) => (
            <PictureLine key={check.id} check={check} />
          ))}
        </ul>
      )}
      <h3 className={styles.subtitle}>{checksWords('planAgainstPicture')}</h3>
      {found ? (
        <Matches entry={entry} report={report} />
      ) : (
        <p className={styles.none}>{checksWords('noBoxesFound')}</p>
      )}
      {found && found.length > 0 && <p className={styles.none}>{sayFound(found)}</p>}
      <div className={styles.unchecked}>
        <Button small onClick={() => looker.look(entry.id)}>
          {checksWords('checkAgain')}
        </Button>
      </div>
    </>
  );
}

/** The product, and what each critic says of the painting one by one. */
function Reward({ entry, report, found }: Props) {
  const lexicon = useLexicon();
  const parts = useMemo(() => {
    const { prompt, chain } = entry;
    const { plan, problems } = parseChain(chain);
    return figureParts({ prompt, plan, problemCount: problems.length, found, report, lexicon });
  }, [entry, report, found, lexicon]);
  const { product } = report;
  return (
    <dl className={styles.reward} title="R_PI × (R_sem + R_spa) / 2 × R_RI">
      <div className={styles.product}>
        <dt>{checksWords('reward')}</dt>
        <dd data-none={product === null}>{product === null ? checksWords('notChecked') : figure(product)}</dd>
      </div>
      {parts.map(({ name, value, meaning }) => (
        <div key={name} title={meaning}>
          <dt>
            {name}
            {meaning && <Hidden>, {meaning}</Hidden>}
          </dt>
          <dd>
            {value === null ? <Hidden>{checksWords('notChecked')}</Hidden> : null}
            {figure(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each planned object with the overlap of its box and the one found. */
function Matches({ entry, report }: Pick<Props, 'entry' | 'report'>) {
  const studio = useStudio();
  const idOf = useHues(entry);
  if (report.matches.length === 0) {
    return <p className={styles.none}>{checksWords('planWithoutBoxes')}</p>;
  }
  return (
    <ul aria-label={checksWords('planAgainstPicture')} className={styles.list}>
      {report.matches.map(({ id, name, found, iou }) => (
        <li
          key={id}
          className={styles.match}
          onPointerEnter={() => studio.looker.light(found === null ? [] : [found])}
          onPointerLeave={() => studio.looker.light([])}
        >
          <span className={styles.dot} style={{ background: colourOf(idOf(id)) }} aria-hidden />
          <span className={styles.name}>{name}</span>
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${iou * 100}%` }} />
          </span>
          <span className={styles.iou} data-missing={found === null}>
            {found === null ? checksWords('notFound') : checksWords('iou', { iou })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The document's id of an object of the painted chain, where the painting shows the plan as it stands: its hue. */
function useHues({ chain, planRevision }: PaintingEntry): (id: ObjectId) => ObjectId {
  const plan = useDocument((s) => (s.revision === planRevision ? s.plan : null));
  if (!plan) return (id) => id;
  const own = objectsOf(plan);
  const order = objectsOf(parseChain(chain).plan).map(({ id }) => id);
  return (id) => own[order.indexOf(id)]?.id ?? id;
}
