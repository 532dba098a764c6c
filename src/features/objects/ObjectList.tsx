import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { objectsOf, type ObjectId, type ObjectSegment } from '../../plan/plan';
import { blankObject } from '../../studio/document/snapshot';
import { isLit } from '../../studio/document/view';
import { useDocument, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { useFindUnknown } from '../../studio/useFindUnknown';
import { isComposing, meantKey } from '../../ui/keys/keyPress';
import { CommandMenu, OBJECT_MENU } from '../../ui/overlays/CommandMenu';
import { objectsWords } from '../../words/parts/panels/objects';
import { choose } from './choose';
import { ObjectRow } from './ObjectRow';
import styles from './ObjectsPanel.module.css';
import { useReorder, type Dragged } from './useReorder';

interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

/**
 * The objects from the back to the front. Of the names Tab comes to one; the arrow keys go through the rows, with Alt
 * they move the row itself. What a row calls stays the same: a row is drawn anew only when what it shows changes.
 */
export function ObjectList({ objects }: { readonly objects: readonly ObjectSegment[] }) {
  const studio = useStudio();
  const states = useDocument((document) => document.objects);
  const selection = useView((view) => view.selection);
  const hover = useView((view) => view.hover);
  const findUnknown = useFindUnknown();
  const lit = useView((view) => view.lit);
  const selected = useMemo(() => new Set(selection), [selection]);
  const known = useMemo(() => new Set(objects.map(({ id }) => id)), [objects]);
  const current = selection.findLast((id) => known.has(id)) ?? objects[0]?.id;
  /** The row chosen last, from which Shift goes on. */
  const anchor = useRef<ObjectId | null>(null);

  const take = useCallback(
    (id: ObjectId, held: Held) => {
      const { selection: before, select } = studio.stores.view.getState();
      const order = objectsOf(studio.stores.document.getState().plan).map((each) => each.id);
      select(choose(order, before, anchor.current, id, held));
      if (!held.shift) anchor.current = id;
    },
    [studio],
  );
  const onKey = useCallback(
    (id: ObjectId, event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const { document, view } = studio.stores;
      const order = objectsOf(document.getState().plan).map((each) => each.id);
      const at = order.indexOf(id);
      const go = (to: ObjectId | undefined) => {
        if (to === undefined) return;
        take(to, { shift: event.shiftKey, control: false });
        focus(to);
      };
      const reorder = (by: 'backward' | 'forward') => {
        if (!view.getState().selection.includes(id)) view.getState().select([id]);
        studio.compose.order(by);
        // Reordering takes the row out of the page for a moment, and the focus with it.
        focus(id);
      };
      const remove = () => {
        const chosen = view.getState().selection;
        const ids = chosen.includes(id) ? order.filter((each) => chosen.includes(each)) : [id];
        const free = ids.filter((each) => !document.getState().objects[each]?.locked);
        if (free.length === 0) return;
        document.getState().remove(free);
        studio.notices.announce(objectsWords('deletedMany', { count: free.length }));
        const rest = order.slice(at).concat(order.slice(0, at).toReversed());
        focus(rest.find((each) => !free.includes(each)));
      };
      const control = event.ctrlKey || event.metaKey;
      const deeds: Readonly<Record<string, () => void>> = event.altKey
        ? { ArrowUp: () => reorder('backward'), ArrowDown: () => reorder('forward') }
        : control
          ? { a: () => view.getState().select(order) }
          : {
              ArrowUp: () => go(order[at - 1]),
              ArrowDown: () => go(order[at + 1]),
              Home: () => go(order[0]),
              End: () => go(order.at(-1)),
              Delete: remove,
              Backspace: remove,
            };
      const deed = deeds[meantKey(event)];
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed();
    },
    [studio, take],
  );
  const { dragged, handlers } = useReorder({
    taken: (id) => (selected.has(id) ? objects.map((o) => o.id).filter((each) => selected.has(each)) : [id]),
    drop: ({ ids, gap }: Dragged) => {
      const before = objects.slice(0, gap).filter((object) => !ids.includes(object.id));
      studio.stores.document.getState().place(ids, before.length);
      if (!ids.some((id) => selected.has(id))) studio.stores.view.getState().select(ids);
    },
  });

  return (
    <CommandMenu
      label={objectsWords('objectMenu')}
      groups={OBJECT_MENU}
      onOpen={({ target }) => {
        const id = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset['row'];
        if (id && !selected.has(id)) take(id, { shift: false, control: false });
        return true;
      }}
      trigger={<ul aria-label={objectsWords('objects')} className={styles.list} {...handlers} />}
    >
      {objects.map((object, index) => (
        <ObjectRow
          key={object.id}
          object={object}
          state={states[object.id] ?? blankObject}
          selected={selected.has(object.id)}
          lit={isLit({ hover, lit }, object.id)}
          index={index}
          count={objects.length}
          current={object.id === current}
          dragged={dragged?.ids.includes(object.id) ?? false}
          drop={dropAt(dragged, index, objects.length)}
          findUnknown={findUnknown}
          onChoose={take}
          onKey={onKey}
        />
      ))}
    </CommandMenu>
  );
}

function focus(id: ObjectId | undefined) {
  requestAnimationFrame(() => {
    const row = id === undefined ? '[data-add-object]' : `#row-${CSS.escape(id)}`;
    document.querySelector<HTMLElement>(row)?.focus();
  });
}

function dropAt(dragged: Dragged | null, index: number, count: number): 'before' | 'after' | null {
  if (!dragged) return null;
  if (dragged.gap === index) return 'before';
  return dragged.gap === count && index === count - 1 ? 'after' : null;
}
