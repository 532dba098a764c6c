import type { RunNode } from '../../library/runNode';

/** The nodes directly below one (null: the roots), oldest first. A node whose parent is gone counts as a root. */
export function childrenOf(nodes: readonly RunNode[], parent: string | null): readonly RunNode[] {
  if (parent !== null) return nodes.filter((node) => node.parent === parent && node.id !== parent);
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.filter((node) => node.parent === null || !ids.has(node.parent));
}

/** The node and everything below it. */
export function branchOf(nodes: readonly RunNode[], id: string): readonly RunNode[] {
  const inside = new Set([id]);
  for (let grown = 0; grown !== inside.size;) {
    grown = inside.size;
    for (const node of nodes) if (node.parent !== null && inside.has(node.parent)) inside.add(node.id);
  }
  return nodes.filter((node) => inside.has(node.id));
}

/** From the root down to the node itself. */
export function lineageOf(nodes: readonly RunNode[], id: string): readonly RunNode[] {
  const line: RunNode[] = [];
  for (let at: string | null = id; at !== null;) {
    const node: RunNode | undefined = nodes.find((other) => other.id === at);
    // Nodes of any origin may name each other in a circle.
    if (!node || line.includes(node)) break;
    line.unshift(node);
    at = node.parent;
  }
  return line;
}

/** True when one stands in the other's line, or both come from one run of planning: their object ids agree. */
export function areKin(nodes: readonly RunNode[], a: string, b: string): boolean {
  const runs = (id: string) => lineageOf(nodes, id).filter(({ kind }) => kind !== 'prompt');
  const [first] = runs(a);
  return first !== undefined && first === runs(b)[0];
}

/** The node that holds this state of the plan: by revision and text, or by text where no revision was given out yet. */
export function nodeOfPlan(
  nodes: readonly RunNode[],
  { revision, chain }: { readonly revision: number; readonly chain: string },
): RunNode | undefined {
  const holds = nodes.filter(({ kind, content }) => kind !== 'painting' && content?.chain === chain);
  return (
    holds.find(({ content }) => content?.revision === revision) ??
    holds.findLast(({ content }) => content?.revision === 0)
  );
}
