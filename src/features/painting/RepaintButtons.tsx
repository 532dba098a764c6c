import { useEffect, useState } from 'react';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { CommandButton, useCommand } from '../../ui/command';
import styles from './PaintingDetails.module.css';

/** Painting parts of the picture again. While "Repaint changes" is pointed at, the stage shows what it would touch. */
export function RepaintButtons() {
  const studio = useStudio();
  const { enabled } = useCommand('repaint');
  const plan = useDocument((s) => s.plan);
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    if (!enabled || !pointed) return;
    studio.stores.mask.getState().offer(studio.repaint.cellsOfChanges());
    return () => studio.stores.mask.getState().offer(null);
  }, [studio, enabled, pointed, plan]);
  return (
    <div className={styles.buttons}>
      <span
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={() => setPointed(true)}
        onBlur={() => setPointed(false)}
      >
        <CommandButton id="repaint" variant="outline" small />
      </span>
      <CommandButton id="brush" variant="outline" small />
    </div>
  );
}
