import { beforeEach, describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import { createNotices, createNoticesStore } from '../notices/notices';
import { createModelInUse, createModelStore, type LoadGenerator, type ModelChoice } from './inUse';
import { description, ScriptedGenerator } from '../testing/generator';

let shown = createNoticesStore();
beforeEach(() => void (shown = createNoticesStore()));
const notices = () => shown.getState().notices.map(({ text, advice }) => `${text} ${advice ?? ''}`);

/** A choice in memory, as the settings keep it. */
function memoryChoice(model = 'shipped', tried: string | null = null): ModelChoice {
  const kept = { model, tried };
  return {
    get: () => kept.model,
    set: (id) => (kept.model = id),
    tried: () => kept.tried,
    setTried: (id) => (kept.tried = id),
  };
}

function controller(
  load: LoadGenerator,
  options: { choice?: ModelChoice; roomBeside?: boolean; whenIdle?: () => Promise<void> } = {},
) {
  const store = createModelStore();
  const choice = options.choice ?? memoryChoice();
  let unloads = 0;
  const models = createModelInUse({
    load,
    store,
    choice,
    backend: () => 'wasm',
    notices: createNotices(shown),
    lease: {
      interrupt: () => void (unloads += 1),
      between: async (_, job) => {
        await options.whenIdle?.();
        return job();
      },
      wake: () => undefined,
    },
    roomBeside: () => options.roomBeside ?? true,
  });
  return { models, choice, state: () => store.getState(), unloads: () => unloads };
}

/** Loads generators by their model's id; a test holds one up with `hold` and lets it go with the function returned. */
function stock(broken: ReadonlySet<string> = new Set()) {
  const made: ScriptedGenerator[] = [];
  const held = new Map<string, Promise<void>>();
  const load: LoadGenerator = async ({ model, onProgress }) => {
    onProgress(progress);
    await held.get(model);
    if (broken.has(model)) throw new GeneratorError('out-of-memory', { reason: '' });
    const generator = new ScriptedGenerator(model, { ...description, id: model });
    made.push(generator);
    return generator;
  };
  const hold = (model: string) => {
    let go: () => void = () => undefined;
    held.set(model, new Promise((resolve) => (go = resolve)));
    return go;
  };
  return { load, hold, made, of: (id: string) => made.findLast(({ about }) => about.id === id) };
}

const progress = { phase: 'download', loadedBytes: 5, totalBytes: 10 } as const;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the model', () => {
  it('loads with progress and is then ready', async () => {
    const seen: string[] = [];
    const { models, state } = controller(async ({ onProgress, backend, model }) => {
      onProgress(progress);
      seen.push(backend, model, JSON.stringify(state()));
      return new ScriptedGenerator('');
    });
    await models.load();
    expect(seen).toEqual(['wasm', 'shipped', JSON.stringify({ kind: 'loading', progress })]);
    expect(state()).toEqual({ kind: 'ready', id: 'shipped', description });
    expect(models.generator()).toBeInstanceOf(ScriptedGenerator);
  });

  it('says why it failed, and can be tried again', async () => {
    const errors: unknown[] = [
      new GeneratorError('server-not-reached', { host: 'x' }),
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
      error: { kind: 'internal', code: 'studio-failed', facts: { reason: 'surprise' } },
    });
    await models.load();
    expect(state().kind).toBe('ready');
  });

  it('makes way when it is loaded again, also while it is still loading', async () => {
    const { load, hold, made } = stock();
    const { models, state, unloads } = controller(load);
    const go = hold('shipped');
    const first = models.load();
    await turn();
    const second = models.load();
    go();
    await Promise.all([first, second]);
    expect(made.map(({ disposed }) => disposed)).toEqual([true, false]);
    expect(models.generator()).toBe(made[1]);
    await models.load();
    expect(made[1]?.disposed).toBe(true);
    expect(unloads()).toBe(1);
    await models.forget();
    expect(state()).toEqual({ kind: 'absent' });
    expect(models.generator()).toBeNull();
  });
});

