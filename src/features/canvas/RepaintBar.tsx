import { Minus, Plus, X } from 'lucide-react';
import { useMask } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { BRUSH } from '../../studio/repaint/mask';
import { CommandButton } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { Segments } from '../../ui/fields/Segments';
import { canvasWords } from '../../words/parts/panels/canvas';
import styles from './RepaintBar.module.css';

const modes = () =>
  [
    { value: 'mark', label: canvasWords('mark') },
    { value: 'erase', label: canvasWords('erase') },
  ] as const;

/** What the brush does, how much is marked, and the button that paints it again. */
export function RepaintBar() {
  const studio = useStudio();
  const { cells, size, erasing, setSize, setErasing } = useMask();
  const putAway = () => {
    studio.stores.view.getState().setTool('select');
    studio.notices.announce(canvasWords('brushPutAway'));
  };
  return (
    <section aria-label={canvasWords('repaint')} className={styles.bar}>
      <Segments
        label={canvasWords('brush')}
        options={modes()}
        value={erasing ? 'erase' : 'mark'}
        onChange={(mode) => setErasing(mode === 'erase')}
      />
      <div className={styles.size}>
        <IconButton
          small
          label={canvasWords('smallerBrush')}
          icon={Minus}
          aria-disabled={size <= BRUSH.min}
          onClick={() => setSize(size - 1)}
        />
        <span>{canvasWords('brushSize', { count: size })}</span>
        <IconButton
          small
          label={canvasWords('largerBrush')}
          icon={Plus}
          aria-disabled={size >= BRUSH.max}
          onClick={() => setSize(size + 1)}
        />
      </div>
      <CommandButton id="invert-mask" iconOnly small />
      <CommandButton id="clear-mask" iconOnly small />
      <span className={styles.count}>{canvasWords('markedCount', { count: cells.size })}</span>
      <CommandButton id="repaint-marked" small variant="outline" />
      <IconButton small label={canvasWords('putBrushAway')} icon={X} onClick={putAway} />
    </section>
  );
}
