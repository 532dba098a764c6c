import { useRef } from 'react';
import { FAINTEST, placeInside, REFERENCE_BOUNDS } from '../../../library/reference/bounds';
import { useReference } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import type { Reference } from '../../../studio/scenes/referenceState';
import { Button } from '../../../ui/Button';
import { RangeField } from '../../../ui/fields/RangeField';
import { SideField } from '../../../ui/fields/SideField';
import { Switch } from '../../../ui/fields/Switch';
import { percent } from '../../../words/numbers';
import { referenceWords } from '../../../words/parts/panels/reference';
import { useLoadedImage } from '../useShownPicture';
import styles from './Reference.module.css';

/** What can be done with the picture to trace from. */
export function ReferenceCard() {
  const studio = useStudio();
  const reference = useReference((s) => s.reference);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.card}>
      {!reference && <p className={styles.what}>{referenceWords('what')}</p>}
      {reference && <Lying reference={reference} />}
      <div className={styles.bar}>
        <Button variant="outline" onClick={() => picker.current?.click()}>
          {referenceWords(reference ? 'another' : 'choose')}
        </Button>
        {reference && (
          <Button variant="outline" onClick={studio.reference.remove}>
            {referenceWords('remove')}
          </Button>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        aria-label={referenceWords('title')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void studio.reference.bring(file);
        }}
      />
    </div>
  );
}

const { far, narrowest, widest } = REFERENCE_BOUNDS;
const FIELDS = {
  X: { of: 'x', min: -far, max: far },
  Y: { of: 'y', min: -far, max: far },
  Width: { of: 'width', min: narrowest, max: widest },
} as const;

function Lying({ reference }: { readonly reference: Reference }) {
  const { change } = useStudio().reference;
  const loaded = useLoadedImage(reference.url);
  const { opacity, locked } = reference;
  return (
    <>
      <RangeField
        label={referenceWords('opacity')}
        value={opacity}
        min={FAINTEST}
        max={1}
        step={0.05}
        format={percent}
        onChange={(next) => change({ opacity: next })}
      />
      <Switch
        label={referenceWords('locked')}
        hint={referenceWords('lockedHint')}
        checked={locked}
        onChange={(next) => change({ locked: next })}
      />
      <fieldset className={styles.place} aria-label={referenceWords('place')}>
        {(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((side) => {
          const { of, min, max } = FIELDS[side];
          return (
            <SideField
              key={side}
              side={side}
              value={reference[of]}
              min={min}
              max={max}
              readOnly={locked}
              onCommit={(to) => change({ [of]: to })}
            />
          );
        })}
        <Button
          small
          aria-disabled={locked || !loaded}
          onClick={() => {
            if (locked || !loaded) return;
            const { naturalWidth, naturalHeight } = loaded.image;
            change(placeInside({ width: naturalWidth, height: naturalHeight }));
          }}
        >
          {referenceWords('fit')}
        </Button>
      </fieldset>
    </>
  );
}
