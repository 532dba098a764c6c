import { useEffect, useRef, type ReactNode } from 'react';
import { Stage, type StageNode } from './konva';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A plan has its left at the left in every language; so has what is written on it. */
const UNMIRRORED = { direction: 'ltr' } as const;

/** A Konva stage that only draws, and stays sharp when the page is zoomed or goes to another screen. */
export function SharpStage(props: Props) {
  const stage = useRef<StageNode>(null);
  useEffect(() => followPixelRatio(() => stage.current && sharpen(stage.current)), []);
  return <Stage ref={stage} {...props} style={UNMIRRORED} listening={false} />;
}

function sharpen(stage: StageNode) {
  for (const layer of stage.getLayers()) {
    const canvas = layer.getCanvas();
    if (canvas.getPixelRatio() === window.devicePixelRatio) continue;
    canvas.setPixelRatio(window.devicePixelRatio);
    layer.batchDraw();
  }
}

/** Calls back whenever a CSS pixel has become another number of the screen's. Returns a function that ends it. */
function followPixelRatio(changed: () => void): () => void {
  const over = new AbortController();
  window.addEventListener('resize', changed, { signal: over.signal });
  // A query holds for one ratio: each change asks about the next.
  const wait = () => {
    const now = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    now.addEventListener(
      'change',
      () => {
        changed();
        wait();
      },
      { once: true, signal: over.signal },
    );
  };
  wait();
  return () => over.abort();
}
