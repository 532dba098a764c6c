import { inflate } from './deflate';
import { LibraryError } from '../errors';
import { OPENS } from '../limits';
import type { Chunk } from '../pngChunks';

/** Bytes of text that one chunk may hold, expanded: a character of JSON has three at most. */
const MAX_TEXT = 3 * OPENS.json;

/** An iTXt chunk (PNG section 11.3.3.4): keyword in Latin-1, text in UTF-8, not compressed. */
export function textChunk(keyword: string, text: string): Chunk {
  // Keyword, its end, no compression (two bytes), no language, no translated keyword.
  const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);
  const body = new TextEncoder().encode(text);
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return { type: 'iTXt', data };
}

/** The keyword of a text chunk: at most 79 characters before the first zero. */
export function keywordOf(data: Uint8Array): string {
  const end = data.subarray(0, 80).indexOf(0);
  return end < 0 ? '' : String.fromCharCode(...data.subarray(0, end));
}

/**
 * The text of an iTXt chunk, expanded where another program has compressed it.
 * @throws LibraryError 'damaged' or 'too-large'
 */
export async function textOf(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const keyword = data.indexOf(0);
  const compressed = data[keyword + 1] === 1;
  const language = data.indexOf(0, keyword + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (keyword < 0 || translated < 0) throw damaged();
  const body = data.subarray(translated + 1);
  if (body.length > MAX_TEXT) {
    throw new LibraryError('scene-too-large');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      compressed ? await inflate(body, MAX_TEXT) : body,
    );
  } catch (cause) {
    if (cause instanceof LibraryError) throw cause;
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): LibraryError {
  return new LibraryError('picture-scene-damaged').from(cause);
}
