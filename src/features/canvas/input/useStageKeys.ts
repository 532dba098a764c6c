import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { objectsOf, type ObjectId } from '../../../plan/plan';
import { useStudio } from '../../../studio/StudioContext';
import type { Studio } from '../../../studio/studio';
import { canvasWords } from '../../../words/parts/panels/canvas';
import { movable, nudge } from '../model/gesture';
import type { Boxes } from '../model/surroundings';
import { commandOf, type StageCommand } from '../model/keys';
import { visibleObjects } from '../model/visible';
import type { ViewportControls } from '../useViewport';
import { announceSelection, commitBoxes, duplicateSelection } from './perform';

interface Options {
  readonly controls: ViewportControls;
  readonly pictureWidth: number;
  /** Takes a gesture back; true if there was one. */
  readonly revert: () => boolean;
}

/** What the keys do while the stage has focus. A held arrow key is one undo step, ended by letting go. */
export function useStageKeys({ controls, pictureWidth, revert }: Options) {
  const studio = useStudio();
  const [nudged, setNudged] = useState<Boxes | null>(null);
  const pending = useRef<Boxes | null>(null);
  const setPending = (boxes: Boxes | null) => {
    pending.current = boxes;
    setNudged(boxes);
  };
  const settle = () => {
    const boxes = pending.current;
    setPending(null);
    if (boxes && Object.keys(boxes).length > 0) commitBoxes(studio, boxes, 'moved');
  };

  /** Returns false when the key should keep its usual meaning. */
  const run = (command: StageCommand): boolean => {
    const document = studio.stores.document.getState();
    const view = studio.stores.view.getState();
    const { selection } = view;
    const [first] = selection;
    switch (command.kind) {
      case 'nudge': {
        const from = pending.current ?? movable({ objects: visibleObjects(document), selection });
        if (Object.keys(from).length > 0) setPending(nudge(from, command.dx, command.dy));
        return true;
      }
      case 'step':
        studio.compose.toStep(command.dx, command.dy);
        announceSelection(studio, selection);
        return true;
      case 'cycle':
        return cycle(studio, command.delta);
      case 'tool':
        view.setTool(command.tool);
        return true;
      case 'selectAll':
        view.select(
          visibleObjects(document)
            .filter((object) => !object.locked)
            .map((object) => object.id),
        );
        announceSelection(studio, studio.stores.view.getState().selection);
        return true;
      case 'duplicate':
        duplicateSelection(studio);
        return true;
      case 'delete':
        document.remove(selection);
        studio.notices.announce(
          selection.length === 0 ? canvasWords('nothingSelected') : canvasWords('deleted'),
        );
        return true;
      case 'lock':
        document.setLocked(selection, !selection.every((id) => document.objects[id]?.locked));
        return true;
      case 'hide':
        document.setHidden(selection, !selection.every((id) => document.objects[id]?.hidden));
        return true;
      case 'depth':
        if (selection.length > 1) studio.compose.order(byDepth(command.delta));
        else if (first !== undefined) changeDepth(studio, first, command.delta);
        return true;
      case 'rename':
        if (first === undefined || document.objects[first]?.locked) return false;
        view.setEditing(first);
        return true;
      case 'escape':
        return escape();
      case 'fit':
        controls.fit();
        return true;
      case 'actualSize':
        controls.actualSize(pictureWidth);
        return true;
      case 'fitSelection':
        view.zoomToSelection();
        return true;
    }
  };

  /** Esc undoes the least that is open: a nudge, a tool, the selection. */
  const escape = () => {
    const { tool, selection, setTool, select } = studio.stores.view.getState();
    if (pending.current) setPending(null);
    else if (tool !== 'select') setTool('select');
    else if (selection.length > 0) select([]);
    else return false;
    return true;
  };

  // Esc must reach a gesture wherever the focus went meanwhile.
  const revertLatest = useRef(revert);
  useEffect(() => {
    revertLatest.current = revert;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !revertLatest.current()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const command = commandOf(event);
    if (!command) return;
    if (command.kind !== 'nudge' && command.kind !== 'escape') settle();
    if (!run(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.startsWith('Arrow')) settle();
  };

  const rename = () => run({ kind: 'rename' });
  return { nudged, settle, rename, handlers: { onKeyDown, onKeyUp, onBlur: settle } };
}

/** Tab walks through the objects and leaves the stage after the last one: no trap. */
function cycle(studio: Studio, delta: 1 | -1): boolean {
  const { selection, select } = studio.stores.view.getState();
  const ids = visibleObjects(studio.stores.document.getState()).map((object) => object.id);
  const last = selection.at(-1);
  const at = last === undefined ? -1 : ids.indexOf(last);
  const next = at === -1 && delta === -1 ? undefined : ids[at + delta];
  if (next === undefined) return false;
  select([next]);
  announceSelection(studio, [next]);
  return true;
}

function byDepth(delta: number) {
  if (Math.abs(delta) === 1) return delta > 0 ? 'forward' : 'backward';
  return delta > 0 ? 'front' : 'back';
}

function changeDepth(studio: Studio, id: ObjectId, delta: number) {
  const { plan, move } = studio.stores.document.getState();
  const ids = objectsOf(plan).map((object) => object.id);
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + delta, 0), ids.length - 1);
  if (to === from) return studio.notices.announce(to === 0 ? canvasWords('atBack') : canvasWords('inFront'));
  move(id, to - from);
  const object = objectsOf(plan)[from];
  studio.notices.announce(
    canvasWords('depth', { name: object?.name ?? canvasWords('object'), at: to + 1, of: ids.length }),
  );
}
