import type { Device } from '../device/device';
import { sha256 } from '../files/hash';
import { leastManifest } from './shipped';

/** Small files in the place of the large ones: what is in them does not matter here. */
export const weights = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251);

const text = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** The files of a bundle whose weights are small nonsense. */
export async function smallBundle(
  name = 'Test model',
  mark = 0,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const manifest = leastManifest();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  files.set(
    manifest.graphs.decoder.path,
    weights.map((byte) => byte ^ mark),
  );
  files.set(manifest.graphs.image_decoder.path, weights.slice(mark + 1));
  files.set(manifest.tokenizer.path, text({ model: {} }));
  manifest.files = await Promise.all(
    [...files].map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  manifest.name = name;
  manifest.id = name.toLowerCase().replaceAll(' ', '-');
  files.set('manifest.json', text(manifest));
  return files;
}

/** How one request is answered; null: as a good server does. */
export type Answer = (path: string, body: Uint8Array<ArrayBuffer>, from: number) => Response | null;

/** A server of files below `base`, with a log of what was asked of it. */
export function serverOf(base: string, files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
  const requests: string[] = [];
  const self = {
    requests,
    ranges: true,
    answer: (() => null) as Answer,
    async fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
      init.signal?.throwIfAborted();
      const url = String(input);
      const range = new Headers(init.headers).get('range');
      const path = url.startsWith(base) ? url.slice(base.length) : url;
      requests.push(`${init.method ?? 'GET'} ${path}${range ? ` ${range}` : ''}`);
      const body = files.get(path);
      const from = self.ranges ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
      const special = self.answer(path, body ?? new Uint8Array(), from);
      if (special) return special;
      if (!body) return new Response('no', { status: 404 });
      const headers = { 'content-length': String(body.length - from) };
      if (init.method === 'HEAD') return new Response(null, { headers });
      return new Response(body.slice(from), { status: self.ranges && range ? 206 : 200, headers });
    },
  };
  return self;
}

/** Sends the first bytes of a file, then loses the connection. */
export function cut(body: Uint8Array<ArrayBuffer>, from: number, bytes: number, status = 200): Response {
  let sent = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new TypeError('network error'));
      sent = true;
      controller.enqueue(body.slice(from, from + bytes));
    },
  });
  return new Response(stream, { status });
}

export const device: Device = {
  gpu: null,
  memory: null,
  threads: 1,
  storage: { used: 0, free: 10e9 },
  keeps: true,
};
