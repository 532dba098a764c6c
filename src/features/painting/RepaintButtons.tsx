import { useEffect, useState } from 'react';
import { useDocument } from '../../studio/document/document';
import { useMask } from '../../studio/repaint/mask';
import { CommandButton, useCommand } from '../../ui/command';
import styles from './PaintingDetails.module.css';
import { cellsOfChanges } from './repaintAsks';

/** Painting parts of the picture again. While "Repaint changes" is pointed at, the stage shows what it would touch. */
export function RepaintButtons() {
  const { enabled } = useCommand('repaint');
  const plan = useDocument((s) => s.plan);
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    if (!enabled || !pointed) return;
    useMask.getState().offer(cellsOfChanges());
    return () => useMask.getState().offer(null);
  }, [enabled, pointed, plan]);
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
