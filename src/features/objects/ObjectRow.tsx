import { Eye, EyeOff, GripVertical, Lock, LockOpen, type LucideIcon } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import type { ObjectId, ObjectSegment } from '../../plan/plan';
import { useDocument, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import { blankObject } from '../../studio/document/snapshot';
import { isLit } from '../../studio/document/view';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';
import { RowName } from './RowName';

interface Props {
  readonly object: ObjectSegment;
  /** It has the list's place in the order of Tab. */
  readonly current: boolean;
  /** Rows that are dragged would go right before it, or after it as the last. */
  readonly drop: 'before' | 'after' | null;
  readonly dragged: boolean;
  readonly onChoose: (id: ObjectId, held: { readonly shift: boolean; readonly control: boolean }) => void;
  readonly onKey: (id: ObjectId, event: KeyboardEvent) => void;
}

/** One object of the list, on one line: hue, name, and whether it is seen and held fast. */
export const ObjectRow = memo(function ObjectRow(props: Props) {
  const { object, current, drop, dragged, onChoose, onKey } = props;
  const studio = useStudio();
  const { id, name, box } = object;
  const { locked, hidden } = useDocument((document) => document.objects[id]) ?? blankObject;
  const selected = useView((view) => view.selection.includes(id));
  const lit = useView((view) => isLit(view, id));
  const { setHover } = studio.stores.view.getState();
  const { setHidden, setLocked } = studio.stores.document.getState();
  const light = () => setHover(id);
  const unlight = () => studio.stores.view.getState().hover === id && setHover(null);
  const lighting = { onPointerEnter: light, onPointerLeave: unlight, onFocus: light, onBlur: unlight };

  return (
    <li
      aria-label={name}
      data-row={id}
      data-lit={lit}
      data-drop={drop}
      className={classes(
        styles.row,
        selected && styles.selected,
        lit && styles.lit,
        hidden && styles.unseen,
        dragged && styles.dragged,
      )}
      {...lighting}
    >
      <span className={styles.grip} data-grip aria-hidden>
        <GripVertical size={12} strokeWidth={1.75} />
      </span>
      <span className={styles.dot} style={{ background: colourOf(id) }} aria-hidden />
      <RowName
        id={id}
        name={name}
        selected={selected}
        locked={locked}
        tabIndex={current ? 0 : -1}
        onChoose={(held) => onChoose(id, held)}
        onKey={(event) => onKey(id, event)}
      />
      {!box && <span className={styles.unplaced}>{objectsWords('noBoxYet')}</span>}
      <State
        label={objectsWords('hide')}
        title={hidden ? objectsWords('showOnCanvas') : objectsWords('hideOnCanvas')}
        icon={hidden ? EyeOff : Eye}
        on={hidden}
        current={current}
        perform={() => setHidden([id], !hidden)}
      />
      <State
        label={objectsWords('lock')}
        title={locked ? objectsWords('unlock') : objectsWords('lock')}
        icon={locked ? Lock : LockOpen}
        on={locked}
        current={current}
        perform={() => setLocked([id], !locked)}
      />
    </li>
  );
});

function State(props: {
  readonly label: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly on: boolean;
  readonly current: boolean;
  readonly perform: () => void;
}) {
  const Icon = props.icon;
  return (
    <Button
      icon
      small
      className={classes(styles.state, props.on && styles.on)}
      aria-label={props.label}
      title={props.title}
      aria-pressed={props.on}
      tabIndex={props.current ? 0 : -1}
      onClick={props.perform}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </Button>
  );
}
