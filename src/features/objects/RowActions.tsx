import {
  ArrowDown,
  ArrowUp,
  Copy,
  Eye,
  EyeOff,
  Lock,
  LockOpen,
  RefreshCw,
  RotateCcw,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { ObjectId } from '../../plan/plan';
import { useStudio } from '../../studio/StudioContext';
import type { ObjectState } from '../../studio/document/snapshot';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { classes } from '../../ui/classes';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly id: ObjectId;
  readonly name: string;
  readonly state: ObjectState;
  /** Differs from what the model wrote. */
  readonly changed: boolean;
  readonly index: number;
  readonly count: number;
  /** The row that gets the focus when this one is deleted. */
  readonly neighbour: ObjectId | undefined;
}

/** What can be done to one object. Unavailable buttons keep the focus: they are `aria-disabled`. */
export function RowActions({ id, name, state, changed, index, count, neighbour }: Props) {
  const studio = useStudio();
  const document = studio.stores.document.getState();
  const again = useCommand('try-again');
  const canRepaint = useCommand('brush').enabled;
  const { locked, hidden } = state;

  const move = (delta: number, label: string) => {
    document.move(id, delta);
    studio.notices.announce(objectsWords('nowAt', { name, at: index + delta + 1, of: count }));
    // Reordering takes the row out of the page for a moment, and the focus with it.
    focusLater(`[data-row="${CSS.escape(id)}"] [aria-label="${label}"]`);
  };
  const duplicate = () => {
    const copies = document.duplicate([id]);
    if (copies.length === 0) return;
    studio.stores.view.getState().select(copies);
    studio.notices.announce(objectsWords('duplicated', { name }));
  };
  const remove = () => {
    document.remove([id]);
    studio.notices.announce(objectsWords('deleted', { name }));
    focusLater(
      neighbour === undefined ? '[data-add-object]' : `[data-row="${CSS.escape(neighbour)}"] button`,
    );
  };
  return (
    <div className={styles.actions}>
      <Action
        label={objectsWords('moveUp')}
        title={objectsWords('moveUpHint')}
        icon={ArrowUp}
        enabled={index > 0}
        perform={() => move(-1, objectsWords('moveUp'))}
      />
      <Action
        label={objectsWords('moveDown')}
        title={objectsWords('moveDownHint')}
        icon={ArrowDown}
        enabled={index < count - 1}
        perform={() => move(1, objectsWords('moveDown'))}
      />
      <Action label={objectsWords('duplicate')} icon={Copy} perform={duplicate} />
      <Action
        label={objectsWords('resetToModel')}
        icon={RotateCcw}
        enabled={changed && !locked}
        perform={() => {
          document.resetToModel(id);
          studio.notices.announce(objectsWords('asPlanned', { name }));
        }}
      />
      <Action
        label={objectsWords('anotherTry')}
        title={objectsWords('anotherTryHint')}
        icon={RefreshCw}
        enabled={canRepaint}
        perform={() => {
          studio.stores.view.getState().select([id]);
          again.perform();
        }}
      />
      <Action label={objectsWords('delete')} icon={Trash2} enabled={!locked} perform={remove} />
      <Action
        apart
        label={objectsWords('hide')}
        title={hidden ? objectsWords('showOnCanvas') : objectsWords('hideOnCanvas')}
        icon={hidden ? EyeOff : Eye}
        pressed={hidden}
        perform={() => document.setHidden([id], !hidden)}
      />
      <Action
        label={objectsWords('lock')}
        title={locked ? objectsWords('unlock') : objectsWords('lock')}
        icon={locked ? Lock : LockOpen}
        pressed={locked}
        perform={() => document.setLocked([id], !locked)}
      />
    </div>
  );
}

function Action(props: {
  readonly label: string;
  readonly title?: string;
  readonly icon: LucideIcon;
  readonly enabled?: boolean;
  readonly pressed?: boolean;
  readonly apart?: boolean;
  readonly perform: () => void;
}) {
  const { label, icon: Icon, enabled = true, pressed } = props;
  return (
    <Button
      icon
      small
      className={classes(styles.action, pressed && styles.on, props.apart && styles.apart)}
      aria-label={label}
      title={props.title ?? label}
      aria-pressed={pressed}
      aria-disabled={!enabled}
      onClick={() => enabled && props.perform()}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </Button>
  );
}

function focusLater(selector: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
