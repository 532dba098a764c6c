import { beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { contentOfTrace } from './content';
import { childrenOf } from './lineage';
import { titleOf } from './titles';
import { foldedTries, keptOf } from './tries';

let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();
const tree = () => studio.treeStore.getState();
const shape = (parent: string | null = null): unknown[] =>
  childrenOf(tree().nodes, parent).map((node) => {
    const below = shape(node.id);
    const title = titleOf(node, tree().nodes);
    return below.length > 0 ? [title, below] : title;
  });
const titled = (title: string) =>
  tree().nodes.find((node) => titleOf(node, tree().nodes) === title)?.id ?? '';
const box = (x: number) => ({ x1: x, y1: 100, x2: x + 200, y2: 300 });
const PROMPT = '“a red apple to the left of a blue car”';

beforeEach(async () => {
  generator = new ScriptedGenerator(chain);
  studio = testStudio(generator);
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('the tries of a run', () => {
  it('folds the tries of one run under the plan that was kept, all but those that something is made of', async () => {
    const other = (x: number) => chain.replace('(100,100)', `(${x},100)`).replace('red apple', 'green pear');
    const first = 2 ** 31;
    generator.chainOf = ({ seed }) => (seed === first + 1 ? chain : other(seed - first + 101));
    await studio.runs.planBest(4);
    const folded = () =>
      [...foldedTries(tree().nodes, tree().current)].map(([kept, tries]) => [
        kept,
        tries.map((node) => titleOf(node, tree().nodes)),
      ]);
    expect(folded()).toEqual([[titled('Plan 1'), ['Plan 1, try 1', 'Plan 1, try 3', 'Plan 1, try 4']]]);
    studio.tree.goTo(titled('Plan 1, try 3'));
    doc().setBoxes({ o1: box(10) });
    studio.tree.rename(titled('Plan 1, try 4'), 'mine');
    expect(folded()).toEqual([[titled('Plan 1'), ['Plan 1, try 1']]]);
    // What the tries were of is gone: each stands for itself.
    studio.tree.remove(titled('Plan 1'));
    expect(folded()).toEqual([]);
    expect(shape()).toEqual([[PROMPT, ['Plan 1', ['Plan 2', ['Moved green pear']], 'mine']]]);
  });

  it('are told by what they wrote, where the last but one of them was kept', async () => {
    const first = 2 ** 31;
    generator.chainOf = ({ seed }) => (seed === first + 1 ? chain : chain.replace('red apple', 'green pear'));
    await studio.runs.planBest(3);
    const kept = tree().nodes.find(({ id }) => id === tree().current);
    expect(kept?.content?.chain).toContain('red apple');
    expect(tree().nodes.map((node) => titleOf(node, tree().nodes))).toEqual([
      PROMPT,
      'Plan 1, try 1',
      'Plan 1',
      'Plan 1, try 3',
    ]);
    for (const node of tree().nodes.filter(({ kind }) => kind === 'plan')) {
      const trace = studio.tracesStore.getState().traces.find(({ id }) => id === node.id);
      expect(node.content?.chain).toBe(trace && contentOfTrace(trace)?.chain);
    }
  });

  it('stand for themselves where nodes name each other in a circle', () => {
    const node = { kind: 'plan', parent: null, name: '', content: null };
    const nodes = [
      { ...node, id: 'a', tryOf: 'b' },
      { ...node, id: 'b', tryOf: 'a' },
      { ...node, id: 'c', tryOf: 'c' },
    ] as never as ReturnType<typeof tree>['nodes'];
    expect(nodes.map((each) => keptOf(each, nodes))).toEqual([undefined, undefined, undefined]);
    expect(foldedTries(nodes, null).size).toBe(0);
  });
});
