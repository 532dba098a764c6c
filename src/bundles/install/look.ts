import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import { sha256, sha256OfText } from '../files/hash';
import { MAX_MANIFEST_BYTES } from '../manifest/manifest';
import { HUB, type ModelAddress, addressText } from '../places/address';
import { bundleRecord, sixFilesRecord } from './offer';
import type { Device } from '../device/device';
import { findSixFiles, precisionOf } from '../layouts/sixFiles/find';
import type { InstallFile, InstallRecord } from './record';

/** A tokenizer of a large vocabulary has some 10 MB. */
const MAX_TEXT = 64e6;

export interface LookOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Decides the precision where there is a choice. */
  readonly device: Device;
  /** The person agreed to this origin, which is not on the list. */
  readonly consent: boolean;
  readonly now: () => number;
}

/**
 * Asks an address what model lies there: name, licence, files and sizes, of the weights nothing. Only called when
 * the person asks. Throws `GeneratorError`, or an `AbortError`.
 */
export async function look(address: ModelAddress, options: LookOptions): Promise<InstallRecord> {
  const place = address.kind === 'hub' ? await hubPlace(address, options) : webPlace(address.base, options);
  const source = { from: 'address', address: addressText(address), consent: options.consent } as const;
  const about = { source, licence: place.licence, addedAt: options.now() };
  const manifest = await place.text('manifest.json', MAX_MANIFEST_BYTES);
  if (manifest !== null) {
    return bundleRecord(manifest, place.url, options.device, about);
  }
  if ((await place.text('config.json', 1e6)) === null) throw noModel(addressText(address));
  const read = (path: string): Promise<string | null> => place.text(path, MAX_TEXT);
  const found = await findSixFiles(place.has, read, precisionOf(options.device));
  const files = await Promise.all(found.paths.map((path) => fileAt(place, path, options)));
  return sixFilesRecord(place.name, found, files, about);
}

/** An address that can be asked about files. */
interface Place {
  readonly name: string;
  readonly licence: InstallRecord['licence'] | null;
  url(path: string): string;
  has(path: string): boolean | Promise<boolean>;
  /** A small file as text; null where it isn't there or a web page comes in its place. Asked for once. */
  text(path: string, most: number): Promise<string | null>;
  /** What is known of a file without fetching it. */
  facts(path: string): { readonly bytes?: number | undefined; readonly sha256?: string | undefined };
}

async function fileAt(place: Place, path: string, options: LookOptions): Promise<InstallFile> {
  const url = place.url(path);
  const known = place.facts(path);
  // A text may be compressed on the way: the length that a server states isn't the file's then.
  const text = path.endsWith('.json') ? await place.text(path, MAX_TEXT) : null;
  if (text !== null) {
    const bytes = new TextEncoder().encode(text);
    return fileOf(path, url, bytes.length, await sha256(bytes));
  }
  return fileOf(path, url, known.bytes ?? (await sizeAt(url, path, options)), known.sha256 ?? null);
}

const repositorySchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  gated: z.union([z.boolean(), z.string()]).optional(),
  cardData: z
    .object({
      license: z.union([z.string(), z.array(z.string())]).optional(),
      license_name: z.string().max(200).optional(),
      license_link: z.string().max(1000).optional(),
    })
    .nullish(),
  siblings: z
    .array(
      z.object({
        rfilename: z.string().max(1000),
        size: z.int().min(0).optional(),
        lfs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(0) }).nullish(),
      }),
    )
    .max(50_000),
});

/** A repository on Hugging Face, at the very commit that is there now. */
async function hubPlace(
  { repository, revision }: Extract<ModelAddress, { kind: 'hub' }>,
  options: LookOptions,
): Promise<Place> {
  const answer = await ask(`${HUB}/api/models/${repository}/revision/${revision}?blobs=true`, options);
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
    throw new GeneratorError(
      'bundle-unsupported',
      `Hugging Face has no public model named ${repository}${revision === 'main' ? '' : ` at ${revision}`}.`,
      'Check the name; a model that asks for a login can be downloaded there and added from a folder.',
    );
  }
  if (!answer.ok) throw unreachable(HUB, `answered ${answer.status}`);
  const parsed = repositorySchema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw unreachable(HUB, 'sent something that Scenograph can’t read');
  const { sha, siblings, cardData, gated } = parsed.data;
  if (gated) {
    throw new GeneratorError(
      'bundle-unsupported',
      'This model asks for a login at Hugging Face.',
      'Download it there, then add it from a folder.',
    );
  }
  const files = new Map(siblings.map((file) => [file.rfilename, file]));
  const url = (path: string): string => `${HUB}/${repository}/resolve/${sha}/${path}`;
  return {
    name: repository.split('/')[1] ?? repository,
    licence: licenceOf(cardData, `${HUB}/${repository}`),
    url,
    has: (path) => files.has(path),
    text: once((path, most) =>
      files.has(path) ? smallText(url(path), most, options) : Promise.resolve(null),
    ),
    facts(path) {
      const { size, lfs } = files.get(path) ?? {};
      return { bytes: lfs?.size ?? size, sha256: lfs?.sha256 };
    },
  };
}

