import type { Check } from '../../plan/check/check';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import { classes } from '../../ui/classes';
import { checksWords } from '../../words/parts/panels/checks';
import { reasonText } from '../../words/parts/reasons';
import { checkStateWords } from '../../words/parts/panels/checkStates';
import { lineOf } from './checks';
import styles from './ChecksPanel.module.css';
import { StateIcon } from './StateIcon';

/** Hues shown of the objects concerned. */
const DOTS = 4;

interface Props {
  readonly check: Check;
  readonly lit: boolean;
  readonly onPoint: (on: boolean) => void;
}

/** One thing that the prompt asks: what, its state as an icon and a word, and why. */
export function CheckLine({ check, lit, onPoint }: Props) {
  const studio = useStudio();
  const { kind, state, objectIds } = check;
  const lighting = {
    onPointerEnter: () => onPoint(true),
    onPointerLeave: () => onPoint(false),
    onFocus: () => onPoint(true),
    onBlur: () => onPoint(false),
  };
  return (
    <li
      className={classes(styles.line, lit && objectIds.length > 0 && styles.lit)}
      data-state={state}
      {...lighting}
    >
      <StateIcon state={state} />
      {objectIds.length > 0 ? (
        <button
          type="button"
          className={styles.text}
          title={checksWords('selectConcerned')}
          onClick={() => studio.stores.view.getState().select(objectIds)}
        >
          {lineOf(check)}
        </button>
      ) : (
        <span className={styles.text}>{lineOf(check)}</span>
      )}
      <span className={styles.state}>
        {objectIds.slice(0, DOTS).map((id) => (
          <span key={id} className={styles.dot} style={{ background: colourOf(id) }} aria-hidden />
        ))}
        {kind !== 'unasked' && checkStateWords(state)}
      </span>
      <p className={styles.reason}>{reasonText(check)}</p>
    </li>
  );
}
