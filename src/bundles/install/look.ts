import { GeneratorError } from '../../contract/errors';
import type { Device } from '../device/device';
import { sha256, sha256OfText } from '../files/hash';
import { findSixFiles, precisionOf } from '../layouts/sixFiles/find';
import { MAX_MANIFEST_BYTES } from '../manifest/parse';
import { type ModelAddress, addressText } from '../places/address';
import { hubPlace } from '../places/hub';
import { type AskOptions, type Place, ask } from '../places/place';
import { webPlace } from '../places/web';
import { bundleRecord, sixFilesRecord } from './offer';
import type { InstallFile, InstallRecord } from './record';

/** A tokenizer of a large vocabulary has some 10 MB. */
const MAX_TEXT = 64e6;

export interface LookOptions extends AskOptions {
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
  if ((await place.text('config.json', 1e6)) === null) {
    throw new GeneratorError('no-model-there', { where: addressText(address) });
  }
  const read = (path: string): Promise<string | null> => place.text(path, MAX_TEXT);
  const found = await findSixFiles(place.has, read, precisionOf(options.device));
  const files = await Promise.all(found.paths.map((path) => fileAt(place, path, options)));
  return sixFilesRecord(place.name, found, files, about);
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

async function fileOf(path: string, url: string, bytes: number, hash: string | null): Promise<InstallFile> {
  const key = hash ?? `file-${await sha256OfText(url)}`;
  return { path, url, bytes, sha256: hash, key, checked: false };
}

async function sizeAt(url: string, path: string, options: LookOptions): Promise<number> {
  const answer = await ask(url, options, 'HEAD');
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (answer.ok && size > 0) return size;
  throw new GeneratorError('file-size-unknown', { file: path });
}
