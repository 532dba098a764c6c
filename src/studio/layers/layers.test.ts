import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScriptedGenerator, description } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { createLayers } from './layers';
import { createLayersStore } from './layersState';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> lies there.<begin_of_image>';
const about = { ...description, capabilities: { ...description.capabilities, repaint: true } };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function painted(generator: ScriptedGenerator) {
  const studio = testStudio(generator);
  const { model, paintings } = studio.stores;
  model.setState({ kind: 'ready', id: 'a', description: generator.describe() }, true);
  await studio.showScene();
  studio.document.getState().setPrompt('a red apple');
  await studio.runs.plan();
  await studio.runs.paint();
  const store = createLayersStore();
  const layers = createLayers({ lease: studio.lease, model, paintings, store });
  ends.push(layers.drop);
  const id = paintings.getState().entries[0]?.id ?? '';
  return { ...studio, layers, store, id, model };
}

describe('taking a painting apart', () => {
  it('ends with its layers, and lets them go when asked', async () => {
    const { layers, store, id } = await painted(new ScriptedGenerator(CHAIN, about));
    expect(layers.problem(id)).toBeNull();
    layers.separate(id);
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ kind: 'ready', painting: id }));
    layers.drop();
    expect(store.getState()).toEqual({ kind: 'none' });
  });

  it('stops at once, and leaves the model to others', async () => {
    const generator = new ScriptedGenerator(CHAIN, about);
    const { layers, store, id, runs } = await painted(generator);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    generator.gate = () => held;
    layers.separate(id);
    await vi.waitFor(() => expect(generator.running).toBe(1));
    layers.drop();
    expect(store.getState().kind).toBe('none');
    release();
    await runs.plan();
    expect(generator.mostRunning).toBe(1);
  });

  it('makes way for a run, and begins again behind it', async () => {
    const generator = new ScriptedGenerator(CHAIN, about);
    const { layers, store, id, runs } = await painted(generator);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    generator.gate = () => held;
    layers.separate(id);
    await vi.waitFor(() => expect(generator.running).toBe(1));
    const run = runs.paint();
    await vi.waitFor(() => expect(store.getState().kind).toBe('waiting'));
    release();
    await run;
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ kind: 'ready', painting: id }));
    expect(generator.mostRunning).toBe(1);
  });

  it('says of what stays in one why', async () => {
    const { layers, id, model } = await painted(new ScriptedGenerator(CHAIN, about));
    expect(layers.problem('nobody')?.text).toBe('This picture is no longer there.');
    model.setState({ kind: 'ready', id: 'b', description: { ...about, hash: 'other' } }, true);
    expect(layers.problem(id)?.text).toBe(
      'This picture can’t be taken apart. This picture was painted by another model, Scripted.',
    );
    model.setState({ kind: 'ready', id: 'b', description }, true);
    expect(layers.problem(id)?.text).toContain('This model can’t repaint parts of a picture.');
    model.setState({ kind: 'absent' }, true);
    expect(layers.problem(id)?.advice).toBe('Wait until it is there.');
  });
});
