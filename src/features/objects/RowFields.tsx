import { memo } from 'react';
import { rangeOf, SIDES, valueOf, withSide } from '../../plan/arrange/sides';
import type { Box } from '../../plan/box';
import { SideField } from '../../ui/fields/SideField';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly box: Box;
  readonly readOnly: boolean;
  readonly tabbable: boolean;
  readonly onCommit: (box: Box) => void;
  /** Enter: the numbers make room for what they lie over. */
  readonly onDone: () => void;
}

/** The four numbers of a row's box. They are seen while one of them has the focus; a mouse finds them in the inspector. */
export const RowFields = memo(function RowFields({ box, readOnly, tabbable, onCommit, onDone }: Props) {
  return (
    <div className={styles.fields}>
      {SIDES.map((side) => (
        <SideField
          key={side}
          side={side}
          value={valueOf(box, side)}
          {...rangeOf(box, side)}
          readOnly={readOnly}
          tabIndex={tabbable ? 0 : -1}
          onDone={onDone}
          onCommit={(typed) => onCommit(withSide(box, side, typed))}
        />
      ))}
    </div>
  );
});
