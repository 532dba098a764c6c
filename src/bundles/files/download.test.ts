import { beforeEach, describe, expect, it } from 'vitest';
import { type RestartReason, downloadFile } from './download';
import { sha256 } from './hash';
import { type FileStore, createMemoryStore } from './store';

const OLD = Uint8Array.from({ length: 10_000 }, (_, i) => i % 250);
const NEW = OLD.map((byte) => byte + 1);
/** Nobody says its hash beforehand: only the server's own words tell two versions apart. */
const file = { path: 'model.onnx', bytes: OLD.length, sha256: null, key: 'file-a' };

let store: FileStore;
beforeEach(() => {
  store = createMemoryStore();
});

/** A server that sends at most `most` bytes, then loses the connection. */
const server = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>, most = Infinity) => {
  const asked: (string | null)[] = [];
  const fetch = async (_: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const range = new Headers(init.headers).get('range');
    asked.push(range);
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const part = body.slice(from, from + most);
    let sent = false;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent && from + part.length < body.length) return controller.error(new TypeError('network error'));
        if (sent) return controller.close();
        sent = true;
        controller.enqueue(part);
      },
    });
    const whole = `bytes ${from}-${body.length - 1}/${body.length}`;
    return new Response(stream, {
      status: range ? 206 : 200,
      headers: { ...headers, ...(range ? { 'content-range': whole } : {}) },
    });
  };
  return { fetch, asked };
};

async function bring({ fetch }: ReturnType<typeof server>, retryDelays: readonly number[] = []) {
  const restarts: RestartReason[] = [];
  const signal = new AbortController().signal;
  const onRestart = (why: RestartReason) => void restarts.push(why);
  const hash = await downloadFile('https://example.org/model.onnx', file, store, {
    signal,
    fetch,
    retryDelays,
    onBytes: () => {},
    onRestart,
  });
  return { hash, restarts };
}

describe('going on with a file', () => {
  it.each([
    ['its ETag', { etag: '"one"' }, { etag: '"two"' }],
    [
      'its date',
      { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' },
      { 'last-modified': 'Tue, 02 Jan 2024 00:00:00 GMT' },
    ],
  ] as const)('never glues a new version to an old beginning: %s tells', async (_, before, after) => {
    await expect(bring(server(OLD, before, 4000))).rejects.toMatchObject({ kind: 'network-lost' });
    expect(await store.size(file.key)).toBe(4000);
    const changed = server(NEW, after);
    expect(await bring(changed)).toEqual({ hash: await sha256(NEW), restarts: ['changed'] });
    expect(changed.asked).toEqual(['bytes=4000-', null]);
    expect(Buffer.compare(await store.read(file.key), NEW)).toBe(0);
  });

  it('starts again where the server speaks of another length', async () => {
    await expect(bring(server(OLD, {}, 4000))).rejects.toMatchObject({ kind: 'network-lost' });
    const longer = server(new Uint8Array(20_000), {});
    await expect(bring(longer)).rejects.toMatchObject({ kind: 'bundle-damaged' });
    expect(longer.asked.slice(0, 2)).toEqual(['bytes=4000-', null]);
  });

  it('goes on with the same version, also where the server says nothing, and keeps no note of a whole file', async () => {
    for (const headers of [{ etag: '"one"' }, {}]) {
      store = createMemoryStore();
      await expect(bring(server(OLD, headers, 4000))).rejects.toMatchObject({ kind: 'network-lost' });
      const same = server(OLD, headers);
      expect(await bring(same)).toEqual({ hash: await sha256(OLD), restarts: [] });
      expect(same.asked).toEqual(['bytes=4000-']);
      expect(await store.list()).toEqual([file.key]);
    }
  });

  it('notices a change between two tries of one download, too', async () => {
    const first = server(OLD, { etag: '"one"' }, 4000);
    const then = server(NEW, { etag: '"two"' });
    let tries = 0;
    const fetch: typeof first.fetch = (url, init) => (tries++ === 0 ? first : then).fetch(url, init);
    expect(await bring({ fetch, asked: [] }, [1, 1])).toEqual({
      hash: await sha256(NEW),
      restarts: ['changed'],
    });
  });
});
