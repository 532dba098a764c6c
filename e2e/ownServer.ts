import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { HEADERS } from '../scripts/serve/policy';
import { servedFile } from '../scripts/serve/servedFile';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const MODEL = '/models/mini/';

/** The built studio, with the model that the tests have, on a server of the test's own, which can be told to fail. */
export interface OwnServer {
  readonly url: string;
  /** Cuts the connection of whoever asks for such a path. */
  cut: RegExp | null;
  /** Added to the end of files, by path: another build. */
  readonly added: Map<string, string>;
  close(): Promise<void>;
}

/** `under`: the path that it lies below, "/" for none. `plain`: it sends no headers but types, as simple hosts do. */
export async function ownServer({ under = '/', plain = false } = {}): Promise<OwnServer> {
  const dist = resolve(process.env.E2E_DIST ?? 'dist');
  const model = resolve('models/mini-1');
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const self: OwnServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}${under}`,
    cut: null,
    added: new Map(),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  function answer(url: string, response: ServerResponse): void {
    const asked = url.split(/[?#]/)[0] ?? '';
    if (!asked.startsWith(under)) return void response.writeHead(404).end();
    const path = asked === under ? '/index.html' : asked.slice(under.length - 1);
    if (self.cut?.test(path)) return void response.destroy();
    const file = path.startsWith(MODEL)
      ? servedFile(model, path.slice(MODEL.length - 1))
      : servedFile(dist, path);
    if (!file) return void response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = plain ? {} : { ...HEADERS, 'cache-control': 'no-cache' };
    response.writeHead(200, { ...headers, 'content-type': type });
    const stream = createReadStream(file);
    stream.on('end', () => response.end(self.added.get(path) ?? ''));
    stream.pipe(response, { end: false });
  }
  return self;
}
