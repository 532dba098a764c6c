import type { KeyboardEvent } from 'react';
import { useStudio } from '../../studio/StudioContext';
import { useRunTree } from '../../studio/runs/treeState';
import { childrenOf } from '../../studio/runs/tree';
import { useCommand } from '../../ui/command';
import { meantKey } from '../../ui/keyPress';
import { useRunsView } from './runsView';
import { treeRows } from './treeRows';

/** Ids of the nodes that can be seen, from top to bottom. */
const visibleIds = () =>
  treeRows(useRunTree.getState().nodes, useRunsView.getState().closed).map(({ node }) => node.id);

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
  const { tree } = useStudio();

  return (event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['run'] : undefined;
    if (id === undefined) return;
    const { nodes } = useRunTree.getState();
    const { closed, toggle } = useRunsView.getState();
    const ids = visibleIds();
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
          requestAnimationFrame(() => focus(ids[at - 1] ?? visibleIds()[0]));
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
