import { textWithin } from '../../../bundles/places/textWithin';
import { GeneratorError } from '../../../contract/errors';
import type { PaintEvent, PixelImage } from '../../../contract/events';
import type { PaintRequest } from '../../../contract/generator';
import { parseChain } from '../../../plan/chain/parser';
import { layoutPrompt } from '../../../plan/layout-prompt';
import { claimedSize } from '../../pictures/claimedSize';
import { type Connection, understood } from '../ask';
import { eventsOf } from '../events';
import type { DecodePng } from '../paint';
import { type Spare, askForPicture } from './asking';
import { eventSchema, replySchema, retoldOf } from './reply';

/** Unfinished pictures that are asked for; the API allows no more. */
const PARTIALS = 3;
/** Bytes of an answer with one picture. */
const LONGEST_REPLY = 64_000_000;
/** 4096 x 4096: what a PNG that is opened again may have. */
const MOST_PIXELS = 16_777_216;

export interface Painter {
  /** The model's name on the server. */
  readonly model: string;
  /** Px that are asked for; a server may give others. */
  readonly size: { readonly width: number; readonly height: number };
  readonly decode: DecodePng;
  /** What the server has shown not to take. */
  readonly refused: Set<Spare>;
}

/**
 * Pictures of a plan in words, one request each: servers of this kind differ in how many they give at once. The seed is
 * sent to those that take one; whether it means anything is their affair.
 */
export async function* paintInWords(
  connection: Connection,
  painter: Painter,
  request: PaintRequest,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const prompt = layoutPrompt(parseChain(request.chain).plan, request.prompt);
  for (let image = 0; image < request.count; image++) {
    const seed = (request.seed + image) >>> 0;
    const asked = {
      model: painter.model,
      prompt,
      n: 1,
      size: `${painter.size.width}x${painter.size.height}`,
      response_format: 'b64_json',
      seed,
      stream: true,
      partial_images: PARTIALS,
    };
    const answer = await askForPicture(connection, asked, painter.refused, signal);
    const streamed = answer.headers.get('Content-Type')?.includes('text/event-stream') ?? false;
    const events = streamed ? fromStream : fromReply;
    for await (const { pixels, whole, retold } of events(connection, painter, prompt, answer, signal)) {
      if (!whole) yield { kind: 'preview', image, decidedRows: 0, pixels };
      else yield { kind: 'image', image, seed, tokens: new Int32Array(0), pixels, ...(retold && { retold }) };
    }
  }
}

interface Shown {
  readonly pixels: PixelImage;
  readonly whole: boolean;
  readonly retold: string | null;
}

async function* fromReply(
  connection: Connection,
  { decode }: Painter,
  prompt: string,
  answer: Response,
  signal: AbortSignal,
): AsyncGenerator<Shown> {
  const { host } = connection;
  const cut = () => {
    signal.throwIfAborted();
    throw new GeneratorError('remote-cut', { host });
  };
  const text = await textWithin(answer, LONGEST_REPLY).catch(cut);
  if (text === null) throw new GeneratorError('remote-unreadable', { host, field: 'data' });
  const reply = understood(replySchema, text, host);
  const [first] = reply.data;
  const bytes = first?.b64_json
    ? bytesOf(first.b64_json)
    : await fetched(connection, first?.url ?? '', signal).catch(cut);
  const pixels = await decoded(
    bytes,
    decode,
    new GeneratorError('remote-unreadable', { host, field: 'data' }),
  );
  yield { pixels, whole: true, retold: retoldOf(prompt, ...(first ? [first] : []), reply) };
}

async function* fromStream(
  { host }: Connection,
  { decode }: Painter,
  prompt: string,
  answer: Response,
  signal: AbortSignal,
): AsyncGenerator<Shown> {
  for await (const data of eventsOf(answer, host, signal)) {
    if (data === '[DONE]') break;
    const event = understood(eventSchema, data, host);
    if (event.error) throw new GeneratorError('remote-failed', { host, status: answer.status });
    const whole = event.type === 'image_generation.completed';
    if (!event.b64_json || !(whole || event.type === 'image_generation.partial_image')) continue;
    const unreadable = new GeneratorError('remote-unreadable', { host, field: 'b64_json' });
    const pixels = await decoded(bytesOf(event.b64_json), decode, unreadable);
    yield { pixels, whole, retold: whole ? retoldOf(prompt, event) : null };
    if (whole) return;
  }
  throw new GeneratorError('remote-cut', { host });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A picture that lies on the same server. What lies elsewhere is not fetched: nobody asked for that. */
async function fetched(
  { base, key, fetch }: Connection,
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const url = URL.parse(address, `${base}/`);
  if (!url || url.origin !== new URL(base).origin) return null;
  const answer = await fetch(url.href, {
    headers: { ...(key !== null && { Authorization: `Bearer ${key}` }) },
    signal,
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

async function decoded(
  bytes: Uint8Array<ArrayBuffer> | null,
  decode: DecodePng,
  unreadable: GeneratorError,
): Promise<PixelImage> {
  const claimed = bytes && claimedSize(bytes);
  if (!claimed || claimed.width * claimed.height > MOST_PIXELS) throw unreadable;
  if (claimed.width > 8192 || claimed.height > 8192) throw unreadable;
  try {
    return await decode(new Blob([bytes], { type: claimed.type }));
  } catch {
    throw unreadable;
  }
}
