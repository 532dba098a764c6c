import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GeneratorError } from '../../contract/errors';
import type { LoadProgress } from '../../contract/generator';
import { sha256 } from '../files/hash';
import { type FileStore, createMemoryStore } from '../files/store';
import { leastManifest } from '../testing/shipped';
import { type ShippedOptions, openShipped } from './openShipped';

/** Small files in the place of the large ones: what is in them does not matter here. */
const big = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251);
const small = new TextEncoder().encode('{"model":{}}');
const contents = new Map<string, Uint8Array>();
let manifestText = '';

type Answer = (request: IncomingMessage, response: ServerResponse, body: Uint8Array) => void;
let answers: Map<string, Answer>;
let requests: { path: string; range: string | undefined }[];
let server: Server;
let url: string;
let store: FileStore;

beforeEach(async () => {
  const manifest = leastManifest();
  contents.clear();
  contents.set(manifest.graphs.decoder.path, big);
  contents.set(manifest.graphs.image_decoder.path, big.slice(1));
  contents.set(manifest.tokenizer.path, small);
  manifest.files = await Promise.all(
    [...contents].map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  manifestText = JSON.stringify(manifest);
  answers = new Map();
  requests = [];
  store = createMemoryStore();
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    requests.push({ path, range: request.headers.range });
    const body = path === 'manifest.json' ? new TextEncoder().encode(manifestText) : contents.get(path);
    if (!body) return void response.writeHead(404).end();
    (answers.get(path) ?? serve)(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/manifest.json`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** As a good static server does: whole files and ranges. */
const serve: Answer = (request, response, body) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1);
  if (from >= body.length) return void response.writeHead(416).end();
  if (from < 0) return void response.writeHead(200, { 'content-length': body.length }).end(body);
  const range = `bytes ${from}-${body.length - 1}/${body.length}`;
  response.writeHead(206, { 'content-range': range }).end(body.subarray(from));
};

/** Sends the first bytes and hangs up. */
const hangUpAfter =
  (bytes: number): Answer =>
  (_, response, body) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20));
  };

const decoder = 'decoder.onnx';
const open = (options: ShippedOptions = {}) =>
  openShipped(url, 'wasm', { store, retryDelays: [5, 5], ...options });

/** Takes one answer, then goes back to good ones. */
function once(path: string, answer: Answer): void {
  answers.set(path, (...call) => {
    answers.delete(path);
    answer(...call);
  });
}

describe('openShipped', () => {
  it('downloads every file, checks it, and reports its bytes', async () => {
    const progress: LoadProgress[] = [];
    const bundle = await open({ onProgress: (at) => progress.push(at) });
    expect(await bundle.read(decoder)).toEqual(big);
    expect(bundle.hash).toBe(await sha256(new TextEncoder().encode(manifestText)));
    const total = [...contents.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const loading = progress.filter(({ phase }) => phase === 'download');
    expect(loading.at(-1)).toMatchObject({ loadedBytes: total, totalBytes: total });
    const bytes = loading.map(({ loadedBytes }) => loadedBytes);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  });

  it('asks for no model file on the second visit', async () => {
    await open();
    requests = [];
    await open();
    expect(requests.map(({ path }) => path)).toEqual(['manifest.json']);
  });

  it('works offline once it is kept', async () => {
    await open();
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    const bundle = await open({ fetch: offline });
    expect(await bundle.read(decoder)).toEqual(big);
  });

  it('says that the model cannot be reached when it is not kept', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(open({ fetch: offline })).rejects.toMatchObject({ kind: 'network-lost' });
  });

  it('goes on where a lost connection stopped, within one visit', async () => {
    once(decoder, hangUpAfter(100_000));
    expect(await (await open()).read(decoder)).toEqual(big);
    const ranges = requests.filter(({ path }) => path === decoder).map(({ range }) => range);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('goes on on the next visit', async () => {
    answers.set(decoder, hangUpAfter(100_000));
    await expect(open({ retryDelays: [] })).rejects.toMatchObject({
      kind: 'network-lost',
      facts: { file: decoder, loaded: expect.any(Number) },
    });
    answers.clear();
    requests = [];
    expect(await (await open()).read(decoder)).toEqual(big);
    expect(requests.find(({ path }) => path === decoder)?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('starts over where the server knows no ranges', async () => {
    let calls = 0;
    answers.set(decoder, (request, response, body) => {
      if (calls++ === 0) hangUpAfter(50_000)(request, response, body);
      else response.writeHead(200).end(body);
    });
    expect(await (await open()).read(decoder)).toEqual(big);
    expect(requests.filter(({ path }) => path === decoder)).toHaveLength(2);
  });

  it('fetches a file once more when its hash is wrong', async () => {
    once(decoder, (_, response, body) => response.end(body.map((byte) => byte ^ 1)));
    expect(await (await open()).read(decoder)).toEqual(big);
  });

  it('names the file and both hashes when it stays wrong', async () => {
    const wrong = big.map((byte) => byte ^ 1);
    answers.set(decoder, (_, response) => response.end(wrong));
    await expect(open()).rejects.toMatchObject({
      kind: 'bundle-damaged',
      facts: { file: decoder, expected: await sha256(big), found: await sha256(wrong) },
    });
    // Nothing of it is kept: the next visit starts clean.
    answers.clear();
    expect(await (await open()).read(decoder)).toEqual(big);
  });

  const bad: [string, Answer][] = [
    ['truncated on the server', (_, response, body) => response.end(body.subarray(0, 1000))],
    ['longer than it should be', (_, response, body) => response.end(Buffer.concat([body, body]))],
    ['missing', (_, response) => response.writeHead(404).end()],
    [
      'a web page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Log in'),
    ],
  ];
  it.each(bad)('refuses a file that is %s', async (_, answer) => {
    answers.set(decoder, answer);
    await expect(open()).rejects.toMatchObject({ kind: 'bundle-damaged', facts: { file: decoder } });
  });

  it('waits out a server that is busy', async () => {
    once(decoder, (_, response) => response.writeHead(503).end());
    expect(await (await open()).read(decoder)).toEqual(big);
  });

  it('replaces a kept file that was altered since', async () => {
    await open();
    await spoil(store, await sha256(big));
    expect(await (await open()).read(decoder)).toEqual(big);
  });

  it('does not use an altered file while offline', async () => {
    await open();
    await spoil(store, await sha256(big));
    const bundle = await open({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await expect(bundle.read(decoder)).rejects.toMatchObject({ kind: 'network-lost' });
  });

  it('runs from memory when the disk is full, and says so', async () => {
    const warnings: GeneratorError[] = [];
    const full: FileStore = {
      ...store,
      append: async (key) => ({
        ...(await store.append(key)),
        write: async () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    };
    const bundle = await open({ store: full, onWarning: (warning) => warnings.push(warning) });
    expect(await bundle.read(decoder)).toEqual(big);
    expect(warnings.map(({ kind }) => kind)).toEqual(['storage-full']);
  });

  it('stops when asked, keeping what has arrived', async () => {
    const controller = new AbortController();
    answers.set(decoder, (_, response, body) => {
      response.writeHead(200, { 'content-length': body.length });
      response.write(body.subarray(0, 1000));
    });
    const onProgress = ({ phase }: LoadProgress): void => {
      if (phase === 'download') controller.abort();
    };
    await expect(open({ signal: controller.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await store.size(await sha256(big))).toBe(1000);
  });

  it('forgets files that no manifest lists any more', async () => {
    await open();
    const appender = await store.append('0'.repeat(64));
    await appender.write(small);
    await open();
    expect(await store.size('0'.repeat(64))).toBe(0);
    expect(await store.size(await sha256(big))).toBe(big.length);
  });

  it('does not keep a manifest that it cannot read', async () => {
    await open();
    const good = manifestText;
    manifestText = '<!doctype html>';
    await expect(open()).rejects.toMatchObject({ kind: 'bundle-damaged' });
    manifestText = good;
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await (await open({ fetch: offline })).read(decoder)).toEqual(big);
  });
});

/** Flips a bit of a kept file. */
async function spoil(target: FileStore, key: string): Promise<void> {
  const bytes = (await target.read(key)).slice();
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  await target.remove(key);
  await (await target.append(key)).write(bytes);
}
