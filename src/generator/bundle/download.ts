import { GeneratorError } from '../contract';
import type { BundleFile } from './manifest';
import { bundleDamaged, networkLost } from './errors';
import { createRunningHash } from './hash';
import type { FileAppender, FileStore } from './store';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof globalThis.fetch;
  /** Called with the bytes of this file that are there so far. */
  readonly onBytes: (bytes: number) => void;
  /** Waits between tries after a lost connection, in ms; as many tries as there are entries, plus one. */
  readonly retryDelays: readonly number[];
}

/**
 * Brings one file into the store, going on from what is there already, and checks
 * its sha256 on the way. A wrong file is fetched once more from the start, past
 * any cache. Throws `bundle-damaged`, `network-lost`, or what the store throws.
 */
export async function downloadFile(
  url: string,
  file: BundleFile,
  store: FileStore,
  options: DownloadOptions,
): Promise<void> {
  const appender = await store.append(file.sha256);
  try {
    const found = await fetchAll(url, file, store, appender, options, 'default');
    if (found === file.sha256) return;
    await appender.reset();
    const again = await fetchAll(url, file, store, appender, options, 'reload');
    if (again === file.sha256) return;
    await appender.reset();
    throw bundleDamaged(file, again);
  } finally {
    await appender.close();
  }
}

/** Fetches until the file has its size, resuming after lost connections. Returns the sha256 found. */
async function fetchAll(
  url: string,
  file: BundleFile,
  store: FileStore,
  appender: FileAppender,
  options: DownloadOptions,
  cache: RequestCache,
): Promise<string> {
  if (appender.size > file.bytes) await appender.reset();
  let hash = await createRunningHash();
  if (appender.size > 0) hash.update(await store.read(file.sha256));
  let failures = 0;
  while (appender.size < file.bytes) {
    const before = appender.size;
    try {
      const response = await request(url, file, before, options, cache);
      if (response.status === 200 && before > 0) {
        // A server without ranges sends the whole file.
        await appender.reset();
        hash = await createRunningHash();
      }
      for await (const chunk of chunksOf(response)) {
        options.signal.throwIfAborted();
        if (appender.size + chunk.length > file.bytes) {
          throw bundleDamaged(file, `more than ${file.bytes} bytes`);
        }
        await appender.write(chunk);
        hash.update(chunk);
        options.onBytes(appender.size);
      }
      if (appender.size < file.bytes) throw new ShortRead();
    } catch (error) {
      if (options.signal.aborted) throw new DOMException('Stopped.', 'AbortError');
      if (!(error instanceof ShortRead || isNetworkFailure(error))) throw error;
      if (appender.size > before) failures = 0;
      const delay = options.retryDelays[failures++];
      if (delay === undefined) {
        if (error instanceof ShortRead) throw bundleDamaged(file, `${appender.size} bytes`);
        throw networkLost(file.path, appender.size, file.bytes);
      }
      await wait(delay, options.signal);
    }
  }
  return hash.digest();
}

/** The server ended the file early: cut off, or truncated where it lies. */
class ShortRead extends Error {}

async function request(
  url: string,
  file: BundleFile,
  from: number,
  { fetch, signal }: DownloadOptions,
  cache: RequestCache,
): Promise<Response> {
  // `no-store`: the bytes are kept here, a second copy in the browser's cache would only take space.
  const response = await fetch(url, {
    signal,
    cache: cache === 'reload' ? 'reload' : 'no-store',
    ...(from > 0 ? { headers: { Range: `bytes=${from}-` } } : {}),
  });
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    throw new TypeError(`the server answered ${response.status}`);
  }
  if (response.status === 416) throw new ShortRead();
  if (!response.ok) throw bundleDamaged(file, `nothing (the server answered ${response.status})`);
  if (response.headers.get('content-type')?.includes('text/html')) throw bundleDamaged(file, 'a web page');
  if (response.status === 206) {
    const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
    if (Number(start) !== from) throw bundleDamaged(file, 'another part of the file than was asked for');
  }
  return response;
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** `fetch` and its streams report a lost network as a TypeError (in Node with causes of its own). */
function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && !(error instanceof GeneratorError);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new DOMException('Stopped.', 'AbortError'));
      },
      { once: true },
    );
  });
}
