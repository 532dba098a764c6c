import type { PictureCheck } from '../../critic/pictures/picture-checks';
import { useStudio } from '../../studio/StudioContext';
import { checksWords } from '../../words/parts/panels/checks';
import { checkStateWords } from '../../words/parts/panels/checkStates';
import { reasonText } from '../../words/parts/reasons';
import styles from './ChecksPanel.module.css';
import { pictureLine } from './pictureWords';
import { StateIcon } from './StateIcon';

/** One thing that the prompt asks of the picture: its state as an icon and a word, and why. */
export function PictureLine({ check }: { readonly check: PictureCheck }) {
  const studio = useStudio();
  const { state, found } = check;
  return (
    <li
      className={styles.line}
      data-state={state}
      onPointerEnter={() => studio.looker.light(found)}
      onPointerLeave={() => studio.looker.light([])}
    >
      <StateIcon state={state} />
      {found.length > 0 ? (
        <button
          type="button"
          className={styles.text}
          title={checksWords('showFound')}
          onFocus={() => studio.looker.light(found)}
          onBlur={() => studio.looker.light([])}
          onClick={() => studio.looker.light(found)}
        >
          {pictureLine(check)}
        </button>
      ) : (
        <span className={styles.text}>{pictureLine(check)}</span>
      )}
      <span className={styles.state}>{checkStateWords(state)}</span>
      <p className={styles.reason}>{reasonText(check)}</p>
    </li>
  );
}
