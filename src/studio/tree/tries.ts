import type { RunNode } from '../../library/runNode';

/** The plan that was kept of the run that a node was another try of; undefined where it stands for itself. */
export function keptOf(node: RunNode, nodes: readonly RunNode[]): RunNode | undefined {
  const kept = node.tryOf === undefined ? undefined : nodes.find(({ id }) => id === node.tryOf);
  // Nodes of any origin may name each other in a circle.
  return kept === node || kept?.tryOf !== undefined ? undefined : kept;
}

/** All plans of a run in order, the kept one among them. */
export const triesOf = (nodes: readonly RunNode[], kept: RunNode): readonly RunNode[] =>
  nodes.filter((node) => node === kept || (node.tryOf === kept.id && kept.tryOf === undefined));

/**
 * The nodes that are folded away under the plan that was kept, by its id: tries from which nothing was made, which
 * have no name and where the document does not stand.
 */
export function foldedTries(
  nodes: readonly RunNode[],
  current: string | null,
): ReadonlyMap<string, readonly RunNode[]> {
  const parents = new Set(nodes.map(({ parent }) => parent));
  const folded = new Map<string, RunNode[]>();
  for (const node of nodes) {
    const kept = keptOf(node, nodes);
    if (!kept || node.name !== '' || node.id === current || parents.has(node.id)) continue;
    folded.set(kept.id, [...(folded.get(kept.id) ?? []), node]);
  }
  return folded;
}
