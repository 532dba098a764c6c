/** Controls that no text has: a file with one is no text of a single byte a letter. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/;

/**
 * The text of a file: UTF-8 or, as editors and spreadsheets on Windows save it, UTF-16 with its mark or Windows-1252.
 * Null for what is no text. The mark at the beginning is left out.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const text = as(wide ?? 'utf-8', bytes);
  if (text !== null || wide) return text;
  const old = as('windows-1252', bytes);
  return old === null || CONTROLS.test(old) ? null : old;
}

function as(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
