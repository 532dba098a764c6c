import { useEffect, useRef, useState } from 'react';
import type { Separation } from '../../../studio/layers/separate';
import { layersPsd, layersSvg, layersZip } from '../../../library/out/layerFiles';
import type { Pixels } from '../../../library/png/pixels';
import { fileName } from '../../../library/text/plainText';
import type { PaintingEntry } from '../../../studio/scenes/paintings';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/saveBlob';
import { percent } from '../../../words/numbers';
import { outWords } from '../../../words/parts/dialogs/out';
import styles from './Out.module.css';

const WRITERS = { psd: layersPsd, zip: layersZip, svg: layersSvg } as const;
type Kind = keyof typeof WRITERS;
const KINDS: readonly Kind[] = ['psd', 'zip', 'svg'];

interface Props {
  readonly separation: Separation;
  readonly entry: PaintingEntry;
}

/** What a picture was taken apart into, and the files that hold it. */
export function LayerList({ separation, entry }: Props) {
  const { notices } = useStudio();
  const [busy, setBusy] = useState<Kind | null>(null);
  const { layers, background, missing, unplanned, told, apart } = separation;
  const save = async (kind: Kind) => {
    setBusy(kind);
    try {
      const blob = await WRITERS[kind](separation);
      const name = fileName(entry.prompt, `seed-${entry.seed}-layers.${kind}`);
      saveBlob(blob, name);
      notices.announce(outWords('saved', { name }));
    } catch (error) {
      notices.report(error);
    }
    setBusy(null);
  };
  return (
    <div className={styles.column}>
      <ul className={styles.layers} aria-label={outWords('layersFound')}>
        {layers.toReversed().map(({ name, pixels }, index) => (
          <li key={index}>
            <Thumbnail pixels={pixels} />
            <span>{name}</span>
          </li>
        ))}
        <li>
          <Thumbnail pixels={background} />
          <span>{outWords('background')}</span>
        </li>
      </ul>
      <div className={styles.facts}>
        <p>{outWords('ready', { count: layers.length })}</p>
        <p>
          {apart.most <= 2
            ? outWords('exact', { most: Math.max(1, apart.most) })
            : outWords('nearly', { share: percent(apart.within, 3) })}
        </p>
        {!told && <p>{outWords('byBoxes')}</p>}
        {missing.length > 0 && <p>{outWords('missing', { names: missing })}</p>}
        {unplanned.length > 0 && <p>{outWords('unplanned', { names: unplanned })}</p>}
      </div>
      <div className={styles.buttons}>
        {KINDS.map((kind) => (
          <Button key={kind} variant="outline" disabled={busy !== null} onClick={() => void save(kind)}>
            {busy === kind ? outWords('making') : outWords(kind)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Thumbnail({ pixels }: { readonly pixels: Pixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, data } = pixels;
  useEffect(() => {
    const image = new ImageData(new Uint8ClampedArray(data), width, height);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [data, width, height]);
  return <canvas ref={canvas} width={width} height={height} className={styles.thumb} aria-hidden />;
}
