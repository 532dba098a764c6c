import { beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import type { TraceFile } from '../../library/traceFile';
import { frameAt } from '../replay/frame';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { adopt, bringTrace } from './bring';
import { contentOf } from './content';
import { lineageOf } from './lineage';
import { reelOf } from '../replay/reelOf';

let studio: ReturnType<typeof testStudio>;
let file: TraceFile;

beforeEach(async () => {
  studio = testStudio(new ScriptedGenerator(chain));
  studio.document.getState().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
  await studio.runs.plan();
  await studio.runs.paint();
  const { nodes } = studio.treeStore.getState();
  const [entry] = studio.paintingsStore.getState().entries;
  if (!entry) throw new Error('there is a painting');
  const { url: _, ...record } = entry;
  const png = Buffer.from(await (studio.paintings.png(entry.id) ?? new Blob()).arrayBuffer()).toString(
    'base64',
  );
  file = {
    format: 'scenograph-trace-file',
    version: 2,
    title: 't',
    nodes: [...nodes],
    traces: [...studio.tracesStore.getState().traces],
    pictures: [{ record, png }],
  };
});

describe('a trace from elsewhere', () => {
  it('joins the runs of the open scene and leaves its plan alone', async () => {
    const other = testStudio(new ScriptedGenerator(chain));
    await other.showScene();
    const before = contentOf(other.document.getState());
    const sceneId = other.document.getState().id;
    const node = await bringTrace(file, { sceneId, now: 5, tree: other.tree, paintings: other.paintings });
    expect(contentOf(other.document.getState())).toEqual(before);
    const { nodes } = other.treeStore.getState();
    expect(lineageOf(nodes, node ?? '').map(({ kind }) => kind)).toEqual(['prompt', 'plan', 'painting']);
    const reel = reelOf(nodes, other.tracesStore.getState().traces, node ?? '');
    const frame = frameAt(reel, reel.moments.length - 1);
    const [picture] = other.paintingsStore.getState().entries;
    expect(frame.painted?.pictures).toEqual([picture?.id]);
    other.tree.goTo(node ?? '');
    expect(contentOf(other.document.getState())?.chain).toBe(chain);
  });

  it('alone in a scene is opened with its pictures showing its plans', async () => {
    const other = testStudio(new ScriptedGenerator(chain));
    await other.showScene();
    const sceneId = other.document.getState().id;
    other.document.getState().reserveRevisions(file.nodes.length);
    const { tree, paintings } = other;
    const node = await bringTrace(file, { sceneId, now: 5, alone: true, tree, paintings });
    tree.goTo(node ?? '');
    const [picture] = other.paintingsStore.getState().entries;
    const { revision, latestRevision } = other.document.getState();
    expect(revision).toBeGreaterThan(0);
    expect(picture?.planRevision).toBe(revision);
    expect(latestRevision).toBeGreaterThanOrEqual(revision);
  });

  it('twice is there twice', async () => {
    const sceneId = studio.document.getState().id;
    const count = studio.treeStore.getState().nodes.length;
    await bringTrace(file, { sceneId, now: 5, tree: studio.tree, paintings: studio.paintings });
    const ids = studio.treeStore.getState().nodes.map(({ id }) => id);
    expect(ids).toHaveLength(2 * count);
    expect(new Set(ids).size).toBe(2 * count);
  });

  it('that names what it does not hold, or holds it twice, is taken as far as it goes', () => {
    const [first] = file.nodes;
    if (!first) throw new Error('there is a node');
    const odd: TraceFile = {
      ...file,
      nodes: [{ ...first, parent: 'nobody' }, first],
      pictures: [{ ...file.pictures[0], png: 'AAAA' } as TraceFile['pictures'][number]],
    };
    const { nodes, pictures } = adopt(odd, 's', 1);
    expect(nodes).toMatchObject([{ parent: null }]);
    expect(pictures).toEqual([]);
  });
});
