import { GeneratorError } from '../../contract/errors';

/** The WebAssembly of ONNX Runtime, kept apart from the app's own files: it is large and only one build is used. */
export const ENGINE_CACHE = 'scenograph-engine';

export interface EngineBinary {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Forgets every other build: to be called once this one has proved itself. */
  keepOnlyThis(): Promise<void>;
}

/**
 * The binary at this address, from the device where it is kept, from the network
 * otherwise. `onBytes` gets what has arrived and the size, 0 while unknown.
 */
export async function loadEngineBinary(
  url: string,
  onBytes: (loaded: number, total: number) => void,
): Promise<EngineBinary> {
  const cache = await openCache();
  const keepOnlyThis = async (): Promise<void> => {
    for (const request of (await cache?.keys()) ?? []) {
      if (request.url !== new URL(url, self.location.href).href && request.url.endsWith('.wasm')) {
        await cache?.delete(request);
      }
    }
  };
  const kept = await cache?.match(url);
  if (kept) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (isWebAssembly(bytes)) {
      onBytes(bytes.length, bytes.length);
      return { bytes, keepOnlyThis };
    }
    await cache?.delete(url);
  }
  const bytes = await fetchBinary(url, onBytes);
  try {
    await cache?.put(url, new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
  } catch {
    // Not kept: the next visit asks the network again.
  }
  return { bytes, keepOnlyThis };
}

async function fetchBinary(
  url: string,
  onBytes: (loaded: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
    const total = response.headers.has('content-encoding')
      ? 0
      : Number(response.headers.get('content-length') ?? 0);
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      parts.push(read.value);
      loaded += read.value.length;
      onBytes(loaded, total);
    }
  } catch {
    throw new GeneratorError('engine-not-reached', { loaded });
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  if (!isWebAssembly(bytes)) {
    throw new GeneratorError('engine-is-something-else', { file: url });
  }
  return bytes;
}

const isWebAssembly = (bytes: Uint8Array): boolean =>
  bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73;

async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(ENGINE_CACHE);
  } catch {
    return null;
  }
}
