/**
 * What the page may load and run, in one place: the build writes it into the page, for hosts that send no headers, and
 * the dev and preview servers send it as a header, to the page and its workers alike.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Threads in WebAssembly need a cross-origin isolated page. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

interface Sources {
  /** Of scripts, beside the site's own files. */
  readonly script: readonly string[];
  readonly style: readonly string[];
  readonly connect?: readonly string[];
  readonly worker?: readonly string[];
}

/**
 * The policy. WebAssembly may be compiled; nothing else may be made of text. Models come by https from anywhere, as a
 * person names them, and by http from this machine; nothing else may be asked. Pictures are blobs of our own.
 */
function policyOf({ script, style, connect = [], worker = [] }: Sources): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...script],
    'style-src': ["'self'", ...style],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", 'blob:', 'https:', 'http://localhost:*', 'http://127.0.0.1:*', ...connect],
    'worker-src': ["'self'", ...worker],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The policy of the page that others frame: it asks for the file that its address names, by https, and nothing else. */
export const EMBED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline scripts of a page that run: data in script elements doesn't. */
export function inlineScripts(html: string): string[] {
  return [
    ...html.matchAll(/<script(?![^>]*\b(?:src|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/g),
  ].map(([, text = '']) => hashOf(text));
}

const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');

/** The policy of the built page. */
export const POLICY = policyOf({ script: inlineScripts(page), style: [] });

/** A page may be framed by none; that can't be said inside of it. */
const headersWith = (policy: string) => ({
  ...ISOLATION,
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** Headers of a server of the built page. */
export const HEADERS = headersWith(POLICY);

/** Headers of the page that others frame, isolated pages included. */
export const EMBED_HEADERS = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': EMBED_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Headers of the dev server: its own inline scripts and styles have a nonce, it talks to the page by a socket, and where
 * that breaks off, a worker of its own, made of a blob, waits for it to be back.
 */
export const devHeaders = (nonce: string) => {
  const own = [`'nonce-${nonce}'`];
  return headersWith(policyOf({ script: own, style: own, connect: ['ws:'], worker: ['blob:'] }));
};

/** Writes its policy into a built page, before anything that it binds; fails for a script that it doesn't know. */
export function policyInPage(): Plugin {
  return {
    name: 'scenograph:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const policy = path.endsWith('embed.html') ? EMBED_POLICY : POLICY;
        const unknown = inlineScripts(html).filter((hash) => !policy.includes(hash));
        if (unknown.length > 0 || /<style/.test(html))
          throw new Error('The built page has an inline script or style that the policy doesn’t know.');
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        return html.replace(/(<meta charset="[^"]*"\s*\/?>)/, `$1\n    ${meta}`);
      },
    },
  };
}

/**
 * Zod without code made of text: it asks at load whether `eval` is allowed, which a strict policy reports. The setting
 * stands in zod's own first module, so that no order of chunks comes before it; each worker has a zod of its own.
 */
export function zodWithoutEval() {
  return {
    name: 'scenograph:zod-without-eval',
    transform(code: string, id: string) {
      if (!/[\\/]zod[\\/]v4[\\/]core[\\/]core\.js(?:\?|$)/.test(id)) return undefined;
      return { code: `${code}\nglobalConfig.jitless = true;\n`, map: null };
    },
  };
}
