import { beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { frameAt } from '../replay/frame';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { contentOf, contentOfTrace } from './content';
import { titleOf } from './titles';
import { areKin, branchOf, childrenOf, lineageOf } from './lineage';
import { reelOf } from '../replay/reelOf';

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

/** Holds the generator before its nth event until let go. */
function holdAt(count: number) {
  let seen = 0;
  let letGo: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (letGo = resolve));
  const held = new Promise<void>((reached) => {
    generator.gate = async () => {
      seen += 1;
      if (seen <= count) return;
      reached();
      await open;
    };
  });
  return { held, letGo };
}

beforeEach(async () => {
  generator = new ScriptedGenerator(chain);
  studio = testStudio(generator);
  studio.shown.setState({ text: '', notices: [] });
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('the tree of runs', () => {
  it('has prompt, plan, edit and painting, each below what it came from', async () => {
    await studio.runs.plan();
    doc().setBoxes({ o1: box(10) });
    doc().rename('o2', 'green car');
    await studio.runs.paint();
    doc().setBoxes({ o1: box(50) });
    await studio.runs.plan();
    expect(shape()).toEqual([
      [
        PROMPT,
        [
          ['Plan 1', [['Renamed blue car to green car, moved red apple', ['Painting 1', 'Moved red apple']]]],
          'Plan 2',
        ],
      ],
    ]);
    expect(tree().current).toBe(titled('Plan 2'));
    const painting = tree().nodes.find(({ kind }) => kind === 'painting');
    expect(painting?.content?.chain).toContain('green car');
    doc().setPrompt('a dog');
    await studio.runs.plan();
    expect(childrenOf(tree().nodes, null)).toHaveLength(2);
  });

  it('stands at the best of several plans, and each keeps what it wrote', async () => {
    const other = (x: number) => chain.replace('(100,100)', `(${x},100)`);
    const first = 2 ** 31;
    // The second is the only one with an apple, the last stands wrong.
    generator.chainOf = ({ seed }) =>
      seed === first + 1 ? chain : other(seed - first + 101).replace('red apple', 'green pear');
    await studio.runs.planBest(4);
    expect(serialiseChain(doc().plan)).toBe(chain);
    expect(tree().current).toBe(titled('Plan 1'));
    const written = tree().nodes.filter(({ kind }) => kind === 'plan');
    expect(written).toHaveLength(4);
    for (const node of written) {
      const trace = studio.tracesStore.getState().traces.find(({ id }) => id === node.id);
      expect(node.content?.chain).toBe(trace && contentOfTrace(trace)?.chain);
    }
    await studio.runs.paint();
    expect(shape()).toEqual([
      [PROMPT, ['Plan 1, try 1', ['Plan 1', ['Painting 1']], 'Plan 1, try 3', 'Plan 1, try 4']],
    ]);
  });

  it('follows undo and redo', async () => {
    await studio.runs.plan();
    const plan = tree().current;
    doc().setBoxes({ o1: box(10) });
    expect(tree().current).not.toBe(plan);
    doc().undo();
    expect(tree().current).toBe(plan);
    expect(shape()).toEqual([[PROMPT, ['Plan 1']]]);
    doc().redo();
    expect(shape()).toEqual([[PROMPT, [['Plan 1', ['Moved red apple']]]]]);
    await studio.runs.paint();
    doc().undo();
    expect(tree().current).toBe(plan);
    expect(tree().nodes.some(({ kind }) => kind === 'edit')).toBe(true);
    doc().undo();
    expect(tree().current).toBeNull();
  });

  it('goes back to a node, and undo returns', async () => {
    await studio.runs.plan();
    const [plan] = tree().nodes.filter(({ kind }) => kind === 'plan');
    await studio.runs.paint();
    doc().remove(['o1']);
    doc().setPrompt('something else');
    const edited = doc();
    studio.tree.goTo(plan?.id ?? '');
    expect(serialiseChain(doc().plan)).toBe(chain);
    expect(doc().prompt).toBe('a red apple to the left of a blue car');
    expect(tree().current).toBe(plan?.id);
    expect(doc().objects['o1']?.modelBox).not.toBeNull();
    doc().undo();
    expect(doc().plan).toEqual(edited.plan);
    expect(doc().prompt).toBe('something else');
    const painting = tree().nodes.find(({ kind }) => kind === 'painting');
    studio.tree.goTo(painting?.id ?? '');
    expect(serialiseChain(doc().plan)).toBe(chain);
    expect(studio.view.getState().shownPainting).toBe(studio.paintingsStore.getState().entries[0]?.id);
    const prompt = tree().nodes.find(({ kind }) => kind === 'prompt');
    studio.tree.goTo(prompt?.id ?? '');
    expect(doc().plan.segments).toEqual([]);
  });

  it('gives new plans revisions of their own after going back', async () => {
    await studio.runs.plan();
    doc().setBoxes({ o1: box(10) });
    studio.tree.goTo(titled('Plan 1'));
    doc().setBoxes({ o1: box(500) });
    const revisions = tree().nodes.flatMap(({ content }) => (content ? [content.revision] : []));
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(shape()).toEqual([[PROMPT, [['Plan 1', ['Moved red apple', 'Moved red apple']]]]]);
  });

  it('puts a plan that goes on below the one that was stopped, and plays both', async () => {
    const { held, letGo } = holdAt(6);
    const run = studio.runs.plan();
    await held;
    studio.runs.stop();
    letGo();
    expect(await run).toBe('stopped');
    await studio.runs.plan({ resume: true });
    expect(shape()).toEqual([[PROMPT, [['Plan 1', ['Plan 2']]]]]);
    const reel = reelOf(tree().nodes, studio.tracesStore.getState().traces, tree().current ?? '');
    expect(reel.clips).toHaveLength(2);
    expect(serialiseChain(frameAt(reel, reel.moments.length - 1).plan)).toBe(chain);
  });

  it('keeps apart what the model wrote and what the person made of it midway', async () => {
    const { held, letGo } = holdAt(12);
    const run = studio.runs.plan();
    await held;
    doc().rename('o1', 'green pear');
    letGo();
    await run;
    const [plan, edit] = tree().nodes.filter(({ kind }) => kind !== 'prompt');
    expect(plan?.content?.chain).toContain('red apple');
    expect(edit).toMatchObject({ kind: 'edit', parent: plan?.id });
    expect(edit?.content?.chain).toContain('green pear');
    expect(tree().current).toBe(edit?.id);
  });

  it('names nodes; a named edit is finished', async () => {
    await studio.runs.plan();
    doc().setBoxes({ o1: box(10) });
    studio.tree.rename(tree().current ?? '', '  Further left  ');
    doc().setBoxes({ o1: box(20) });
    expect(shape()).toEqual([[PROMPT, [['Plan 1', [['Further left', ['Moved red apple']]]]]]]);
    studio.tree.rename(titled('Further left'), '');
    expect(titled('Further left')).toBe('');
  });

  it('deletes a branch with its logs and pictures, and brings all of it back', async () => {
    await studio.runs.plan();
    await studio.runs.paint();
    studio.tree.rename(titled('Plan 1'), 'First try');
    const before = shape();
    const kept = contentOf(doc());
    studio.tree.remove(titled('First try'));
    expect(shape()).toEqual([PROMPT]);
    expect(studio.tracesStore.getState().traces).toEqual([]);
    expect(studio.paintingsStore.getState().entries).toEqual([]);
    // What is open stays open.
    expect(contentOf(doc())).toEqual(kept);
    await studio.tree.flush();
    expect(await studio.library.listRunNodes(doc().id)).toHaveLength(1);
    expect(studio.tree.restore()).toBe(true);
    expect(studio.tree.restore()).toBe(false);
    expect(shape()).toEqual(before);
    await studio.tree.flush();
    await expect.poll(() => studio.library.listTraces(doc().id)).toHaveLength(2);
    await expect.poll(() => studio.library.listPaintings(doc().id)).toHaveLength(1);
    await expect.poll(() => studio.paintingsStore.getState().entries.length).toBe(1);
    expect(await studio.library.listRunNodes(doc().id)).toHaveLength(3);
  });

  it('does not delete the branch of a run that is on', async () => {
    const { held, letGo } = holdAt(3);
    const run = studio.runs.plan();
    await held;
    studio.tree.remove(tree().current ?? '');
    expect(studio.shown.getState().notices.at(-1)?.text).toBe('A run of this branch is still going.');
    expect(shape()).toEqual([[PROMPT, ['Plan 1']]]);
    letGo();
    await run;
  });

  it('is there again with its scene', async () => {
    await studio.runs.plan();
    doc().setBoxes({ o1: box(10) });
    await studio.runs.paint();
    await studio.tree.flush();
    const [before, current, snapshot] = [shape(), tree().current, doc()];
    const later = testStudio(generator, studio.library);
    later.document.getState().restore(snapshot, 0);
    await later.showScene();
    studio = later;
    expect(shape()).toEqual(before);
    expect(tree().current).toBe(current);
    // No revision is given out twice, whatever the scene itself remembers.
    expect(doc().latestRevision).toBeGreaterThanOrEqual(snapshot.revision);
  });

  it('grows a tree for a scene from before there were any', async () => {
    await studio.runs.plan();
    await studio.runs.paint();
    await studio.tree.flush();
    for (const { id } of tree().nodes) await studio.library.removeRunNode(id);
    const snapshot = doc();
    studio = testStudio(generator, studio.library);
    doc().restore(snapshot, 0);
    await studio.showScene();
    expect(shape()).toEqual([[PROMPT, [['Plan 1', ['Painting 1']]]]]);
    expect(tree().current).toBe(titled('Plan 1'));
  });
});

describe('a line of the tree', () => {
  it('ends for nodes that name each other in a circle', async () => {
    await studio.runs.plan();
    const [node] = tree().nodes;
    if (!node) throw new Error('there is a node');
    const circle = [
      { ...node, id: 'a', parent: 'b' },
      { ...node, id: 'b', parent: 'a' },
    ];
    expect(lineageOf(circle, 'a').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(branchOf(circle, 'a')).toHaveLength(2);
  });

  it('knows kin by their first run', async () => {
    await studio.runs.plan();
    doc().setBoxes({ o1: box(10) });
    const edit = tree().current ?? '';
    await studio.runs.plan();
    expect(areKin(tree().nodes, edit, titled('Plan 1'))).toBe(true);
    expect(areKin(tree().nodes, edit, titled('Plan 2'))).toBe(false);
  });

  it('leaves out what a fork’s origin wrote after the fork', async () => {
    await studio.runs.plan();
    const [origin] = studio.tracesStore.getState().traces;
    if (!origin) throw new Error('there is a trace');
    const texts = origin.events.flatMap((event) => (event.kind === 'token' ? [event.text] : []));
    const fork = studio.traces.begin({
      kind: 'plan',
      sceneId: doc().id,
      by: generator.describe(),
      origin: { trace: origin.id, at: 4 },
    });
    const start = origin.events[0];
    if (start?.kind !== 'plan-started') throw new Error('a plan begins with its start');
    fork.log({ ...start, prefix: texts.slice(0, 4).join('') });
    fork.log({ kind: 'token', index: 0, id: 1, text: ' green', logProbability: -1, alternatives: [] });
    fork.log({ kind: 'finished', reason: 'length' });
    expect(tree().nodes.find(({ id }) => id === fork.id)?.parent).toBe(origin.id);
    const reel = reelOf(tree().nodes, studio.tracesStore.getState().traces, fork.id);
    expect(reel.moments.filter(({ kind }) => kind === 'token')).toHaveLength(5);
  });
});
