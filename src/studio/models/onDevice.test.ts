import { describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import type { Device } from '../../bundles/device/device';
import type { Installed, Installer, Job, JobHooks } from '../../bundles/install/installer';
import { type InstallRecord, isComplete, recordSchema } from '../../bundles/install/record';
import { createNotices, createNoticesStore } from '../notices/notices';
import { createModelsOnDevice, type Offer } from './onDevice';
import { createModelsStore } from './onDeviceState';
import type { ModelNews, TabTalk } from './tabs';

const record: InstallRecord = recordSchema.parse({
  format: 'scenograph-install',
  version: 1,
  id: 'one-12345678',
  kind: 'bundle',
  name: 'One',
  description: '',
  licence: { name: 'MIT', notice: '' },
  source: { from: 'address', address: 'https://models.example/one/', consent: true },
  capabilities: { plan: true, paint: true, repaint: false, understand: false },
  needs: { memory: 1, buffer: 1, f16: false, backends: ['wasm'] },
  files: [{ path: 'a', url: null, bytes: 100, sha256: null, key: 'a'.repeat(64), checked: false }],
  addedAt: 1,
});
const { id } = record;
const complete = { ...record, files: record.files.map((file) => ({ ...file, checked: true })) };
const device: Device = { gpu: null, memory: null, threads: 1, storage: null, keeps: true };

/** An installer whose downloads end when the test says so. */
function handInstaller() {
  const shelf = new Map<string, Installed>();
  const started: { hooks: JobHooks; end: (how: 'done' | GeneratorError) => void; stopped: boolean }[] = [];
  const begin = (model: string, hooks: JobHooks): Job => {
    let settle: (how: 'done' | 'stopped') => void = () => {};
    let fail: (error: Error) => void = () => {};
    const done = new Promise<'done' | 'stopped'>((resolve, reject) => {
      settle = resolve;
      fail = reject;
    });
    const job = {
      hooks,
      stopped: false,
      end(how: 'done' | GeneratorError) {
        if (how !== 'done') return fail(how);
        shelf.set(model, { record: complete, here: 100 });
        settle(how);
      },
    };
    started.push(job);
    return {
      done,
      stop: () => {
        job.stopped = true;
        settle('stopped');
      },
    };
  };
  const installer: Installer = {
    list: async () => [...shelf.values()],
    async add(added) {
      if (!shelf.has(added.id)) shelf.set(added.id, { record: added, here: 0 });
    },
    download: begin,
    importFiles: (model, _, hooks) => begin(model, hooks),
    remove: async (model) => void shelf.delete(model),
  };
  return { installer, started };
}

function setUp() {
  const { installer, started } = handInstaller();
  const store = createModelsStore();
  const said: ModelNews[] = [];
  let hear: (news: ModelNews) => void = () => {};
  const tabs: TabTalk = {
    say: (news) => void said.push(news),
    listen: (listener) => {
      hear = listener;
      return () => {};
    },
  };
  const asked: string[] = [];
  const finished: string[] = [];
  let time = 0;
  const manager = createModelsOnDevice({
    notices: createNotices(createNoticesStore()),
    installer,
    store,
    measure: async () => device,
    backend: () => 'auto',
    persist: async () => true,
    tabs,
    onInstalled: ({ name }) => void finished.push(name),
    fetch: async (url) => {
      asked.push(String(url));
      return new Response('no', { status: 404 });
    },
    origin: 'https://studio.example',
    now: () => (time += 1000),
  });
  const job = () => store.getState().jobs[id];
  const accept = (offer: Offer = { record }) => manager.accept(offer);
  return {
    manager,
    store,
    started,
    said,
    hear: (news: ModelNews) => hear(news),
    asked,
    finished,
    job,
    accept,
  };
}
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the model manager', () => {
  it('brings a model here, telling how far it is and how fast, and says when it is there', async () => {
    const { accept, started, job, store, finished, said } = setUp();
    await accept();
    started[0]?.hooks.onProgress({ loaded: 10, total: 100, file: 'a' });
    for (let i = 2; i < 6; i++) started[0]?.hooks.onProgress({ loaded: i * 10, total: 100, file: 'a' });
    expect(job()).toEqual({ kind: 'running', loaded: 50, total: 100, speed: 10, note: null });
    started[0]?.end('done');
    await turn();
    expect(job()).toBeUndefined();
    expect(finished).toEqual(['One']);
    expect(isComplete(store.getState().installed?.[0]?.record ?? record)).toBe(true);
    expect(store.getState().persisted).toBe(true);
    expect(said.at(-1)).toEqual({ kind: 'changed', id });
  });

  it('pauses, and goes on with the same model', async () => {
    const { accept, manager, started, job } = setUp();
    await accept();
    started[0]?.hooks.onProgress({ loaded: 40, total: 100, file: 'a' });
    await manager.pause(id);
    await turn();
    expect(started[0]?.stopped).toBe(true);
    expect(job()).toBeUndefined();
    manager.resume(id);
    manager.resume(id);
    expect(started).toHaveLength(2);
    expect(job()?.kind).toBe('running');
  });

  it('keeps a failure in sight until it is resumed', async () => {
    const { accept, manager, started, job } = setUp();
    await accept();
    const error = new GeneratorError('disk-full', { missing: 60e6 });
    started[0]?.end(error);
    await turn();
    expect(job()).toEqual({ kind: 'failed', error });
    manager.resume(id);
    expect(job()?.kind).toBe('running');
  });

  it('says when a file starts again, and why', async () => {
    const { accept, started, job } = setUp();
    await accept();
    started[0]?.hooks.onRestart('a', 'no-ranges');
    started[0]?.hooks.onProgress({ loaded: 1, total: 100, file: 'a' });
    expect(job()).toMatchObject({ note: expect.stringMatching(/can’t send the rest.*a is fetched again/) });
    started[0]?.hooks.onRestart('b', 'changed');
    started[0]?.hooks.onProgress({ loaded: 1, total: 100, file: 'b' });
    expect(job()).toMatchObject({ note: expect.stringMatching(/has changed, so b is fetched again/) });
  });

  it('deletes a model that is on its way: it is stopped first', async () => {
    const { accept, manager, started, store, job } = setUp();
    await accept();
    await manager.remove(id);
    expect(started[0]?.stopped).toBe(true);
    expect(store.getState().installed).toEqual([]);
    expect(job()).toBeUndefined();
  });

  it('shows what another tab is at', async () => {
    const { hear, job } = setUp();
    hear({ kind: 'progress', id, loaded: 5, total: 100 });
    expect(job()).toEqual({ kind: 'elsewhere', loaded: 5, total: 100 });
    hear({ kind: 'changed', id });
    expect(job()).toBeUndefined();
  });

  it('asks no server before the person agrees to its origin', async () => {
    const { manager, asked } = setUp();
    const { signal } = new AbortController();
    const address = 'https://models.example/one/';
    expect(manager.check(address)).toMatchObject({ listed: false, origin: 'https://models.example' });
    await expect(manager.look(address, false, signal)).rejects.toMatchObject({ kind: 'invalid-request' });
    expect(asked).toEqual([]);
    await expect(manager.look(address, true, signal)).rejects.toMatchObject({ kind: 'bundle-unsupported' });
    expect(asked.length).toBeGreaterThan(0);
    expect(manager.check('owner/name')).toMatchObject({ listed: true });
  });

  it('a folder without a model is refused', async () => {
    const { manager } = setUp();
    await expect(manager.lookInFolder([{ path: 'a/b.txt', file: new File([], 'b') }])).rejects.toMatchObject({
      code: 'no-model-in-folder',
    });
  });
});
