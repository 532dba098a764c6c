import { GeneratorError } from '../../contract/errors';
import type { PaintEvent, PixelImage } from '../../contract/events';
import type { PaintRequest } from '../../contract/generator';
import { parseChain } from '../../plan/chain/parser';
import { layoutPrompt } from '../../plan/layout-prompt';
import { type Connection, ask, understood } from './ask';
import { eventsOf } from './events';
import { inOrder } from './order';
import { type RemoteModel, imageEventSchema } from './schemas';

export type DecodePng = (png: Blob) => Promise<PixelImage>;

/** Unfinished pictures that are asked for, of each picture. */
const PARTIALS = 7;

/** Pictures from a server, as many at once as it allows; one comes after another, whatever order it sends them in. */
export async function* paintThere(
  connection: Connection,
  model: RemoteModel,
  request: PaintRequest,
  decode: DecodePng,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  for (let first = 0; first < request.count; first += model.limits.pictures) {
    const count = Math.min(model.limits.pictures, request.count - first);
    const part = { ...request, seed: request.seed + first, count };
    const events = paintSome(connection, model, part, decode, signal);
    for await (const event of inOrder(events, ({ kind }) => kind === 'image')) {
      yield { ...event, image: event.image + first };
    }
  }
}

async function* paintSome(
  connection: Connection,
  { generator: about }: RemoteModel,
  request: PaintRequest,
  decode: DecodePng,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { host } = connection;
  const { keep } = request;
  const length = about.tokens.columns * about.tokens.rows;
  if (keep && (keep.tokens.length !== length || keep.mask.length !== length)) {
    throw new GeneratorError('picture-of-other-model');
  }
  // One that reads no boxes is told of them in words, as such a model in this browser is.
  const told = about.boxes
    ? { prompt: layoutPrompt(parseChain(request.chain).plan, request.prompt) }
    : { prompt: request.prompt, chain: request.chain };
  const answer = await ask(
    connection,
    'images/generations',
    {
      model: about.id,
      ...told,
      n: request.count,
      seed: request.seed,
      guidance: request.guidance,
      temperature: request.temperature,
      top_p: request.topP,
      top_k: request.topK,
      stream: true,
      partial_images: Math.min(PARTIALS, about.tokens.rows - 1),
      image_tokens: true,
      ...(keep && { keep: { tokens: Array.from(keep.tokens), mask: Array.from(keep.mask) } }),
    },
    signal,
  );
  const pixelsOf = (png: string) => decodePicture(png, about.image, decode, host);
  let left = request.count;
  for await (const data of eventsOf(answer, host, signal)) {
    const event = understood(imageEventSchema, data, host);
    if (event.type === 'error') throw new GeneratorError('remote-failed', { host, status: answer.status });
    if (event.type === 'image_generation.chain') {
      if (event.model === about.id) continue;
      throw new GeneratorError('remote-other-model', { host, name: about.name, found: event.model });
    }
    const { image } = event;
    if (image >= request.count) throw new GeneratorError('remote-unreadable', { host, field: 'image' });
    if (event.type === 'image_tokens') {
      yield { kind: 'tokens', image, start: event.start, tokens: event.tokens };
    } else if (event.type === 'image_generation.partial_image') {
      yield {
        kind: 'preview',
        image,
        decidedRows: event.decided_rows,
        pixels: await pixelsOf(event.b64_json),
      };
    } else {
      if (event.tokens.length !== length)
        throw new GeneratorError('remote-unreadable', { host, field: 'tokens' });
      const { seed } = event;
      const tokens = Int32Array.from(event.tokens);
      yield { kind: 'image', image, seed, tokens, pixels: await pixelsOf(event.b64_json) };
      left--;
    }
  }
  if (left > 0) throw new GeneratorError('remote-cut', { host });
}

async function decodePicture(
  base64: string,
  size: { readonly width: number; readonly height: number },
  decode: DecodePng,
  host: string,
): Promise<PixelImage> {
  const unreadable = new GeneratorError('remote-unreadable', { host, field: 'b64_json' });
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const pixels = await decode(new Blob([bytes], { type: 'image/png' }));
    if (pixels.width !== size.width || pixels.height !== size.height) throw unreadable;
    return pixels;
  } catch {
    throw unreadable;
  }
}
