import { GeneratorError, abortError } from '../../contract/errors';
import { tick } from '../../scheduling/tick';
import { hashDiffers } from './errors';
import { type RunningHash, createRunningHash, hashBlob } from './hash';
import type { FileAppender, FileStore } from './store';
import { type FileVersion, differs, forgetVersion, keepVersion, readVersion, versionOf } from './version';

/** A file to bring here. */
export interface WantedFile {
  readonly path: string;
  readonly bytes: number;
  /** Null where nobody says it beforehand: then whatever has the right size is taken, and its hash told. */
  readonly sha256: string | null;
  /** Where it goes in the store. */
  readonly key: string;
}

/** The server can't send a part of a file, or the file there is no longer the one that was begun. */
export type RestartReason = 'no-ranges' | 'changed';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof globalThis.fetch;
  /** Called with the bytes of this file that are there so far. */
  readonly onBytes: (bytes: number) => void;
  /** What had arrived of the file is fetched again, and why. */
  readonly onRestart?: ((why: RestartReason) => void) | undefined;
  /** Waits between tries after a lost connection, in ms; as many tries as there are entries, plus one. */
  readonly retryDelays: readonly number[];
}

/**
 * Brings one file into the store, going on from what is there already, and computes its sha256 on the way: returned.
 * A wrong file is fetched once more from the start, past any cache. Throws `bundle-damaged`, `network-lost`, or
 * what the store throws; what has arrived stays.
 */
export async function downloadFile(
  url: string,
  file: WantedFile,
  store: FileStore,
  options: DownloadOptions,
): Promise<string> {
  if ((await store.size(file.key)) > file.bytes) await store.remove(file.key);
  let hash = await createRunningHash();
  await hashBlob(hash, await store.blob(file.key));
  const appender = await store.append(file.key);
  try {
    const found = await fetchAll(url, file, store, appender, hash, options, 'default');
    if (file.sha256 === null || found === file.sha256) return found;
    await appender.reset();
    hash = await createRunningHash();
    const again = await fetchAll(url, file, store, appender, hash, options, 'reload');
    if (again === file.sha256) return again;
    await appender.reset();
    throw hashDiffers(file, again);
  } finally {
    const isWhole = appender.size === file.bytes;
    await appender.close();
    if (isWhole) await forgetVersion(store, file.key);
  }
}

/** Fetches until the file has its size, resuming after lost connections. Returns the sha256 found. */
async function fetchAll(
  url: string,
  file: WantedFile,
  store: FileStore,
  appender: FileAppender,
  begun: RunningHash,
  options: DownloadOptions,
  cache: RequestCache,
): Promise<string> {
  let hash = begun;
  let failures = 0;
  let version = appender.size > 0 ? await readVersion(store, file.key) : null;
  const startAgain = async (why: RestartReason): Promise<void> => {
    await appender.reset();
    hash = await createRunningHash();
    options.onRestart?.(why);
  };
  while (appender.size < file.bytes) {
    const before = appender.size;
    try {
      const response = await request(url, file, before, options, cache);
      const now = versionOf(response);
      if (response.status === 206 && isOther(response, file, version, now)) {
        await response.body?.cancel();
        await startAgain('changed');
        continue;
      }
      if (response.status === 200) {
        // A server without ranges sends the whole file.
        if (before > 0) await startAgain('no-ranges');
        version = now;
        await keepVersion(store, file.key, now);
      }
      let since = 0;
      for await (const chunk of chunksOf(response)) {
        since += chunk.length;
        if (since > BREATH) {
          since = 0;
          await tick();
        }
        options.signal.throwIfAborted();
        if (appender.size === 0) refuseWebPage(file, chunk);
        if (appender.size + chunk.length > file.bytes) {
          throw new GeneratorError('file-too-long', { file: file.path, expected: file.bytes });
        }
        await appender.write(chunk);
        hash.update(chunk);
        options.onBytes(appender.size);
      }
      if (appender.size < file.bytes) throw new ShortRead();
    } catch (error) {
      if (options.signal.aborted) throw abortError();
      if (!(error instanceof ShortRead || isNetworkFailure(error))) throw error;
      if (appender.size > before) failures = 0;
      const delay = options.retryDelays[failures++];
      if (delay === undefined) {
        const at = { file: file.path, loaded: appender.size, total: file.bytes };
        if (!(error instanceof ShortRead)) throw new GeneratorError('download-lost', at);
        throw new GeneratorError('file-size-differs', {
          file: file.path,
          expected: at.total,
          found: at.loaded,
        });
      }
      await wait(delay, options.signal);
    }
  }
  return hash.digest();
}

/**
 * Whether the rest that a server sends is of another file than what is here. Asking with `If-Range` would say
 * the same, but a server of another origin must allow that header, and few do.
 */
function isOther(
  response: Response,
  { bytes }: WantedFile,
  before: FileVersion | null,
  now: FileVersion,
): boolean {
  const whole = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return differs(before, now) || (whole !== undefined && Number(whole) !== bytes);
}

/** A page to log in, or "not found", that claims to be a file. */
function refuseWebPage(file: WantedFile, start: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(start.subarray(0, 64)).trimStart().toLowerCase();
  if (/^<(!doctype html|html)/.test(text)) throw new GeneratorError('file-is-web-page', { file: file.path });
  if (text.startsWith('version https://git-lfs'))
    throw new GeneratorError('file-is-pointer', { file: file.path });
}

/** Bytes after which messages are heard: a network faster than the disk would leave no moment for Pause. */
const BREATH = 2 ** 20;

/** The server ended the file early: cut off, or truncated where it lies. */
class ShortRead extends Error {}

async function request(
  url: string,
  file: WantedFile,
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
  if (!response.ok) {
    throw new GeneratorError('file-not-served', { file: file.path, status: response.status });
  }
  if (response.headers.get('content-type')?.includes('text/html'))
    throw new GeneratorError('file-is-web-page', { file: file.path });
  if (response.status === 206) {
    // Another origin may hide the header; the size and the hash then tell.
    const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
    if (start !== undefined && Number(start) !== from)
      throw new GeneratorError('file-part-differs', { file: file.path });
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
        reject(abortError());
      },
      { once: true },
    );
  });
}
