import { describe, expect, it } from 'vitest';
import { GeneratorError } from '../generator/contract';
import { createModelController, createModelStore, type LoadGenerator } from './model';
import { description, ScriptedGenerator } from './testGenerator';

function controller(load: LoadGenerator) {
  const store = createModelStore();
  let unloads = 0;
  const models = createModelController({
    load,
    store,
    backend: () => 'wasm',
    beforeUnload: () => (unloads += 1),
  });
  return { models, state: () => store.getState(), unloads: () => unloads };
}

const progress = { phase: 'download', loadedBytes: 5, totalBytes: 10 } as const;

describe('the model', () => {
  it('loads with progress and is then ready', async () => {
    const seen: string[] = [];
    const { models, state } = controller(async ({ onProgress, backend }) => {
      onProgress(progress);
      seen.push(backend, JSON.stringify(state()));
      return new ScriptedGenerator('');
    });
    await models.load();
    expect(seen).toEqual(['wasm', JSON.stringify({ kind: 'loading', progress })]);
    expect(state()).toEqual({ kind: 'ready', description });
    expect(models.generator()).toBeInstanceOf(ScriptedGenerator);
  });

  it('says why it failed, and can be tried again', async () => {
    const errors: unknown[] = [
      new GeneratorError('network-lost', 'The network was lost.', 'Try again.'),
      new Error('surprise'),
    ];
    const { models, state } = controller(async () => {
      const error = errors.shift();
      if (error) throw error;
      return new ScriptedGenerator('');
    });
    await models.load();
    expect(state()).toMatchObject({ kind: 'failed', error: { kind: 'network-lost' } });
    await models.load();
    expect(state()).toMatchObject({
      kind: 'failed',
      error: { kind: 'internal', detail: { error: 'Error: surprise' } },
    });
    await models.load();
    expect(state().kind).toBe('ready');
  });

  it('makes way for another one, also while it is still loading', async () => {
    const first = new ScriptedGenerator('first');
    let arrive: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    const { models, state, unloads } = controller(async ({ onProgress }) => {
      await slow;
      onProgress(progress);
      return first;
    });
    const loading = models.load();
    await Promise.resolve();
    await Promise.resolve();
    const second = new ScriptedGenerator('second');
    await models.load(async () => second);
    arrive();
    await loading;
    expect(first.disposed).toBe(true);
    expect(models.generator()).toBe(second);
    expect(state().kind).toBe('ready');
    await models.load();
    expect(second.disposed).toBe(true);
    expect(unloads()).toBe(1);
    await models.forget();
    expect(state()).toEqual({ kind: 'absent' });
    expect(models.generator()).toBeNull();
  });
});