describe('changing to another model', () => {
  it('keeps the present one in use until the other is ready, then lets it go and remembers the choice', async () => {
    const { load, hold, of } = stock();
    const { models, state, choice } = controller(load);
    await models.load();
    const go = hold('large');
    const using = models.use('large', 'Large');
    await turn();
    expect(models.generator()).toBe(of('shipped'));
    expect(state()).toMatchObject({
      kind: 'ready',
      id: 'shipped',
      next: { id: 'large', name: 'Large', progress },
    });
    go();
    expect(await using).toBe(true);
    expect(models.generator()).toBe(of('large'));
    expect(of('shipped')?.disposed).toBe(true);
    expect(state()).toEqual({ kind: 'ready', id: 'large', description: { ...description, id: 'large' } });
    expect(choice.get()).toBe('large');
    expect(choice.tried()).toBeNull();
  });

  it('waits for a run that is on', async () => {
    let finish: () => void = () => undefined;
    const idle = new Promise<void>((resolve) => (finish = resolve));
    const { load, of } = stock();
    const { models } = controller(load, { whenIdle: () => idle });
    await models.load();
    const using = models.use('large', 'Large');
    await turn();
    expect(models.generator()).toBe(of('shipped'));
    expect(of('shipped')?.disposed).toBe(false);
    finish();
    await using;
    expect(models.generator()).toBe(of('large'));
  });

  it('stays with the present one when the other fails, and says so', async () => {
    const { load, of } = stock(new Set(['large']));
    const { models, state, choice } = controller(load);
    await models.load();
    expect(await models.use('large', 'Large')).toBe(false);
    expect(models.generator()).toBe(of('shipped'));
    expect(of('shipped')?.disposed).toBe(false);
    expect(state()).toEqual({ kind: 'ready', id: 'shipped', description: { ...description, id: 'shipped' } });
    expect(choice.get()).toBe('shipped');
    expect(notices().join()).toMatch(/Large couldn’t be loaded: There was not enough memory.*still in use/);
  });

  it('goes back to the one before where there is no memory for both', async () => {
    const { load, made } = stock(new Set(['large']));
    const { models, state, unloads } = controller(load, { roomBeside: false });
    await models.load();
    expect(await models.use('large', 'Large')).toBe(false);
    expect(unloads()).toBe(1);
    expect(made).toHaveLength(2);
    expect(made[0]?.disposed).toBe(true);
    expect(models.generator()).toBe(made[1]);
    expect(state()).toMatchObject({ kind: 'ready', id: 'shipped' });
    expect(notices().join()).toMatch(/There was not enough memory/);
  });

  it('can be given up', async () => {
    const { load, hold, of } = stock();
    const { models, state } = controller(load);
    await models.load();
    const go = hold('large');
    const using = models.use('large', 'Large');
    await turn();
    models.stay();
    expect(state()).toEqual({ kind: 'ready', id: 'shipped', description: { ...description, id: 'shipped' } });
    go();
    expect(await using).toBe(false);
    expect(of('large')?.disposed).toBe(true);
    expect(models.generator()).toBe(of('shipped'));
  });

  it('takes the last of several choices', async () => {
    const { load, hold, of } = stock();
    const { models, state } = controller(load);
    await models.load();
    const go = hold('large');
    const first = models.use('large', 'Large');
    await turn();
    const second = models.use('other', 'Other');
    go();
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect(models.generator()).toBe(of('other'));
    expect(state()).toMatchObject({ id: 'other' });
    expect(of('large')?.disposed).toBe(true);
  });
});

describe('deleting the shipped model', () => {
  it('leaves another one in use', async () => {
    const { load, of } = stock();
    const { models, state } = controller(load);
    await models.load();
    await models.use('large', 'Large');
    await models.forget();
    expect(models.generator()).toBe(of('large'));
    expect(state()).toMatchObject({ kind: 'ready', id: 'large' });
  });
});

describe('the next visit', () => {
  it('begins with the chosen model', async () => {
    const { load } = stock();
    const { models, state } = controller(load, { choice: memoryChoice('large') });
    await models.load();
    expect(state()).toMatchObject({ kind: 'ready', id: 'large' });
  });

  it('falls back to the shipped one when the chosen one fails, and tries again another time', async () => {
    const { load } = stock(new Set(['large']));
    const { models, state, choice } = controller(load, { choice: memoryChoice('large') });
    await models.load();
    expect(state()).toMatchObject({ kind: 'ready', id: 'shipped' });
    expect(choice.get()).toBe('large');
    expect(notices().join()).toMatch(/There was not enough memory.*own model is loaded instead/);
  });

  it('does not load a model again that took the tab down', async () => {
    const { load, of } = stock();
    const { models, state, choice } = controller(load, { choice: memoryChoice('large', 'large') });
    await models.load();
    expect(of('large')).toBeUndefined();
    expect(state()).toMatchObject({ kind: 'ready', id: 'shipped' });
    expect(choice.get()).toBe('shipped');
    expect(notices().join()).toMatch(/didn’t finish loading/);
  });
});
