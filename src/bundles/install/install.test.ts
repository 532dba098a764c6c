import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../files/hash';
import { type FileStore, createMemoryStore } from '../files/store';
import { openInstalled } from '../open/openInstalled';
import { parseAddress } from '../places/address';
import { chosenFolder } from '../places/chosenFolder';
import { type Answer, cut, device, serverOf, smallBundle, weights } from '../testing/place';
import { type InstallOptions, importFiles, install } from './install';
import { look, lookInFolder } from './look';
import { type InstallRecord, isComplete, totalBytes } from './record';
import { bytesHere, listRecords, removeRecord, writeRecord } from './records';

const BASE = 'https://models.example/second/';
const DECODER = 'decoder.onnx';

let files: Map<string, Uint8Array<ArrayBuffer>>;
let server: ReturnType<typeof serverOf>;
let store: FileStore;
let record: InstallRecord;

async function found(base: string, fetch: typeof globalThis.fetch): Promise<InstallRecord> {
  const address = parseAddress(base);
  if ('problem' in address) throw new Error(address.problem);
  return look(address, { fetch, device, consent: true, now: () => 1, signal: new AbortController().signal });
}

beforeEach(async () => {
  files = await smallBundle();
  server = serverOf(BASE, files);
  store = createMemoryStore();
  record = await found(BASE, server.fetch);
  await writeRecord(store, record);
  server.requests.length = 0;
});

const bring = (options: Partial<InstallOptions> = {}): Promise<InstallRecord> =>
  install(record.id, {
    store,
    fetch: server.fetch,
    signal: new AbortController().signal,
    retryDelays: [1, 1],
    onProgress: () => {},
    onRestart: () => {},
    ...options,
  });

/** As this device would use it. */
const openHere = (id: string) => openInstalled(id, 'wasm', { store });

/** Compares bytes; a matcher would look at each of them. */
const expectWeights = (bytes: Uint8Array): void => expect(Buffer.compare(bytes, weights)).toBe(0);

/** Answers the first request for the decoder in a way of its own. */
function firstTime(answer: Answer): Answer {
  let asked = false;
  return (path, body, from) => {
    if (path !== DECODER || asked) return null;
    asked = true;
    return answer(path, body, from);
  };
}

