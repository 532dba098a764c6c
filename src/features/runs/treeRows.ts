import type { RunNode } from '../../library/runNode';
import { childrenOf } from '../../studio/tree/lineage';
import { foldedTries } from '../../studio/tree/tries';

/** A line of the tree: a node, or the fold of the other tries of a plan. */
export interface TreeRow {
  /** Of the line in the page. */
  readonly id: string;
  /** The node, or the plan whose other tries these are. */
  readonly node: RunNode;
  /** How many other tries are folded here; null for a node. */
  readonly tries: number | null;
  /** From 1. */
  readonly level: number;
  /** Which of how many lines below the same parent. */
  readonly place: number;
  readonly of: number;
  /** Whether what lies below is shown; null where nothing does. */
  readonly open: boolean | null;
}

/** What of the tree is shown. */
export interface Folds {
  /** Nodes whose children are folded away. */
  readonly closed: readonly string[];
  /** Plans whose other tries are shown. */
  readonly unfolded: readonly string[];
}

export const rowId = (node: RunNode): string => `run-${node.id}`;

/** The lines that can be seen, from top to bottom. `current` is where the document stands. */
export function treeRows(
  nodes: readonly RunNode[],
  { closed, unfolded }: Folds,
  current: string | null,
): readonly TreeRow[] {
  const folded = foldedTries(nodes, current);
  const away = new Set([...folded.values()].flat());
  const shown = nodes.filter((node) => !away.has(node));
  const below = (parent: string | null, level: number): readonly TreeRow[] => {
    const tries = parent === null ? undefined : folded.get(parent);
    const kept = nodes.find(({ id }) => id === parent);
    const children = childrenOf(shown, parent);
    const of = children.length + (tries ? 1 : 0);
    const rows = children.flatMap((node, i) => {
      const isLeaf = childrenOf(shown, node.id).length === 0 && !folded.has(node.id);
      const open = isLeaf ? null : !closed.includes(node.id);
      const row = {
        id: rowId(node),
        node,
        tries: null,
        level,
        place: of - children.length + i + 1,
        of,
        open,
      };
      return [row, ...(open === true ? below(node.id, level + 1) : [])];
    });
    if (!tries || !kept) return rows;
    const open = unfolded.includes(kept.id);
    const fold = { id: `tries-${kept.id}`, node: kept, tries: tries.length, level, place: 1, of, open };
    const own = tries.map((node, i): TreeRow => ({
      id: rowId(node),
      node,
      tries: null,
      level: level + 1,
      place: i + 1,
      of: tries.length,
      open: null,
    }));
    return [fold, ...(open ? own : []), ...rows];
  };
  return below(null, 1);
}
