import type { KeyboardEvent } from 'react';
import type { Studio } from '../../studio/studio';
import { useStudio } from '../../studio/StudioContext';
import { useCommand } from '../../ui/command';
import { meantKey } from '../../ui/keys/keyPress';
import { directionOf } from '../../words/languages';
import { language } from '../../words/speaker';
import { createRunsView } from './runsView';
import { treeRows, type TreeRow } from './treeRows';

/** The lines that can be seen, from top to bottom. */
const visibleRows = (studio: Studio): readonly TreeRow[] => {
  const { nodes, current } = studio.stores.tree.getState();
  return treeRows(nodes, studio.own(createRunsView).getState(), current);
};

const focus = (row: TreeRow | undefined) => {
  if (row) document.getElementById(row.id)?.focus();
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
    const id = event.target instanceof HTMLElement ? event.target.id : '';
    const rows = visibleRows(studio);
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (!row) return;
    const { toggle, toggleTries } = studio.own(createRunsView).getState();
    const turn = () => (row.tries === null ? toggle : toggleTries)(row.node.id);
    const go = (): boolean => {
      if (event.ctrlKey || event.metaKey) {
        // Without a branch to bring back, undo is the document's.
        return meantKey(event) === 'z' && !event.shiftKey && tree.restore();
      }
      const arrows = ['ArrowRight', 'ArrowLeft'] as const;
      const [inward, outward] = directionOf(language()) === 'rtl' ? arrows.toReversed() : arrows;
      switch (meantKey(event)) {
        case 'ArrowDown':
          focus(rows[at + 1]);
          return true;
        case 'ArrowUp':
          focus(rows[at - 1]);
          return true;
        case inward:
          if (row.open === false) turn();
          else if (row.open) focus(rows[at + 1]);
          return true;
        case outward:
          if (row.open) turn();
          else focus(rows.slice(0, at).findLast(({ level }) => level < row.level));
          return true;
        case 'Home':
          focus(rows[0]);
          return true;
        case 'End':
          focus(rows.at(-1));
          return true;
      }
      // A fold of tries is opened, and nothing else is done with it.
      if (row.tries !== null) {
        if (event.key !== 'Enter' && event.key !== ' ') return false;
        turn();
        return true;
      }
      switch (meantKey(event)) {
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
          requestAnimationFrame(() => focus(rows[at - 1] ?? visibleRows(studio)[0]));
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
