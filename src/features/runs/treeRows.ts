import type { RunNode } from '../../library/runNode';
import { childrenOf } from '../../studio/tree/lineage';

/** A node as a line of the tree. */
export interface TreeRow {
  readonly node: RunNode;
  /** From 1. */
  readonly level: number;
  /** Which of how many nodes below the same parent. */
  readonly place: number;
  readonly of: number;
  /** Whether what lies below is shown; null where nothing does. */
  readonly open: boolean | null;
}

/** The lines that can be seen, from top to bottom. */
export function treeRows(
  nodes: readonly RunNode[],
  closed: readonly string[],
  parent: string | null = null,
  level = 1,
): readonly TreeRow[] {
  const children = childrenOf(nodes, parent);
  return children.flatMap((node, i) => {
    const leaf = childrenOf(nodes, node.id).length === 0;
    const open = leaf ? null : !closed.includes(node.id);
    const row = { node, level, place: i + 1, of: children.length, open };
    return [row, ...(open === true ? treeRows(nodes, closed, node.id, level + 1) : [])];
  });
}