describe('bringing a model here', () => {
  it('takes every file, checks it, reports its bytes, and it can be opened with no network', async () => {
    const loaded: number[] = [];
    const done = await bring({ onProgress: (at) => loaded.push(at.loaded) });
    expect(isComplete(done)).toBe(true);
    expect(loaded.at(-1)).toBe(totalBytes(record));
    expect(loaded).toEqual(loaded.toSorted((a, b) => a - b));
    const bundle = await openHere(record.id);
    expectWeights(await bundle.read(DECODER));
    expect(bundle.hash).toBe(await sha256(files.get('manifest.json') as Uint8Array));
  });

  it('is never opened half', async () => {
    server.answer = (path, body, from) => (path === DECODER ? cut(body, from, 1000) : null);
    await expect(bring({ retryDelays: [] })).rejects.toMatchObject({ kind: 'network-lost' });
    await expect(openHere(record.id)).rejects.toMatchObject({
      kind: 'bundle-damaged',
      facts: { file: expect.any(String) },
    });
  });

  it('goes on where it was stopped, and asks only for what is missing', async () => {
    const stop = new AbortController();
    const stopAt = 60_000;
    server.answer = (path, body, from) => (path === DECODER ? cut(body, from, stopAt) : null);
    await expect(
      bring({
        signal: stop.signal,
        onProgress: ({ file, loaded }) => file === DECODER && loaded > 50_000 && stop.abort(),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    const here = await bytesHere(store, record);
    expect(here).toBeGreaterThanOrEqual(stopAt);
    server.answer = () => null;
    server.requests.length = 0;
    await bring();
    expect(server.requests).toContain(`GET ${DECODER} bytes=${stopAt}-`);
    expect(server.requests.join()).not.toContain('manifest.json');
    expectWeights(await (await openHere(record.id)).read(DECODER));
  });

  it('starts a file again where the server has no ranges, and says so', async () => {
    const restarted: string[] = [];
    server.ranges = false;
    server.answer = firstTime((_, body) => cut(body, 0, 5000));
    const done = await bring({ onRestart: (file) => restarted.push(file) });
    expect(restarted).toEqual([DECODER]);
    expect(isComplete(done)).toBe(true);
  });

  const faults: [string, Answer, string][] = [
    [
      'a web page',
      () => new Response('<!doctype html>Log in', { headers: { 'content-type': 'text/html' } }),
      'file-is-web-page',
    ],
    ['a web page in disguise', () => new Response('  <!DOCTYPE html><title>Log in'), 'file-is-web-page'],
    [
      'a pointer of Git LFS',
      () => new Response('version https://git-lfs.github.com/spec/v1\noid'),
      'file-is-pointer',
    ],
    [
      'a changed byte',
      (_, body, from) => new Response(body.map((b, i) => (i === 9 ? b ^ 1 : b)).slice(from)),
      'file-hash-differs',
    ],
    ['nothing', () => new Response('no', { status: 404 }), 'file-not-served'],
    ['more than there should be', (_, body) => new Response(new Blob([body, body])), 'file-too-long'],
  ];
  it.each(faults)(
    'refuses %s in the place of a file, by name, and mends it on the next try',
    async (_, answer, code) => {
      server.answer = (path, body, from) => (path === DECODER ? answer(path, body, from) : null);
      await expect(bring()).rejects.toMatchObject({
        kind: 'bundle-damaged',
        code,
        facts: { file: DECODER },
      });
      server.answer = () => null;
      expect(isComplete(await bring())).toBe(true);
    },
  );

  it('keeps what came when the disk is full at 90%, says how much to free, and goes on from there', async () => {
    const room = totalBytes(record) * 0.9;
    let taken = 0;
    const limited: FileStore = {
      ...store,
      async append(key) {
        const appender = await store.append(key);
        return {
          get size() {
            return appender.size;
          },
          reset: () => appender.reset(),
          close: () => appender.close(),
          async write(bytes) {
            taken += bytes.length;
            if (taken > room) throw new DOMException('full', 'QuotaExceededError');
            await appender.write(bytes);
          },
        };
      },
    };
    const pieces: Answer = (path, body, from) => {
      if (path === 'manifest.json') return null;
      return new Response(
        new ReadableStream({
          start(controller) {
            for (let at = from; at < body.length; at += 1000) controller.enqueue(body.slice(at, at + 1000));
            controller.close();
          },
        }),
        { status: from > 0 ? 206 : 200 },
      );
    };
    server.answer = pieces;
    await expect(bring({ store: limited })).rejects.toMatchObject({
      kind: 'storage-full',
      code: 'disk-full',
      facts: { missing: expect.any(Number) },
    });
    const here = await bytesHere(store, record);
    expect(here).toBeGreaterThan(totalBytes(record) * 0.8);
    server.requests.length = 0;
    await bring();
    expect(server.requests.join('\n')).toMatch(/bytes=\d+-$/m);
    expect((await openHere(record.id)).hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('drops a file that was altered on the disk, so that resuming mends it', async () => {
    await bring();
    const { key } = record.files.find(({ path }) => path === DECODER) ?? { key: '' };
    await store.remove(key);
    await (await store.append(key)).write(weights.map((byte, i) => (i === 5 ? byte ^ 1 : byte)));
    const model = await openHere(record.id);
    await expect(model.read(DECODER)).rejects.toMatchObject({
      kind: 'bundle-damaged',
      facts: { file: DECODER },
    });
    server.requests.length = 0;
    await bring();
    expect(server.requests).toEqual([`GET ${DECODER}`]);
    expectWeights(await (await openHere(record.id)).read(DECODER));
  });
});

describe('models side by side', () => {
  it('share equal files, and deleting one leaves the other whole', async () => {
    await bring();
    const other = new Map(files);
    const text = new TextDecoder()
      .decode(other.get('manifest.json'))
      .replace('"Test model"', '"Other model"');
    other.set('manifest.json', new TextEncoder().encode(text));
    const twin = serverOf('https://other.example/', other);
    const second = await found('https://other.example/', twin.fetch);
    expect(second.id).not.toBe(record.id);
    await writeRecord(store, second);
    twin.requests.length = 0;
    await install(second.id, {
      store,
      fetch: twin.fetch,
      signal: new AbortController().signal,
      retryDelays: [],
      onProgress: () => {},
      onRestart: () => {},
    });
    expect(twin.requests).toEqual(['GET manifest.json']);
    await removeRecord(store, record.id);
    expectWeights(await (await openHere(second.id)).read(DECODER));
    await removeRecord(store, second.id);
    expect(await store.list()).toEqual([]);
  });

  it('a damaged record is passed over and tidied away; a newer studio’s is left alone', async () => {
    await bring();
    await (await store.append('install-broken')).write(new TextEncoder().encode('{"format"'));
    expect((await listRecords(store)).map(({ id }) => id)).toEqual([record.id]);
    await (await store.append('0'.repeat(64))).write(weights);
    await removeRecord(store, 'nothing');
    expect(await store.list()).not.toContain('install-broken');
    expect(await store.size('0'.repeat(64))).toBe(0);
    await (await store.append('install-newer')).write(new TextEncoder().encode('{"version":2}'));
    await (await store.append('1'.repeat(64))).write(weights);
    await removeRecord(store, 'nothing');
    expect(await store.size('1'.repeat(64))).toBe(weights.length);
  });
});

describe('a folder', () => {
  const asFiles = (root: string) =>
    [...files].map(([path, bytes]) => ({ path: `${root}/${path}`, file: new File([bytes], path) }));

  it('is copied here and checked', async () => {
    const folder = chosenFolder([
      ...asFiles('downloads/my-model'),
      { path: 'downloads/x.txt', file: new File([], 'x') },
    ]);
    if (!folder) throw new Error('not found');
    expect(folder.name).toBe('my-model');
    const own = await lookInFolder(folder, { device, now: () => 2 });
    expect(own).toMatchObject({ name: 'Test model', source: { from: 'folder', folder: 'my-model' } });
    store = createMemoryStore();
    await writeRecord(store, own);
    const signal = new AbortController().signal;
    expect(isComplete(await importFiles(own.id, folder.files, { store, signal, onProgress: () => {} }))).toBe(
      true,
    );
    expectWeights(await (await openHere(own.id)).read(DECODER));
  });

  it('that lacks a file, or has half of one, is refused by the file’s name', async () => {
    const half = asFiles('m').map(({ path, file }) =>
      path.endsWith(DECODER) ? { path, file: new File([weights.slice(9)], DECODER) } : { path, file },
    );
    for (const chosen of [asFiles('m').filter(({ path }) => !path.endsWith(DECODER)), half]) {
      const folder = chosenFolder(chosen);
      if (!folder) throw new Error('not found');
      await expect(lookInFolder(folder, { device, now: () => 2 })).rejects.toMatchObject({
        name: 'GeneratorError',
        facts: { file: expect.stringContaining(DECODER) },
      });
    }
  });

  it('with no model in it is none', () => {
    expect(chosenFolder([{ path: 'a/b.txt', file: new File([], 'b') }])).toBeNull();
  });
});
