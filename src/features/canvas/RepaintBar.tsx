import { Minus, Plus, X } from 'lucide-react';
import { useMask } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { BRUSH } from '../../studio/repaint/mask';
import { plural } from '../../words/numbers';
import { CommandButton } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { Segments } from '../../ui/Segments';
import styles from './RepaintBar.module.css';

const MODES = [
  { value: 'mark', label: 'Mark' },
  { value: 'erase', label: 'Erase' },
] as const;

/** What the brush does, how much is marked, and the button that paints it again. */
export function RepaintBar() {
  const studio = useStudio();
  const { cells, size, erasing, setSize, setErasing } = useMask();
  const putAway = () => {
    studio.stores.view.getState().setTool('select');
    studio.notices.announce('The brush is put away.');
  };
  return (
    <section aria-label="Repaint" className={styles.bar}>
      <Segments
        label="Brush"
        options={MODES}
        value={erasing ? 'erase' : 'mark'}
        onChange={(mode) => setErasing(mode === 'erase')}
      />
      <div className={styles.size}>
        <IconButton
          small
          label="Smaller brush"
          icon={Minus}
          aria-disabled={size <= BRUSH.min}
          onClick={() => setSize(size - 1)}
        />
        <span>{plural(size, 'cell')}</span>
        <IconButton
          small
          label="Larger brush"
          icon={Plus}
          aria-disabled={size >= BRUSH.max}
          onClick={() => setSize(size + 1)}
        />
      </div>
      <CommandButton id="invert-mask" iconOnly small />
      <CommandButton id="clear-mask" iconOnly small />
      <span className={styles.count}>{cells.size} marked</span>
      <CommandButton id="repaint-marked" small variant="outline" />
      <IconButton small label="Put the brush away" icon={X} onClick={putAway} />
    </section>
  );
}
