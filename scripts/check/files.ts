import { createHash } from 'node:crypto';
import { parseManifest } from '../../src/bundles/manifest/parse';
import type { BundleFile } from '../../src/bundles/manifest/manifest';
import { line, type Line } from './line';

const MANIFEST = 'models/mini/manifest.json';

/** Milliseconds until a server that says nothing is given up. */
const PATIENCE = 60_000;

const ask = (url: URL): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(PATIENCE) });

const typeOf = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** An error in a few words, with what lies below it: `fetch` says why only there. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Whatever goes wrong on the way is the line. */
async function or(what: string, look: () => Promise<Line>): Promise<Line> {
  try {
    return await look();
  } catch (error) {
    return line('wrong', what, reasonOf(error));
  }
}

/** The page at an address: where it was found in the end, what it holds, and the lines about it. */
export interface Page {
  readonly base: URL;
  readonly html: string;
  readonly lines: readonly Line[];
}

/** Looks at the page and its headers. Throws where nothing of ours is there. */
export async function lookAtPage(address: string): Promise<Page> {
  const response = await ask(new URL(address));
  const html = await response.text();
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  if (!html.includes('<title>Scenograph</title>')) throw new Error('it is another page than the studio');
  const base = new URL('./', response.url);
  const opener = response.headers.get('cross-origin-opener-policy');
  const embedder = response.headers.get('cross-origin-embedder-policy');
  const isIsolated = opener === 'same-origin' && /^(?:require-corp|credentialless)$/.test(embedder ?? '');
  const policy = response.headers.get('content-security-policy');
  const encoding = response.headers.get('content-encoding');
  const lines = [
    line('ok', 'page', base.href),
    isIsolated
      ? line('ok', 'isolation', 'sent by the server, so threads work from the first load')
      : line(
          'note',
          'isolation',
          'not sent; the service worker brings it, with one reload at the first visit',
        ),
    policy === null
      ? line('note', 'policy', 'in the page alone; only a header can say who may frame it')
      : line('ok', 'policy', 'sent by the server'),
    encoding === null
      ? line('note', 'compression', 'none; with gzip or brotli a first visit loads a third of the bytes')
      : line('ok', 'compression', encoding),
  ];
  return { base, html, lines };
}

/** What the server must call files for a browser to take them. */
export async function lookAtTypes({ base, html }: Page): Promise<readonly Line[]> {
  const script = /<script type="module"[^>]*src="([^"]+)"/.exec(html)?.[1];
  const wanted = [
    [script ?? 'assets/', /javascript$/],
    ['serviceWorker.js', /javascript$/],
    ['manifest.webmanifest', /json$/],
    ['embed.html', /^text\/html$/],
  ] as const;
  return Promise.all(
    wanted.map(([path, type]) =>
      or('type', async () => {
        const response = await ask(new URL(path, base));
        await response.body?.cancel();
        const name = path.replace(/^.*\//, '');
        if (!response.ok) return line('wrong', 'type', `${name} isn't there (${response.status})`);
        const found = typeOf(response);
        return line(type.test(found) ? 'ok' : 'wrong', 'type', `${name} is ${found || 'sent without any'}`);
      }),
    ),
  );
}

/** Whether other sites may frame what is there for them to frame. */
export function lookAtEmbedding({ base }: Page): Promise<Line> {
  return or('embedding', async () => {
    const response = await ask(new URL('embed.html', base));
    await response.body?.cancel();
    const policy = response.headers.get('content-security-policy') ?? '';
    const isRefused = response.headers.has('x-frame-options') || /frame-ancestors/.test(policy);
    if (isRefused) return line('wrong', 'embedding', 'headers let no other site frame embed.html');
    const corp = response.headers.get('cross-origin-resource-policy');
    return corp === null || corp === 'cross-origin'
      ? line('ok', 'embedding', 'other sites may frame embed.html')
      : line(
          'note',
          'embedding',
          `Cross-Origin-Resource-Policy: ${corp} keeps embed.html out of isolated pages`,
        );
  });
}

/** Every file of the model, whole and unchanged. */
export function lookAtModel({ base }: Page): Promise<Line> {
  return or('model files', async () => {
    const response = await ask(new URL(MANIFEST, base));
    if (!response.ok) return line('wrong', 'model files', `${MANIFEST} isn't there (${response.status})`);
    const { name, files } = parseManifest(await response.text());
    const wrong = (await Promise.all(files.map((file) => differenceOf(file, base)))).filter(
      (found) => found !== null,
    );
    const size = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    return wrong.length > 0
      ? line('wrong', 'model files', wrong.join('; '))
      : line('ok', 'model files', `${name}: ${files.length} files, ${size.toFixed(1)} MB, each as published`);
  });
}

async function differenceOf({ path, bytes, sha256 }: BundleFile, base: URL): Promise<string | null> {
  const response = await ask(new URL(path, new URL(MANIFEST, base)));
  if (!response.ok) return `${path} isn't there (${response.status})`;
  const hash = createHash('sha256');
  let found = 0;
  for await (const part of response.body ?? []) {
    hash.update(part);
    found += part.length;
  }
  if (found !== bytes) return `${path} has ${found} bytes instead of ${bytes}`;
  return hash.digest('hex') === sha256 ? null : `${path} is another file than was published`;
}
