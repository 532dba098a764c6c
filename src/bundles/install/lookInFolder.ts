import { GeneratorError } from '../../contract/errors';
import type { Device } from '../device/device';
import { sha256OfText } from '../files/hash';
import { findSixFiles, precisionOf } from '../layouts/sixFiles/find';
import { MAX_MANIFEST_BYTES } from '../manifest/parse';
import type { ChosenFolder } from '../places/chosenFolder';
import { bundleRecord, sixFilesRecord } from './offer';
import type { InstallFile, InstallRecord } from './record';

/** A tokenizer of a large vocabulary has some 10 MB. */
const MAX_TEXT = 64e6;

/** What model lies in a folder. Reads only its small files. Throws `GeneratorError`. */
export async function lookInFolder(
  folder: ChosenFolder,
  { device, now }: { readonly device: Device; readonly now: () => number },
): Promise<InstallRecord> {
  const { files } = folder;
  const about = {
    source: { from: 'folder', folder: folder.name.slice(0, 300) },
    licence: null,
    addedAt: now(),
  } as const;
  const manifestFile = files.get('manifest.json');
  if (manifestFile) {
    if (manifestFile.size > MAX_MANIFEST_BYTES) throw new GeneratorError('manifest-too-large');
    const text = await manifestFile.text();
    const record = await bundleRecord(text, () => null, device, about);
    for (const { path, bytes } of record.files) checkSize(path, bytes, files.get(path));
    return record;
  }
  const text = async (path: string): Promise<string | null> => {
    const file = files.get(path);
    return file && file.size <= MAX_TEXT ? file.text() : null;
  };
  const found = await findSixFiles((path) => files.has(path), text, precisionOf(device));
  const wanted = await Promise.all(
    found.paths.map(async (path): Promise<InstallFile> => {
      const { size = 0, lastModified = 0 } = files.get(path) ?? {};
      const key = `file-${await sha256OfText(`${folder.name}/${path} ${size} ${lastModified}`)}`;
      return { path, url: null, bytes: size, sha256: null, key, checked: false };
    }),
  );
  return sixFilesRecord(folder.name, found, wanted, about);
}

function checkSize(path: string, bytes: number, file: File | undefined): void {
  if (!file) throw new GeneratorError('model-lacks-file', { file: path });
  if (file.size === bytes) return;
  throw new GeneratorError('file-not-copied-whole', { file: path, expected: bytes, found: file.size });
}
