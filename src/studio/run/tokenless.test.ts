import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../contract/events';
import { chain } from '../../library/testing/scene';
import { objectsOf } from '../../plan/plan';
import { createRepaintAsks } from '../repaint/asks';
import { repaintProblem } from '../repaint/repaint';
import { ScriptedGenerator, description } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { progressOf, type RunState } from './machine';

/** As one far away would be: it paints whole pictures, and says not how likely its words were. */
class Tokenless extends ScriptedGenerator {
  override async *plan(...asked: Parameters<ScriptedGenerator['plan']>): AsyncGenerator<PlanEvent> {
    for await (const event of super.plan(...asked)) {
      yield event.kind === 'token' ? { ...event, alternatives: [] } : event;
    }
  }
}

let studio: ReturnType<typeof testStudio>;

beforeEach(async () => {
  const capabilities = { ...description.capabilities, repaint: true };
  studio = testStudio(new Tokenless(chain, { ...description, tokens: null, capabilities }));
  studio.document.getState().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('a model whose pictures are no tokens', () => {
  it('plans, paints and shows its pictures', async () => {
    const states: RunState[] = [];
    studio.run.subscribe((state) => states.push(state));
    expect(await studio.runs.plan()).toBe('complete');
    expect(objectsOf(studio.document.getState().plan)).toHaveLength(2);
    expect(await studio.runs.paint()).toBe('painted');
    const [entry] = studio.paintingsStore.getState().entries;
    expect(entry).toMatchObject({ tokens: [], width: 8, height: 8 });
    expect(entry?.unfinished).toBeUndefined();
    expect(studio.view.getState().shownPainting).toBe(entry?.id);
    const painting = states.filter(({ kind }) => kind === 'painting').map(progressOf);
    expect(painting.some((progress) => progress?.value === 0)).toBe(true);
    expect(painting.at(-1)).toMatchObject({ value: 1, max: 1 });
    expect(painting.map((progress) => progress?.text).join()).not.toContain('row');
  });

  it('is not asked to repaint a part, and the reason is said', async () => {
    await studio.runs.plan();
    await studio.runs.paint();
    const [painting] = studio.paintingsStore.getState().entries;
    if (!painting) throw new Error('nothing was painted');
    const about = { ...description, tokens: null };
    expect(repaintProblem(painting, about)?.text).toContain('can’t repaint');
    expect(await studio.runs.paint({ painting, cells: new Set([0]) })).toBe('refused');
    expect(studio.shown.getState().notices.at(-1)?.text).toContain('can’t repaint');
  });

  it('says so too where a change or an object is to be painted again', async () => {
    await studio.runs.plan();
    await studio.runs.paint();
    const { stores, notices } = studio;
    stores.model.setState({ kind: 'ready', id: 'far', description: { ...description, tokens: null } });
    const asks = createRepaintAsks({ ...stores, notices, paint: studio.runs.paint });
    for (const ask of [asks.changes, () => asks.tryAgain('o1')]) {
      stores.notices.setState({ notices: [] });
      ask();
      expect(studio.shown.getState().notices.map(({ text }) => text)).toEqual([
        expect.stringContaining('can’t repaint'),
      ]);
    }
  });
});
