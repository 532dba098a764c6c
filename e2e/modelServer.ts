import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** How the server treats one file. */
export type Fault = 'cut' | 'html' | 'changed' | 'gone' | null;

/** A server of another origin that holds a second model: the mini under another name, with other bytes. */
export interface ModelServer {
  readonly base: string;
  readonly name: string;
  /** Bytes of all files, the manifest included. */
  readonly bytes: number;
  ranges: boolean;
  /** Sends nothing of a file beyond this many bytes, and waits. */
  holdAt: number;
  faults: Map<string, Fault>;
  /** Asked of it so far. */
  requests: { readonly path: string; readonly method: string; readonly range: string | undefined }[];
  close(): Promise<void>;
}

const MINI = join(import.meta.dirname, '../models/mini-1');
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'range',
  'Access-Control-Expose-Headers': 'content-range',
};

interface Listed {
  path: string;
  bytes: number;
  sha256: string;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the client has taken what was written, or is gone. */
function settled(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

/** Bytes of the decoder of a model that is only downloaded. */
const NONSENSE = 1_000_000;

/** The files of the second model: with real weights it can be used, without them it can only be downloaded. */
function secondModel(name: string, real: boolean): Map<string, Buffer> {
  const manifest = JSON.parse(readFileSync(join(MINI, 'manifest.json'), 'utf8')) as {
    id: string;
    name: string;
    licence: { name: string; notice: string };
    files: Listed[];
  };
  const files = new Map<string, Buffer>();
  for (const file of manifest.files) {
    const original = readFileSync(join(MINI, file.path));
    // A doc_string at the end of a ModelProto: another file, the same graph.
    const note = Buffer.from(name);
    const marked = Buffer.concat([original, Buffer.from([0x32, note.length]), note]);
    const nonsense = Buffer.alloc(file.path === 'decoder.onnx' ? NONSENSE : 1000, name);
    const weights = real ? marked : nonsense;
    const bytes = file.path.endsWith('.onnx') ? weights : original;
    files.set(file.path, bytes);
    file.bytes = bytes.length;
    file.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  manifest.name = name;
  manifest.id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  manifest.licence = { name: 'Test Licence 2.0', notice: 'For tests of the studio alone.' };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return files;
}

export async function serveModel(name: string, real: boolean): Promise<ModelServer> {
  const files = secondModel(name, real);
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: ModelServer = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/second/`,
    name,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    ranges: true,
    holdAt: Infinity,
    faults: new Map(),
    requests: [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    const path = (request.url ?? '').replace(/^\/second\//, '');
    const { range } = request.headers;
    self.requests.push({ path, method: request.method ?? '', range });
    const whole = files.get(path);
    const fault = self.faults.get(path) ?? null;
    if (!whole || fault === 'gone') return void response.writeHead(404, CORS).end('no');
    if (fault === 'html') {
      return void response
        .writeHead(200, { ...CORS, 'content-type': 'text/html' })
        .end('<!doctype html>Log in');
    }
    const bytes = fault === 'changed' ? Buffer.from(whole) : whole;
    if (fault === 'changed') bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    const from = self.ranges ? Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0) : 0;
    const body = bytes.subarray(from);
    const partial = self.ranges && range !== undefined;
    response.writeHead(partial ? 206 : 200, {
      ...CORS,
      'content-length': body.length,
      ...(partial ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    await send(response, body, from, fault === 'cut' ? Math.floor(body.length / 2) : Infinity);
  }

  async function send(response: ServerResponse, body: Buffer, from: number, cutAt: number): Promise<void> {
    const piece = 64 * 1024;
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      if (at >= cutAt) return void response.destroy();
      while (from + at >= self.holdAt && !response.destroyed) await pause(50);
      const written = response.write(body.subarray(at, at + piece));
      if (!written) await settled(response);
      // A breath, so that a small model too comes in pieces.
      if (!real) await pause(2);
    }
    response.end();
  }
  return self;
}
