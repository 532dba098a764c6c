import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/**
 * The file of a folder that a request's address names; null where there is none, and for every address that leads out
 * of the folder or can't be read.
 */
export function servedFile(folder: string, url: string): string | null {
  const root = resolve(folder);
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = join(root, path);
  if (!file.startsWith(root + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
