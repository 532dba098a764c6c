/** How pictures that a browser can show begin, as Latin-1, and where. */
const BEGINNINGS = [
  [0, '\x89PNG\r\n'],
  [0, '\xff\xd8\xff'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [4, 'ftypavif'],
] as const;

/** True for a picture, told from its first bytes. */
export async function isPicture(file: Blob): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  return BEGINNINGS.some(([at, mark]) => head.startsWith(mark, at));
}
