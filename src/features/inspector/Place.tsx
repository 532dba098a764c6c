import { Link2, Link2Off } from 'lucide-react';
import { spread } from '../../plan/arrange/boxes';
import { rangeOf, SIDES, valueOf, withSide } from '../../plan/arrange/sides';
import { boundingBox, type Box } from '../../plan/box';
import type { ObjectSegment } from '../../plan/plan';
import { useDocument, useView } from '../../studio/hooks';
import { Button } from '../../ui/Button';
import { SideField } from '../../ui/fields/SideField';
import { IconButton } from '../../ui/IconButton';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

/** Where an object without a box is put: the middle of the picture. */
const MIDDLE: Box = { x1: 350, y1: 350, x2: 650, y2: 650 };

/** The four numbers of a box: of the one that is selected, or of the box around all of them. */
export function Place({
  objects,
  locked,
}: {
  readonly objects: readonly ObjectSegment[];
  readonly locked: boolean;
}) {
  const setBoxes = useDocument((document) => document.setBoxes);
  const states = useDocument((document) => document.objects);
  const { keepRatio, setKeepRatio } = useView();
  const placed = objects.flatMap(({ id, box }) => (box ? [[id, box] as const] : []));
  const free = placed.filter(([id]) => !states[id]?.locked);
  const whole = boundingBox((free.length > 0 ? free : placed).map(([, box]) => box));
  const [first] = objects;
  if (!whole) {
    return (
      <div className={styles.unplaced}>
        <span>{inspectorWords('noBoxYet')}</span>
        {first && (
          <Button
            variant="link"
            onClick={() => setBoxes(Object.fromEntries(objects.map(({ id }) => [id, MIDDLE])))}
          >
            {inspectorWords('placeIt')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.sides}>
      {SIDES.map((side) => (
        <SideField
          key={side}
          side={side}
          value={valueOf(whole, side)}
          {...rangeOf(whole, side)}
          readOnly={locked}
          onCommit={(typed) => {
            const next = withSide(whole, side, typed, keepRatio);
            setBoxes(spread(Object.fromEntries(free), () => next));
          }}
        />
      ))}
      <IconButton
        small
        className={styles.button}
        label={inspectorWords('keepRatio')}
        icon={keepRatio ? Link2 : Link2Off}
        aria-pressed={keepRatio}
        onClick={() => setKeepRatio(!keepRatio)}
      />
    </div>
  );
}
