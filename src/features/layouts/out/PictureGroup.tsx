import { useState } from 'react';
import { withoutPlainGround } from '../../../library/out/plain';
import { flattened } from '../../../library/out/layered';
import { BLEEDS, PRINT_WIDTHS } from '../../../library/out/print';
import type { Pixels } from '../../../library/png/pixels';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/fields/NumberField';
import { Segments } from '../../../ui/fields/Segments';
import { Switch } from '../../../ui/fields/Switch';
import { outWords } from '../../../words/parts/dialogs/out';
import { Made } from './Made';
import { isPrint, makePicture, type Wanted } from './picture';
import { useLayers } from './useLayers';
import { useMade } from './useMade';
import type { StagePicture } from './useStagePicture';
import styles from './Out.module.css';

const FIRST: Wanted = { file: 'png', factor: 1, bare: false, print: { width: 100, bleed: 3 } };
const FILES = ['png', 'webp', 'pdf', 'printPng'] as const;
const FACTORS = ['1', '2', '4'] as const;

interface Props {
  readonly picture: StagePicture;
  readonly onLayers: () => void;
}

/** The picture as a file: which, how large, with or without its background. */
export function PictureGroup({ picture, onLayers }: Props) {
  const [wanted, setWanted] = useState(FIRST);
  const set = (changes: Partial<Wanted>) => setWanted((now) => ({ ...now, ...changes }));
  const separation = useLayers((s) =>
    s.kind === 'ready' && s.painting === picture.entry.id ? s.separation : null,
  );
  const print = isPrint(wanted);
  const isBare = wanted.bare && !print;
  const key = JSON.stringify([picture.entry.id, wanted, isBare && separation !== null]);
  const making = useMade(key, async (signal) => {
    const bare: Pixels | null = !isBare
      ? null
      : separation
        ? flattened(separation, true)
        : withoutPlainGround(await picture.pixels());
    return isBare && !bare ? null : makePicture(picture, { ...wanted, bare: isBare }, bare, signal);
  });
  const notPlain = making.kind === 'made' && making.made === null;
  return (
    <div className={styles.sides}>
      <div className={styles.fields}>
        <Segments
          label={outWords('file')}
          options={FILES.map((value) => ({ value, label: outWords(value) }))}
          value={wanted.file}
          onChange={(file) => set({ file })}
        />
        {print ? (
          <>
            <NumberField
              label={outWords('width')}
              value={wanted.print.width}
              {...PRINT_WIDTHS}
              onChange={(width) => set({ print: { ...wanted.print, width } })}
            />
            <NumberField
              label={outWords('bleed')}
              value={wanted.print.bleed}
              {...BLEEDS}
              onChange={(bleed) => set({ print: { ...wanted.print, bleed } })}
            />
            <p className={styles.hint}>{outWords('bleedHint')}</p>
          </>
        ) : (
          <>
            <Segments
              label={outWords('size')}
              options={FACTORS.map((value) => ({
                value,
                label: outWords('times', { factor: Number(value) }),
              }))}
              value={FACTORS.find((factor) => Number(factor) === wanted.factor) ?? '1'}
              onChange={(factor) => set({ factor: factor === '4' ? 4 : factor === '2' ? 2 : 1 })}
            />
            {wanted.factor > 1 && <p className={styles.hint}>{outWords('sizeHint')}</p>}
            <Switch
              label={outWords('bare')}
              hint={outWords('bareHint')}
              checked={wanted.bare}
              onChange={(bare) => set({ bare })}
            />
          </>
        )}
        {notPlain && (
          <div className={styles.said}>
            <p>{outWords('notPlain')}</p>
            <Button variant="outline" small onClick={onLayers}>
              {outWords('toLayers')}
            </Button>
          </div>
        )}
      </div>
      {!notPlain && <Made making={making} wanted={wanted} picture={picture} />}
    </div>
  );
}
