import { useEffect, useRef } from 'react';
import { useRun } from '../../studio/hooks';
import { galleryWords } from '../../words/parts/panels/gallery';
import styles from './Filmstrip.module.css';

/** The picture that is being painted, as far as it is. */
export function PaintingFrame() {
  const preview = useRun((s) => (s.kind === 'painting' ? s.preview : null));
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!preview || !context) return;
    context.canvas.width = preview.width;
    context.canvas.height = preview.height;
    context.putImageData(new ImageData(preview.data, preview.width, preview.height), 0, 0);
  }, [preview]);
  return (
    <li className={styles.frame} aria-hidden>
      <canvas ref={canvas} className={styles.image} width={1} height={1} />
      <span className={styles.caption}>{galleryWords('painting')}</span>
    </li>
  );
}
