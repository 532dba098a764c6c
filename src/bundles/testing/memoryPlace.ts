import type { NearPlace } from '../layouts/place';

/** Files in memory as a place whose hashes nobody knows. */
export function placeOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): NearPlace {
  const blob = async (path: string): Promise<Blob> => {
    const found = files.get(path);
    if (!found) throw new Error(`${path} was asked for`);
    return new Blob([found]);
  };
  return {
    name: 'memory',
    licence: null,
    url: () => null,
    has: (path) => files.has(path),
    text: async (path) => (files.has(path) ? (await blob(path)).text() : null),
    facts: (path) => ({ bytes: files.get(path)?.length }),
    blob,
  };
}
