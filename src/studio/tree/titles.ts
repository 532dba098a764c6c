import { treeWords as say } from '../../words/parts/studio/tree';
import type { RunNode } from '../../library/runNode';
import { diffPlans, type PlanDiff } from '../../plan/diff';
import { planAt } from './content';
import { keptOf, triesOf } from './tries';

/** What a node is called: its own name, or what it is, in a few words. */
export function titleOf(node: RunNode, nodes: readonly RunNode[]): string {
  if (node.name !== '') return node.name;
  switch (node.kind) {
    case 'prompt':
      return node.prompt.trim() === ''
        ? say('noPrompt')
        : say('prompt', { text: shorten(node.prompt.trim()) });
    case 'plan': {
      const kept = keptOf(node, nodes);
      if (!kept) return say('plan', { number: numberOf(node, nodes) });
      const at = triesOf(nodes, kept).findIndex(({ id }) => id === node.id);
      return say('try', { plan: titleOf(kept, nodes), number: at + 1 });
    }
    case 'painting':
      return say('painting', { number: numberOf(node, nodes) });
    case 'edit': {
      const parent = nodes.find(({ id }) => id === node.parent);
      if (!parent?.content) return say('ownPlan');
      return changesIn(diffPlans(planAt(parent), planAt(node), { kin: true }));
    }
  }
}

function numberOf({ kind, id }: RunNode, nodes: readonly RunNode[]): number {
  const own = nodes.filter((node) => node.kind === kind && !keptOf(node, nodes));
  return own.findIndex((node) => node.id === id) + 1;
}

/** "Moved blue car, added dog": the first two changes, and how many more. */
function changesIn({ kept, added, lost, reordered }: PlanDiff): string {
  const changes = [
    ...kept
      .filter(({ renamed }) => renamed)
      .map(({ before, after }) => say('renamed', { name: before.name, to: after.name })),
    ...kept
      .filter(({ moved }) => moved)
      .map(({ after, dx, dy }) => say(dx || dy ? 'moved' : 'resized', { name: after.name })),
    ...added.map(({ name }) => say('added', { name })),
    ...lost.map(({ name }) => say('deleted', { name })),
    ...(reordered ? [say('reordered')] : []),
  ];
  if (changes.length === 0) return say('editedText');
  const words = changes.slice(0, 2).join(', ');
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return changes.length > 2 ? say('andMore', { text, count: changes.length - 2 }) : text;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 58).join('').trimEnd()}…` : text;
}
