import type { Place } from '../layouts/place';
import { once } from './place';

/** A folder that a person chose: its files by their paths below it. */
export interface ChosenFolder {
  readonly name: string;
  readonly files: ReadonlyMap<string, File>;
}

/**
 * The folder in which a model lies, among files with the paths that a picker or a drop gives them (the chosen
 * folder's own name first). The model may lie one or more folders down.
 */
export function chosenFolder(
  files: readonly { readonly path: string; readonly file: File }[],
): ChosenFolder | null {
  const marks = files.filter(({ path }) => /(^|\/)(manifest|config)\.json$/.test(path));
  const depth = (path: string): number => path.split('/').length;
  const mark = marks.toSorted(
    (a, b) =>
      depth(a.path) - depth(b.path) ||
      Number(b.path.endsWith('manifest.json')) - Number(a.path.endsWith('manifest.json')),
  )[0];
  if (!mark) return null;
  const root = mark.path.slice(0, mark.path.lastIndexOf('/') + 1);
  const inside = files
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, file }) => [path.slice(root.length), file] as const);
  return { name: root.split('/').filter(Boolean).at(-1) ?? 'folder', files: new Map(inside) };
}

/** A chosen folder as a place: nothing in it has an address, and everything a size. */
export function folderPlace({ name, files }: ChosenFolder): Place {
  return {
    name,
    licence: null,
    url: () => null,
    has: (path) => files.has(path),
    text: once(async (path, most) => {
      const file = files.get(path);
      return file && file.size <= most ? file.text() : null;
    }),
    facts(path) {
      const file = files.get(path);
      return file ? { bytes: file.size, version: `${file.size} ${file.lastModified}` } : {};
    },
  };
}
