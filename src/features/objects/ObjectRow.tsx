import { GripVertical } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { Box } from '../../plan/box';
import type { ObjectId, ObjectSegment } from '../../plan/plan';
import { colourOf } from '../../studio/document/colours';
import type { ObjectState } from '../../studio/document/snapshot';
import { useUncertainty } from '../../studio/hooks';
import { spreadText } from '../../studio/run/spreadText';
import { useStudio } from '../../studio/StudioContext';
import type { FindUnknown } from '../../studio/useFindUnknown';
import { classes } from '../../ui/classes';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { Hidden } from '../../ui/text/Hidden';
import { useNear } from '../../ui/useNear';
import { objectsWords } from '../../words/parts/panels/objects';
import { NameNote } from './NameNote';
import styles from './ObjectsPanel.module.css';
import { RowActions } from './RowActions';
import { RowFields } from './RowFields';
import { RowName } from './RowName';

interface Props {
  readonly object: ObjectSegment;
  readonly state: ObjectState;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly index: number;
  readonly count: number;
  /** It has the list's place in the order of Tab. */
  readonly current: boolean;
  /** Rows that are dragged would go right before it, or after it as the last. */
  readonly drop: 'before' | 'after' | null;
  readonly dragged: boolean;
  /** Looks for what a name has that the model doesn't know. */
  readonly findUnknown: FindUnknown | null;
  readonly onChoose: (id: ObjectId, held: { readonly shift: boolean; readonly control: boolean }) => void;
  readonly onKey: (id: ObjectId, event: KeyboardEvent) => void;
}

/**
 * A list of so many rows shows all of each, and Tab goes through them all; in a longer one, rows far from what is seen
 * have no buttons, their numbers follow a change behind the frame that shows it, and Tab goes through those of one row.
 */
const FEW = 60;

/** The same in each of hundreds of rows, and drawn anew with none of them. */
const GRIP = (
  <span className={styles.grip} data-grip aria-hidden>
    <GripVertical size={12} strokeWidth={1.75} />
  </span>
);

/**
 * One object of the list, on one line: hue and name, and laid over its end what can be done to it and its four
 * numbers. It is handed all that it shows: hundreds of rows that each watch the stores would make every edit slow.
 */
export const ObjectRow = memo(function ObjectRow(props: Props) {
  return (
    <ErrorBoundary what={objectsWords('rowOfObject')} small item of={props.object}>
      <Row {...props} />
    </ErrorBoundary>
  );
});

function Row(props: Props) {
  const { object, state, selected, lit, index, count, current, drop, dragged, findUnknown } = props;
  const { onChoose, onKey } = props;
  const studio = useStudio();
  const { id, name, box } = object;
  const item = useRef<HTMLLIElement>(null);
  const near = useNear(item, count <= FEW);
  const later = useDeferredValue(box);
  const tabbable = current || count <= FEW;
  const { setHover } = studio.stores.view.getState();
  const isLit = () => studio.stores.view.getState().hover === id;
  const light = () => isLit() || setHover(id);
  const unlight = () => isLit() && setHover(null);
  const lighting = {
    onPointerEnter: light,
    onPointerLeave: unlight,
    onFocus: light,
    // From its number to its name the row stays lit: the stage would be drawn twice for nothing.
    onBlur: (event: FocusEvent) => event.currentTarget.contains(event.relatedTarget) || unlight(),
  };
  const setBox = useCallback(
    (next: Box) => studio.stores.document.getState().setBoxes({ [id]: next }),
    [studio, id],
  );

  // Not before the number has been taken: leaving its field would take it a second time.
  const toName = useCallback(
    () => void requestAnimationFrame(() => document.getElementById(`row-${id}`)?.focus()),
    [id],
  );

  return (
    <li
      ref={item}
      aria-label={name}
      data-row={id}
      data-lit={lit}
      data-drop={drop}
      className={classes(
        styles.row,
        selected && styles.selected,
        lit && styles.lit,
        state.hidden && styles.unseen,
        dragged && styles.dragged,
        count > FEW && styles.oneOfMany,
      )}
      {...lighting}
    >
      {GRIP}
      <span className={styles.dot} style={{ background: colourOf(id) }} aria-hidden />
      <RowName
        id={id}
        name={name}
        selected={selected}
        locked={state.locked}
        tabIndex={current ? 0 : -1}
        onChoose={(held) => onChoose(id, held)}
        onKey={(event) => onKey(id, event)}
      />
      {!box && <span className={styles.unplaced}>{objectsWords('noBoxYet')}</span>}
      {box && (
        <RowFields
          box={near || !later ? box : later}
          readOnly={state.locked}
          tabbable={tabbable}
          onCommit={setBox}
          onDone={toName}
        />
      )}
      <Spread id={id} />
      {near && <RowActions object={object} state={state} index={index} count={count} tabbable={tabbable} />}
      {near && findUnknown && !state.locked && state.modelName !== name && (
        <NameNote id={id} name={name} find={findUnknown} />
      )}
    </li>
  );
}

/** How sure the model is of the box: drawn as a halo on the stage, in the inspector for eyes. */
function Spread({ id }: { readonly id: ObjectId }) {
  const spread = useUncertainty((s) => s.spreads[id]);
  return spread ? <Hidden>{spreadText(spread)}</Hidden> : null;
}
