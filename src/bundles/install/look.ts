import { GeneratorError } from '../../contract/errors';
import type { Device } from '../device/device';
import { sha256, sha256OfText } from '../files/hash';
import type { Place } from '../layouts/place';
import { findSixFiles, precisionOf } from '../layouts/sixFiles/find';
import { MAX_MANIFEST_BYTES } from '../manifest/parse';
import { type ModelAddress, addressText } from '../places/address';
import { type ChosenFolder, folderPlace } from '../places/chosenFolder';
import { hubPlace } from '../places/hub';
import { type AskOptions, ask } from '../places/place';
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
  const where = addressText(address);
  const source = { from: 'address', address: where, consent: options.consent } as const;
  return lookInto(place, where, source, options);
}

/** What model lies in a folder that was chosen. Reads only its small files. Throws `GeneratorError`. */
export async function lookInFolder(
  folder: ChosenFolder,
  options: Pick<LookOptions, 'device' | 'now'>,
): Promise<InstallRecord> {
  const place = folderPlace(folder);
  const manifest = folder.files.get('manifest.json');
  if (manifest && manifest.size > MAX_MANIFEST_BYTES) throw new GeneratorError('manifest-too-large');
  const source = { from: 'folder', folder: folder.name.slice(0, 300) } as const;
  const record = await lookInto(place, folder.name, source, options);
  for (const { path, bytes } of record.files) checkSize(path, bytes, folder.files.get(path));
  return record;
}

async function lookInto(
  place: Place,
  where: string,
  source: InstallRecord['source'],
  { device, now, ...ask }: Pick<LookOptions, 'device' | 'now'> & Partial<AskOptions>,
): Promise<InstallRecord> {
  const about = { source, licence: place.licence, addedAt: now() };
  const manifest = await place.text('manifest.json', MAX_MANIFEST_BYTES);
  if (manifest !== null) return bundleRecord(manifest, device, { ...about, addressOf: place.url });
  if ((await place.text('config.json', 1e6)) === null) throw new GeneratorError('no-model-there', { where });
  const found = await findSixFiles(
    { has: place.has, text: (path) => place.text(path, MAX_TEXT) },
    precisionOf(device),
  );
  const files = await Promise.all(found.paths.map((path) => fileAt(place, path, ask)));
  return sixFilesRecord(place.name, found, files, about);
}

async function fileAt(place: Place, path: string, ask: Partial<AskOptions>): Promise<InstallFile> {
  const url = place.url(path);
  const { bytes, sha256: known = null, version = '' } = place.facts(path);
  // A text may be compressed on the way: the length that a server states isn't the file's then.
  const text = url !== null && path.endsWith('.json') ? await place.text(path, MAX_TEXT) : null;
  if (text !== null) {
    const own = new TextEncoder().encode(text);
    return fileOf(path, url, own.length, await sha256(own), '');
  }
  const size = bytes ?? (await sizeAt(url, path, ask));
  return fileOf(path, url, size, known, url ?? `${place.name}/${path} ${version}`);
}

/** `name`: what tells the file from others until its hash is known. */
async function fileOf(
  path: string,
  url: string | null,
  bytes: number,
  hash: string | null,
  name: string,
): Promise<InstallFile> {
  const key = hash ?? `file-${await sha256OfText(name)}`;
  return { path, url, bytes, sha256: hash, key, checked: false };
}

async function sizeAt(
  url: string | null,
  path: string,
  { fetch, signal }: Partial<AskOptions>,
): Promise<number> {
  const answer = url !== null && fetch && signal ? await ask(url, { fetch, signal }, 'HEAD') : null;
  const size = Number(answer?.headers.get('content-length') ?? 0);
  if (answer?.ok && size > 0) return size;
  throw new GeneratorError('file-size-unknown', { file: path });
}

function checkSize(path: string, bytes: number, file: File | undefined): void {
  if (!file) throw new GeneratorError('model-lacks-file', { file: path });
  if (file.size === bytes) return;
  throw new GeneratorError('file-not-copied-whole', { file: path, expected: bytes, found: file.size });
}
