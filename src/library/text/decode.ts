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
  const text = wide ? null : as('utf-8', bytes);
  if (text !== null) return text;
  const other = as(wide ?? 'windows-1252', bytes);
  if (other === null || CONTROLS.test(other)) return null;
  // Layouts and lists of prompts are ASCII with letters among it.
  const foreign = bytes.reduce((count, byte) => count + Number(byte > 0x7f), 0);
  return wide || 3 * foreign <= bytes.length ? other : null;
}

function as(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
