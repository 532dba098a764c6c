import { memo, useCallback, useRef } from 'react';
import { sameBox, type Box } from '../../plan/box';
import type { ObjectId, ObjectSegment } from '../../plan/plan';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import type { ObjectState } from '../../studio/document/snapshot';
import type { FindUnknown } from '../../studio/useFindUnknown';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { useNear } from '../../ui/useNear';
import { freeBox } from './freeBox';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';
import { NameNote } from './NameNote';
import { RowActions } from './RowActions';
import { RowName } from './RowName';
import { SideField } from './SideField';
import { SIDES } from './sides';
import { Spread } from './Spread';

interface Props {
  readonly object: ObjectSegment;
  readonly state: ObjectState;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly index: number;
  readonly count: number;
  readonly neighbour: ObjectId | undefined;
  /** Looks for what a name has that the model doesn't know. */
  readonly findUnknown: FindUnknown | null;
}

/** True when a person has changed what the model wrote. */
export function isChanged(object: ObjectSegment, { modelBox, modelName }: ObjectState): boolean {
  const moved = modelBox !== null && !sameBox(modelBox, object.box);
  return moved || (modelName !== null && modelName !== object.name);
}

/** A list of so many rows shows all of each; in a longer one, rows far from what is seen have no buttons. */
const FEW = 60;

/**
 * One object of the list: hue and name, its four numbers, what can be done to it. It is handed all that it shows:
 * hundreds of rows that each watch the stores would make every edit slow.
 */
export const ObjectRow = memo(function ObjectRow(props: Props) {
  return (
    <ErrorBoundary what={objectsWords('rowOfObject')} small item of={props.object}>
      <Row {...props} />
    </ErrorBoundary>
  );
});

function Row({ object, state, selected, lit, index, count, neighbour, findUnknown }: Props) {
  const studio = useStudio();
  const { id, name, box } = object;
  const item = useRef<HTMLLIElement>(null);
  const near = useNear(item, count <= FEW);
  const { setHover } = studio.stores.view.getState();
  const light = () => setHover(id);
  const unlight = () => studio.stores.view.getState().hover === id && setHover(null);
  const lighting = { onPointerEnter: light, onPointerLeave: unlight, onFocus: light, onBlur: unlight };
  const setBox = useCallback(
    (next: Box) => studio.stores.document.getState().setBoxes({ [id]: next }),
    [studio, id],
  );

  return (
    <li
      ref={item}
      aria-label={name}
      data-row={id}
      data-lit={lit}
      className={classes(
        styles.row,
        selected && styles.selected,
        lit && styles.lit,
        state.hidden && styles.unseen,
        count > FEW && styles.oneOfMany,
      )}
      {...lighting}
    >
      <span className={styles.dot} style={{ background: colourOf(id) }} aria-hidden />
      <RowName id={id} name={name} selected={selected} locked={state.locked} />
      {box ? (
        <div className={styles.sides}>
          {SIDES.map((side) => (
            <SideField key={side} box={box} side={side} readOnly={state.locked} onCommit={setBox} />
          ))}
        </div>
      ) : (
        <div className={styles.unplaced}>
          <span>{objectsWords('noBoxYet')}</span>
          <Button variant="link" onClick={() => setBox(freeBox([]))}>
            {objectsWords('placeIt')}
          </Button>
        </div>
      )}
      {findUnknown && !state.locked && state.modelName !== name && (
        <NameNote id={id} name={name} find={findUnknown} />
      )}
      <Spread id={id} />
      {near ? (
        <RowActions
          id={id}
          name={name}
          state={state}
          changed={isChanged(object, state)}
          index={index}
          count={count}
          neighbour={neighbour}
        />
      ) : (
        <div className={styles.noActions} />
      )}
    </li>
  );
}
