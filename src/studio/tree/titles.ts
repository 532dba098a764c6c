import type { RunNode } from '../../library/runNode';
import { diffPlans, type PlanDiff } from '../../plan/diff';
import { plural } from '../words';
import { planAt } from './content';

/** What a node is called: its own name, or what it is, in a few words. */
export function titleOf(node: RunNode, nodes: readonly RunNode[]): string {
  if (node.name !== '') return node.name;
  switch (node.kind) {
    case 'prompt':
      return node.prompt.trim() === '' ? 'No prompt' : `“${shorten(node.prompt.trim())}”`;
    case 'plan':
      return `Plan ${numberOf(node, nodes)}`;
    case 'painting':
      return `Painting ${numberOf(node, nodes)}`;
    case 'edit': {
      const parent = nodes.find(({ id }) => id === node.parent);
      if (!parent?.content) return 'Plan of your own';
      return changesIn(diffPlans(planAt(parent), planAt(node), { kin: true }));
    }
  }
}

function numberOf({ kind, id }: RunNode, nodes: readonly RunNode[]): number {
  return nodes.filter((node) => node.kind === kind).findIndex((node) => node.id === id) + 1;
}

/** "Moved blue car, added dog": the first two changes, and how many more. */
function changesIn({ kept, added, lost, reordered }: PlanDiff): string {
  const changes = [
    ...kept
      .filter(({ renamed }) => renamed)
      .map(({ before, after }) => `renamed ${before.name} to ${after.name}`),
    ...kept
      .filter(({ moved }) => moved)
      .map(({ after, dx, dy }) => `${dx || dy ? 'moved' : 'resized'} ${after.name}`),
    ...added.map(({ name }) => `added ${name}`),
    ...lost.map(({ name }) => `deleted ${name}`),
    ...(reordered ? ['changed the order'] : []),
  ];
  if (changes.length === 0) return 'Edited text';
  const words = changes.slice(0, 2).join(', ');
  const more = changes.length > 2 ? ` and ${plural(changes.length - 2, 'more change')}` : '';
  return words.charAt(0).toUpperCase() + words.slice(1) + more;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 58).join('').trimEnd()}…` : text;
}
