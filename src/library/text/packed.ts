import { deflate, inflate } from '../png/deflate';

/** Text compressed, in signs that an address may hold as they are (RFC 4648, section 5, without padding). */
export async function packText(text: string): Promise<string> {
  const bytes = await deflate(new TextEncoder().encode(text));
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of `packText`, of `limit` bytes at most. Throws where it is none, is longer, or isn't UTF-8. */
export async function unpackText(packed: string, limit: number): Promise<string> {
  const signs = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = await inflate(
    Uint8Array.from(signs, (sign) => sign.charCodeAt(0)),
    limit,
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
