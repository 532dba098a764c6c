import { useState, type KeyboardEvent } from 'react';
import type { ObjectId, ObjectSegment } from '../../plan/plan';
import { useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { isComposing, meantKey } from '../../ui/keyPress';
import { CommandMenu, OBJECT_MENU } from '../../ui/overlays/CommandMenu';
import { objectsWords } from '../../words/parts/panels/objects';
import { choose } from './choose';
import { ObjectRow } from './ObjectRow';
import styles from './ObjectsPanel.module.css';
import { useReorder, type Dragged } from './useReorder';

/**
 * The objects from the back to the front. Tab comes to one row and goes on from it; the arrow keys go through the
 * rows, with Alt they move the row itself.
 */
export function ObjectList({ objects }: { readonly objects: readonly ObjectSegment[] }) {
  const studio = useStudio();
  const selection = useView((view) => view.selection);
  const order = objects.map(({ id }) => id);
  /** The row chosen last, from which Shift goes on. */
  const [anchor, setAnchor] = useState<ObjectId | null>(null);
  const current = selection.findLast((id) => order.includes(id)) ?? order[0];

  const focus = (id: ObjectId | undefined) =>
    requestAnimationFrame(() => {
      const row = id === undefined ? '[data-add-object]' : `#row-${CSS.escape(id)}`;
      document.querySelector<HTMLElement>(row)?.focus();
    });
  const take = (id: ObjectId, held: { readonly shift: boolean; readonly control: boolean }) => {
    const { selection: before, select } = studio.stores.view.getState();
    select(choose(order, before, anchor, id, held));
    if (!held.shift) setAnchor(id);
  };
  const taken = (id: ObjectId) =>
    selection.includes(id) ? order.filter((o) => selection.includes(o)) : [id];
  const { dragged, handlers } = useReorder({
    taken,
    drop: ({ ids, gap }: Dragged) => {
      studio.stores.document
        .getState()
        .place(ids, order.slice(0, gap).filter((id) => !ids.includes(id)).length);
      if (!ids.some((id) => selection.includes(id))) studio.stores.view.getState().select(ids);
    },
  });

  const reorder = (id: ObjectId, by: 'backward' | 'forward') => {
    const { view } = studio.stores;
    if (!view.getState().selection.includes(id)) view.getState().select([id]);
    studio.compose.order(by);
    // Reordering takes the row out of the page for a moment, and the focus with it.
    focus(id);
  };
  const remove = (id: ObjectId) => {
    const ids = taken(id);
    const free = ids.filter((each) => !studio.stores.document.getState().objects[each]?.locked);
    if (free.length === 0) return;
    studio.stores.document.getState().remove(free);
    studio.notices.announce(objectsWords('deletedMany', { count: free.length }));
    const rest = order.slice(order.indexOf(id)).concat(order.slice(0, order.indexOf(id)).toReversed());
    focus(rest.find((each) => !free.includes(each)));
  };
  const onKey = (id: ObjectId, event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const at = order.indexOf(id);
    const held = { shift: event.shiftKey, control: false };
    const go = (to: ObjectId | undefined) => {
      if (to === undefined) return;
      take(to, held);
      focus(to);
    };
    const control = event.ctrlKey || event.metaKey;
    const deeds: Readonly<Record<string, () => void>> = event.altKey
      ? { ArrowUp: () => reorder(id, 'backward'), ArrowDown: () => reorder(id, 'forward') }
      : control
        ? { a: () => studio.stores.view.getState().select(order) }
        : {
            ArrowUp: () => go(order[at - 1]),
            ArrowDown: () => go(order[at + 1]),
            Home: () => go(order[0]),
            End: () => go(order.at(-1)),
            Delete: () => remove(id),
            Backspace: () => remove(id),
          };
    const deed = deeds[meantKey(event)];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };

  return (
    <CommandMenu
      label={objectsWords('objectMenu')}
      groups={OBJECT_MENU}
      onOpen={({ target }) => {
        const id = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset['row'];
        if (id && !selection.includes(id)) take(id, { shift: false, control: false });
        return true;
      }}
      trigger={<ul aria-label={objectsWords('objects')} className={styles.list} {...handlers} />}
    >
      {objects.map((object, index) => (
        <ErrorBoundary key={object.id} what={objectsWords('rowOfObject')} small item of={object}>
          <ObjectRow
            object={object}
            current={object.id === current}
            dragged={dragged?.ids.includes(object.id) ?? false}
            drop={dropAt(dragged, index, objects.length)}
            onChoose={take}
            onKey={onKey}
          />
        </ErrorBoundary>
      ))}
    </CommandMenu>
  );
}

function dropAt(dragged: Dragged | null, index: number, count: number): 'before' | 'after' | null {
  if (!dragged) return null;
  if (dragged.gap === index) return 'before';
  return dragged.gap === count && index === count - 1 ? 'after' : null;
}