/** Remembers what was asked of a place. */
function once(ask: Place['text']): Place['text'] {
  const answers = new Map<string, Promise<string | null>>();
  return (path, most) => {
    const answer = answers.get(path) ?? ask(path, most);
    answers.set(path, answer);
    return answer;
  };
}

/** Any folder on the web: its files are found by asking for them one by one. */
function webPlace(base: string, options: LookOptions): Place {
  const url = (path: string): string => new URL(path, base).href;
  const sizes = new Map<string, number>();
  return {
    name:
      decodeURIComponent(new URL(base).pathname.split('/').filter(Boolean).at(-1) ?? '') ||
      new URL(base).host,
    licence: null,
    url,
    async has(path) {
      const answer = await ask(url(path), options, 'HEAD');
      if (!answer.ok || isPage(answer)) return false;
      const size = Number(answer.headers.get('content-length') ?? 0);
      if (size > 0) sizes.set(path, size);
      return true;
    },
    text: once((path, most) => smallText(url(path), most, options)),
    facts: (path) => ({ bytes: sizes.get(path) }),
  };
}

async function fileOf(path: string, url: string, bytes: number, hash: string | null): Promise<InstallFile> {
  const key = hash ?? `file-${await sha256OfText(url)}`;
  return { path, url, bytes, sha256: hash, key, checked: false };
}

async function sizeAt(url: string, path: string, options: LookOptions): Promise<number> {
  const answer = await ask(url, options, 'HEAD');
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (answer.ok && size > 0) return size;
  throw new GeneratorError(
    'bundle-unsupported',
    `The server doesn’t say how large ${path} is.`,
    'Download the model’s folder by other means and add it from there.',
  );
}

async function smallText(url: string, most: number, options: LookOptions): Promise<string | null> {
  const answer = await ask(url, options);
  if (answer.status >= 500) throw unreachable(new URL(url).host, `answered ${answer.status}`);
  if (!answer.ok || isPage(answer)) return null;
  if (Number(answer.headers.get('content-length') ?? 0) > most) return null;
  const text = await answer.text();
  return text.length > most || /^\s*</.test(text) ? null : text;
}

const isPage = (answer: Response): boolean =>
  answer.headers.get('content-type')?.includes('text/html') ?? false;

async function ask(url: string, { fetch, signal }: LookOptions, method = 'GET'): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      method,
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    if (signal.aborted) throw new DOMException('Stopped.', 'AbortError');
    throw unreachable(new URL(url).host, 'can’t be reached from this page');
  }
}

function licenceOf(
  card: z.infer<typeof repositorySchema>['cardData'],
  page: string,
): InstallRecord['licence'] | null {
  const named = card?.license === 'other' ? (card.license_name ?? 'other') : card?.license;
  const name = Array.isArray(named) ? named.join(', ') : named;
  if (!name) return null;
  const link = z.url({ protocol: /^https?$/ }).safeParse(card?.license_link);
  return {
    name: name.slice(0, 200),
    notice: 'As its page on Hugging Face says.',
    url: link.success ? link.data : page,
  };
}

function unreachable(host: string, what: string): GeneratorError {
  return new GeneratorError(
    'network-lost',
    `${host} ${what}.`,
    'Check the connection and the address. A server must also allow other pages to read its files (CORS).',
  );
}

function noModel(where: string): GeneratorError {
  return new GeneratorError(
    'bundle-unsupported',
    `There is no model that Scenograph can read at ${where}: neither a manifest.json nor a config.json.`,
    'Give a Scenograph bundle, or a repository in the ONNX layout of Janus-Pro-1B-ONNX. Other checkpoints can be exported with python -m models.export.',
  );
}
