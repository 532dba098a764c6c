/** Bytes a call of `fromCharCode`: more would be more arguments than some engines take. */
const AT_ONCE = 0x8000;

/** Bytes in Base64 (RFC 4648, section 4). */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text);
}
