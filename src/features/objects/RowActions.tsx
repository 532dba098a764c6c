import {
  ArrowDown,
  ArrowUp,
  Copy,
  Eye,
  EyeOff,
  Lock,
  LockOpen,
  RotateCcw,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { objectsOf, type ObjectSegment } from '../../plan/plan';
import { isChanged, type ObjectState } from '../../studio/document/snapshot';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { inspectorWords } from '../../words/parts/panels/inspector';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly object: ObjectSegment;
  readonly state: ObjectState;
  readonly index: number;
  readonly count: number;
  readonly tabbable: boolean;
}

/**
 * What can be done to the object of a row, whatever is selected. Seen where the row is pointed at or in use; what is
 * set stays. Unavailable buttons keep the focus: they are `aria-disabled`.
 */
export function RowActions({ object, state, index, count, tabbable }: Props) {
  const studio = useStudio();
  const document = studio.stores.document.getState();
  const { id, name } = object;
  const { locked, hidden } = state;
  const tabIndex = tabbable ? 0 : -1;

  const move = (delta: number, label: string) => {
    document.move(id, delta);
    studio.notices.announce(objectsWords('nowAt', { name, at: index + delta + 1, of: count }));
    // Reordering takes the row out of the page for a moment, and the focus with it.
    focusLater(`[data-row="${CSS.escape(id)}"] [aria-label="${label}"]`);
  };
  const remove = () => {
    const order = objectsOf(studio.stores.document.getState().plan);
    const neighbour = (order[index + 1] ?? order[index - 1])?.id;
    document.remove([id]);
    studio.notices.announce(inspectorWords('deleted', { name }));
    focusLater(neighbour === undefined ? '[data-add-object]' : `#row-${CSS.escape(neighbour)}`);
  };
  return (
    <>
      <div className={styles.actions}>
        <Action
          label={inspectorWords('moveUp')}
          title={inspectorWords('moveUpHint')}
          icon={ArrowUp}
          enabled={index > 0}
          tabIndex={tabIndex}
          perform={() => move(-1, inspectorWords('moveUp'))}
        />
        <Action
          label={inspectorWords('moveDown')}
          title={inspectorWords('moveDownHint')}
          icon={ArrowDown}
          enabled={index < count - 1}
          tabIndex={tabIndex}
          perform={() => move(1, inspectorWords('moveDown'))}
        />
        <Action
          label={inspectorWords('duplicate')}
          icon={Copy}
          tabIndex={tabIndex}
          perform={() => {
            studio.stores.view.getState().select([id]);
            studio.compose.duplicate();
          }}
        />
        <Action
          label={inspectorWords('resetToModel')}
          icon={RotateCcw}
          enabled={isChanged(object, state) && !locked}
          tabIndex={tabIndex}
          perform={() => {
            document.resetToModel(id);
            studio.notices.announce(inspectorWords('asPlanned', { name }));
          }}
        />
        <Action
          label={inspectorWords('delete')}
          icon={Trash2}
          enabled={!locked}
          tabIndex={tabIndex}
          perform={remove}
        />
      </div>
      <Action
        label={objectsWords('hide')}
        title={hidden ? objectsWords('showOnCanvas') : objectsWords('hideOnCanvas')}
        icon={hidden ? EyeOff : Eye}
        pressed={hidden}
        tabIndex={tabIndex}
        perform={() => document.setHidden([id], !hidden)}
      />
      <Action
        label={objectsWords('lock')}
        title={locked ? objectsWords('unlock') : objectsWords('lock')}
        icon={locked ? Lock : LockOpen}
        pressed={locked}
        tabIndex={tabIndex}
        perform={() => document.setLocked([id], !locked)}
      />
    </>
  );
}

function Action(props: {
  readonly label: string;
  readonly title?: string;
  readonly icon: LucideIcon;
  readonly enabled?: boolean;
  /** One that is set stays to be seen. */
  readonly pressed?: boolean;
  readonly tabIndex: number;
  readonly perform: () => void;
}) {
  const { label, icon: Icon, enabled = true, pressed } = props;
  return (
    <Button
      icon
      small
      className={classes(styles.action, pressed !== undefined && styles.state, pressed && styles.on)}
      aria-label={label}
      title={props.title ?? label}
      aria-pressed={pressed}
      aria-disabled={!enabled}
      tabIndex={props.tabIndex}
      onClick={() => enabled && props.perform()}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </Button>
  );
}

function focusLater(selector: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
