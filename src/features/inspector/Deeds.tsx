import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Copy,
  RefreshCw,
  RotateCcw,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { objectsOf, type ObjectSegment } from '../../plan/plan';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { blankObject, isChanged } from '../../studio/document/snapshot';
import { useCommand } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

/** The order of depth, and what else can be done with the selected objects. */
export function Deeds({
  objects,
  locked,
}: {
  readonly objects: readonly ObjectSegment[];
  readonly locked: boolean;
}) {
  const studio = useStudio();
  const document = useDocument();
  const again = useCommand('try-again');
  const order = objectsOf(document.plan).map(({ id }) => id);
  const ids = objects.map(({ id }) => id);
  const stateOf = (id: string) => document.objects[id] ?? blankObject;
  const atBack = ids.every((id, index) => order[index] === id);
  const atFront = ids.every((id, index) => order[order.length - ids.length + index] === id);
  const changed = objects.filter(
    (object) => isChanged(object, stateOf(object.id)) && !stateOf(object.id).locked,
  );
  const names = inspectorWords('count', { count: objects.length });
  const name = objects.length === 1 ? (objects[0]?.name ?? names) : names;

  const remove = () => {
    const free = ids.filter((id) => !stateOf(id).locked);
    const after = order.slice(order.indexOf(free.at(-1) ?? ''));
    const next = [...after, ...order.toReversed()].find((id) => !free.includes(id));
    document.remove(free);
    studio.notices.announce(inspectorWords('deleted', { name }));
    // This panel goes with what it was about: the focus goes on in the list.
    const selector = next === undefined ? '[data-add-object]' : `#row-${CSS.escape(next)}`;
    requestAnimationFrame(() => globalThis.document.querySelector<HTMLElement>(selector)?.focus());
  };
  const reset = () => {
    for (const { id } of changed) document.resetToModel(id);
    studio.notices.announce(inspectorWords('asPlanned', { name }));
  };
  return (
    <fieldset aria-label={inspectorWords('deeds')} className={styles.buttons}>
      <Deed
        label={inspectorWords('toBack')}
        icon={ArrowUpToLine}
        enabled={!atBack}
        perform={() => studio.compose.order('back')}
      />
      <Deed
        label={inspectorWords('moveUp')}
        title={inspectorWords('moveUpHint')}
        icon={ArrowUp}
        enabled={!atBack}
        perform={() => studio.compose.order('backward')}
      />
      <Deed
        label={inspectorWords('moveDown')}
        title={inspectorWords('moveDownHint')}
        icon={ArrowDown}
        enabled={!atFront}
        perform={() => studio.compose.order('forward')}
      />
      <Deed
        label={inspectorWords('toFront')}
        icon={ArrowDownToLine}
        enabled={!atFront}
        perform={() => studio.compose.order('front')}
      />
      <Deed label={inspectorWords('duplicate')} icon={Copy} perform={() => studio.compose.duplicate()} />
      <Deed
        label={inspectorWords('resetToModel')}
        icon={RotateCcw}
        enabled={changed.length > 0}
        perform={reset}
      />
      <Deed
        label={inspectorWords('anotherTry')}
        title={inspectorWords('anotherTryHint')}
        icon={RefreshCw}
        enabled={again.enabled && objects.length === 1}
        perform={again.perform}
      />
      <Deed label={inspectorWords('delete')} icon={Trash2} enabled={!locked} apart perform={remove} />
    </fieldset>
  );
}

function Deed(props: {
  readonly label: string;
  readonly title?: string;
  readonly icon: LucideIcon;
  readonly enabled?: boolean;
  readonly apart?: boolean;
  readonly perform: () => void;
}) {
  const { label, title, icon, enabled = true, perform } = props;
  return (
    <IconButton
      small
      label={label}
      icon={icon}
      title={title}
      className={props.apart ? styles.apart : undefined}
      aria-disabled={!enabled}
      onClick={() => enabled && perform()}
    />
  );
}
