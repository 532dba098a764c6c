import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import { objectsOf } from '../../plan/plan';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { frameAt } from './frame';
import { createReplay, type Replay } from './timeline';

let studio: ReturnType<typeof testStudio>;
let replay: Replay;
const doc = () => studio.document.getState();
const at = () => studio.stores.replay.getState();
const moment = () => replay.reel()?.moments[at().position ?? -1]?.kind;

beforeEach(async () => {
  studio = testStudio(new ScriptedGenerator(chain));
  replay = createReplay({ ...studio.stores, store: studio.stores.replay });
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
  await studio.runs.plan();
});
afterEach(() => replay.dispose());

describe('the timeline', () => {
  it('takes the run that has just ended, and shows the document until it is played', async () => {
    const plan = studio.treeStore.getState().current;
    expect(at()).toMatchObject({ node: plan, position: null });
    await studio.runs.paint();
    expect(at().node).not.toBe(plan);
    // The whole line: planned, then painted.
    expect(replay.reel()?.clips.map((clip) => clip.kind === 'run' && clip.trace.kind)).toEqual([
      'plan',
      'paint',
    ]);
  });

  it('steps, plays to the end and stays there', () => {
    replay.step('box', -1);
    expect(moment()).toBe('object');
    replay.step('box', -1);
    const reel = replay.reel();
    const frame = reel && frameAt(reel, at().position ?? 0);
    expect(frame && objectsOf(frame.plan).map(({ name }) => name)).toEqual(['red apple']);
    replay.play();
    expect(at().playing).toBe(true);
    replay.tick(at().time + 1);
    replay.tick(1e9);
    expect(at()).toMatchObject({ playing: false });
    expect(moment()).toBe('end');
    // From the end it plays from the beginning.
    replay.play();
    expect(at().position).toBe(0);
  });

  it('is left by an edit, by undo and by a new run, and nothing is lost', async () => {
    const change = [
      () => doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 90, y2: 90 } }),
      () => void doc().undo(),
      () => doc().setLocked(['o1'], true),
    ];
    for (const edit of change) {
      replay.seek(2);
      const { plan } = doc();
      expect(doc().plan).toBe(plan);
      edit();
      expect(at().position).toBeNull();
    }
    replay.seek(2);
    await studio.runs.plan();
    expect(at().position).toBeNull();
  });

  it('goes when its node is deleted or another scene opens', () => {
    replay.seek(3);
    studio.tree.remove(at().node ?? '');
    expect(at()).toMatchObject({ node: null, position: null });
    studio.tree.restore();
    replay.select(studio.treeStore.getState().nodes.at(-1)?.id ?? null);
    doc().newScene();
    expect(at().node).toBeNull();
  });
});
