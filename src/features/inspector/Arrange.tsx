import { Frame } from 'lucide-react';
import { useView } from '../../studio/hooks';
import { CommandButton } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

const ALIGN = ['left', 'centre', 'right', 'top', 'middle', 'bottom'].map((edge) => `align-${edge}`);
const DISTRIBUTE = ['distribute-x', 'distribute-y'];
const SIZES = ['match-width', 'match-height', 'match-size', 'flip'];

/** Into line, evenly apart, of one size: to each other, or to the picture. */
export function Arrange({ several }: { readonly several: boolean }) {
  const { byPicture, setByPicture } = useView();
  return (
    <>
      <fieldset aria-label={inspectorWords('align')} className={styles.buttons}>
        {[...ALIGN, ...DISTRIBUTE].map((id) => (
          <CommandButton key={id} id={id} iconOnly small />
        ))}
        <IconButton
          small
          className={styles.apart}
          label={inspectorWords('byPicture')}
          icon={Frame}
          aria-pressed={byPicture || !several}
          aria-disabled={!several}
          onClick={() => several && setByPicture(!byPicture)}
        />
      </fieldset>
      {several && (
        <fieldset aria-label={inspectorWords('size')} className={styles.buttons}>
          {SIZES.map((id) => (
            <CommandButton key={id} id={id} iconOnly small />
          ))}
        </fieldset>
      )}
    </>
  );
}
