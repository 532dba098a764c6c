import type { KeyboardEvent } from 'react';
import type { Studio } from '../../studio/studio';
import { useStudio } from '../../studio/StudioContext';
import { childrenOf } from '../../studio/tree/lineage';
import { useCommand } from '../../ui/command';
import { meantKey } from '../../ui/keyPress';
import { createRunsView } from './runsView';
import { treeRows } from './treeRows';

/** Ids of the nodes that can be seen, from top to bottom. */
const visibleIds = (studio: Studio) =>
  treeRows(studio.stores.tree.getState().nodes, studio.own(createRunsView).getState().closed).map(
    ({ node }) => node.id,
  );

const focus = (id: string | undefined) => {
  if (id !== undefined) document.getElementById(`run-${id}`)?.focus();
};

/** Keys of a tree as assistive technology teaches them, and of what is done with a node. */
export function useTreeKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const back = useCommand('run-back');
  const play = useCommand('replay');
  const compare = useCommand('compare');
  const name = useCommand('run-name');
  const remove = useCommand('run-delete');
  const studio = useStudio();
  const { tree } = studio;

  return (event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['run'] : undefined;
    if (id === undefined) return;
    const { nodes } = studio.stores.tree.getState();
    const { closed, toggle } = studio.own(createRunsView).getState();
    const ids = visibleIds(studio);
    const at = ids.indexOf(id);
    const children = childrenOf(nodes, id);
    const isClosed = closed.includes(id);
    const go = (): boolean => {
      if (event.ctrlKey || event.metaKey) {
        // Without a branch to bring back, undo is the document's.
        return meantKey(event) === 'z' && !event.shiftKey && tree.restore();
      }
      switch (meantKey(event)) {
        case 'ArrowDown':
          focus(ids[at + 1]);
          return true;
        case 'ArrowUp':
          focus(ids[at - 1]);
          return true;
        case 'ArrowRight':
          if (children.length > 0 && isClosed) toggle(id);
          else focus(children[0]?.id);
          return true;
        case 'ArrowLeft':
          if (children.length > 0 && !isClosed) toggle(id);
          else focus(nodes.find((node) => node.id === id)?.parent ?? undefined);
          return true;
        case 'Home':
          focus(ids[0]);
          return true;
        case 'End':
          focus(ids.at(-1));
          return true;
        case 'Enter':
          back.perform();
          return true;
        case ' ':
          if (play.enabled) play.perform();
          return true;
        case 'c':
          compare.perform();
          return true;
        case 'F2':
          name.perform();
          return true;
        case 'Delete':
          remove.perform();
          requestAnimationFrame(() => focus(ids[at - 1] ?? visibleIds(studio)[0]));
          return true;
        default:
          return false;
      }
    };
    if (!go()) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
