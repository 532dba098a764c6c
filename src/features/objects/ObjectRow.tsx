import { memo } from 'react';
import { sameBox, type Box } from '../../plan/box';
import type { ObjectId, ObjectSegment } from '../../plan/plan';
import { useDocument, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import { blankObject, type ObjectState } from '../../studio/document/snapshot';
import { isLit } from '../../studio/document/view';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { freeBox } from './freeBox';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';
import { RowActions } from './RowActions';
import { RowName } from './RowName';
import { SideField } from './SideField';
import { SIDES } from './sides';
import { Spread } from './Spread';

interface Props {
  readonly object: ObjectSegment;
  readonly index: number;
  readonly count: number;
  readonly neighbour: ObjectId | undefined;
}

/** True when a person has changed what the model wrote. */
export function isChanged(object: ObjectSegment, { modelBox, modelName }: ObjectState): boolean {
  const moved = modelBox !== null && !sameBox(modelBox, object.box);
  return moved || (modelName !== null && modelName !== object.name);
}

/** One object of the list: hue and name, its four numbers, what can be done to it. */
export const ObjectRow = memo(function ObjectRow({ object, index, count, neighbour }: Props) {
  const studio = useStudio();
  const { id, name, box } = object;
  const state = useDocument((document) => document.objects[id]) ?? blankObject;
  const selected = useView((view) => view.selection.includes(id));
  const lit = useView((view) => isLit(view, id));
  const { setHover } = studio.stores.view.getState();
  const light = () => setHover(id);
  const unlight = () => studio.stores.view.getState().hover === id && setHover(null);
  const lighting = { onPointerEnter: light, onPointerLeave: unlight, onFocus: light, onBlur: unlight };
  const setBox = (next: Box) => studio.stores.document.getState().setBoxes({ [id]: next });

  return (
    <li
      aria-label={name}
      data-row={id}
      data-lit={lit}
      className={classes(
        styles.row,
        selected && styles.selected,
        lit && styles.lit,
        state.hidden && styles.unseen,
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
      <Spread id={id} />
      <RowActions
        id={id}
        name={name}
        state={state}
        changed={isChanged(object, state)}
        index={index}
        count={count}
        neighbour={neighbour}
      />
    </li>
  );
});
