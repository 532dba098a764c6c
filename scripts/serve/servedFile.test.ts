import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS, inlineScripts, POLICY } from './policy';
import { servedFile } from './servedFile';

const root = mkdtempSync(join(tmpdir(), 'served-'));
mkdirSync(join(root, 'dist/inner'), { recursive: true });
mkdirSync(join(root, 'dist-other'));
writeFileSync(join(root, 'dist/index.html'), '<!doctype html>home');
writeFileSync(join(root, 'dist/inner/a b.txt'), 'inside');
writeFileSync(join(root, 'dist-other/secret.txt'), 'secret');
writeFileSync(join(root, 'secret.txt'), 'secret');

const OUT = [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/inner/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fdist-other%2fsecret.txt',
  '/../dist-other/secret.txt',
  '/..\\secret.txt',
  '//secret.txt',
  `/@fs${root}/secret.txt`,
  '/%00/../secret.txt',
];

describe('a file of the folder that is served', () => {
  it('is found by its address, and nothing else is', () => {
    const dist = join(root, 'dist');
    expect(servedFile(dist, '/inner/a%20b.txt?v=1')).toBe(join(dist, 'inner/a b.txt'));
    for (const url of [...OUT, '/', '/inner', '/%', '/%ff', '']) expect(servedFile(dist, url)).toBeNull();
  });
});

describe('the preview server', () => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await preview({
      root,
      configFile: false,
      logLevel: 'silent',
      preview: { port: 0, host: '127.0.0.1', headers: HEADERS },
    });
  });
  afterAll(() => server.close());

  /** Asks for a path as it stands, which `fetch` would tidy. */
  const ask = (path: string, host?: string) =>
    new Promise<{ status: number; text: string; policy: unknown }>((resolve, reject) => {
      const { port } = server.httpServer.address() as AddressInfo;
      request({ port, path, host: '127.0.0.1', headers: host ? { host } : {} }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text,
            policy: answer.headers['content-security-policy'],
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('gives the page with its policy, to be framed by none', async () => {
    const { text, policy } = await ask('/');
    expect(text).toContain('home');
    expect(policy).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it('gives nothing from outside of its folder', async () => {
    for (const path of OUT) expect((await ask(path)).text, path).not.toContain('secret');
  });

  it('answers no page that calls this machine by another name', async () => {
    expect((await ask('/', 'evil.example')).status).toBe(403);
    expect((await ask('/', 'localhost.evil.example')).status).toBe(403);
    expect((await ask('/', 'localhost')).status).toBe(200);
  });
});

describe('the policy', () => {
  it('allows no inline script or style, and no code made of text but WebAssembly', () => {
    expect(POLICY).not.toMatch(/'unsafe-(?:inline|eval)'/);
    expect(POLICY).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^ ]+';/);
    expect(POLICY).toContain("default-src 'none'");
    expect(POLICY).toContain("base-uri 'self'");
  });

  it('knows the hash of a script by its text, and passes over data and files', () => {
    const html =
      '<script>let a = 1;</script><script src="x.js"></script><script type="application/json">{}</script>';
    expect(inlineScripts(html)).toEqual(["'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck='"]);
  });
});
