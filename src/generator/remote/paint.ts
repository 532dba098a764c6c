import { GeneratorError } from '../../contract/errors';
import type { PaintEvent, PixelImage } from '../../contract/events';
import type { Keep, PaintRequest } from '../../contract/generator';
import { parseChain } from '../../plan/chain/parser';
import { layoutPrompt } from '../../plan/layout-prompt';
import { goingOn } from './again';
import { type Connection, ask, understood } from './ask';
import { eventsOf } from './events';
import { inOrder } from './order';
import { type RemoteModel, imageEventSchema } from './schemas';

export type DecodePng = (png: Blob) => Promise<PixelImage>;

/** The first four bytes of a PNG. */
const PNG = 0x89504e47;

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

/** What has come of one picture, so that the rest can be asked for alone. */
interface Arrived {
  /** -1 where nothing has come yet. */
  readonly tokens: Int32Array;
  rows: number;
  finished: boolean;
}

/** One request, and where its answer breaks off one more for each picture that isn't whole, with all that has come. */
async function* paintSome(
  connection: Connection,
  model: RemoteModel,
  request: PaintRequest,
  decode: DecodePng,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { tokens: grid, capabilities } = model.generator;
  const length = grid.columns * grid.rows;
  const { keep } = request;
  if (keep && (keep.tokens.length !== length || keep.mask.length !== length)) {
    throw new GeneratorError('picture-of-other-model');
  }
  const pictures = Array.from({ length: request.count }, (): Arrived => {
    return { tokens: new Int32Array(length).fill(-1), rows: 0, finished: false };
  });
  const come = () =>
    pictures.reduce(
      (sum, { tokens, finished }) => sum + tokens.filter((t) => t >= 0).length + Number(finished),
      0,
    );
  const paint = (part: PaintRequest) => paintOnce(connection, model, part, decode, signal);
  async function* rest(): AsyncGenerator<PaintEvent> {
    if (come() === 0) return yield* newOf(paint(request), pictures);
    for (const [image, picture] of pictures.entries()) {
      if (picture.finished) continue;
      const part = { ...request, seed: request.seed + image, count: 1 };
      const kept = capabilities.repaint ? { keep: keepWhatCame(picture.tokens, keep, grid.columns) } : {};
      for await (const event of newOf(paint({ ...part, ...kept }), [picture])) yield { ...event, image };
    }
  }
  yield* goingOn(rest, come, connection.waits, signal);
}

/** Events that say what wasn't known; `pictures`, by their number, go along. */
async function* newOf(
  events: AsyncIterable<PaintEvent>,
  pictures: readonly Arrived[],
): AsyncGenerator<PaintEvent> {
  for await (const event of events) {
    const picture = pictures[event.image];
    if (!picture) continue;
    if (event.kind === 'tokens') {
      const known = event.tokens.every((_, i) => (picture.tokens[event.start + i] ?? -1) >= 0);
      picture.tokens.set(event.tokens, event.start);
      if (known) continue;
    } else if (event.kind === 'preview') {
      if (event.decidedRows <= picture.rows) continue;
      picture.rows = event.decidedRows;
    } else picture.finished = true;
    yield event;
  }
}

/** Of tokens that are still to come a preview shows those of the row above. */
function keepWhatCame(come: Int32Array, keep: Keep | undefined, columns: number): Keep {
  const tokens = Int32Array.from(come, (token, at) => (token >= 0 ? token : (keep?.tokens[at] ?? -1)));
  for (let at = 0; at < tokens.length; at++) if (tokens[at] === -1) tokens[at] = tokens[at - columns] ?? 0;
  return { tokens, mask: Uint8Array.from(come, (token, at) => (token >= 0 ? 1 : (keep?.mask[at] ?? 0))) };
}

async function* paintOnce(
  connection: Connection,
  { generator: about }: RemoteModel,
  request: PaintRequest,
  decode: DecodePng,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { host } = connection;
  const { keep } = request;
  const length = about.tokens.columns * about.tokens.rows;
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
  const unreadable = (field: string) => new GeneratorError('remote-unreadable', { host, field });
  const pixelsOf = (png: string) => decodePicture(png, about.image, decode, unreadable('b64_json'));
  const finished = new Set<number>();
  for await (const data of eventsOf(answer, host, signal)) {
    const event = understood(imageEventSchema, data, host);
    if (event.type === 'error') throw new GeneratorError('remote-failed', { host, status: answer.status });
    if (event.type === 'image_generation.chain') {
      if (event.model === about.id) continue;
      throw new GeneratorError('remote-other-model', { host, name: about.name, found: event.model });
    }
    const { image } = event;
    if (image >= request.count || finished.has(image)) throw unreadable('image');
    if (event.type === 'image_tokens') {
      if (event.start + event.tokens.length > length) throw unreadable('tokens');
      yield { kind: 'tokens', image, start: event.start, tokens: event.tokens };
    } else if (event.type === 'image_generation.partial_image') {
      if (event.decided_rows > about.tokens.rows) throw unreadable('decided_rows');
      yield {
        kind: 'preview',
        image,
        decidedRows: event.decided_rows,
        pixels: await pixelsOf(event.b64_json),
      };
    } else {
      if (event.tokens.length !== length) throw unreadable('tokens');
      const { seed } = event;
      const tokens = Int32Array.from(event.tokens);
      yield { kind: 'image', image, seed, tokens, pixels: await pixelsOf(event.b64_json) };
      finished.add(image);
    }
  }
  if (finished.size < request.count) throw new GeneratorError('remote-cut', { host });
}

async function decodePicture(
  base64: string,
  size: { readonly width: number; readonly height: number },
  decode: DecodePng,
  unreadable: GeneratorError,
): Promise<PixelImage> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // Before it is decoded: a few bytes can unfold to gigabytes.
    const claimed = new DataView(bytes.buffer, 0, 24);
    if (claimed.getUint32(0) !== PNG || claimed.getUint32(16) !== size.width) throw unreadable;
    if (claimed.getUint32(20) !== size.height) throw unreadable;
    const pixels = await decode(new Blob([bytes], { type: 'image/png' }));
    if (pixels.width !== size.width || pixels.height !== size.height) throw unreadable;
    return pixels;
  } catch {
    throw unreadable;
  }
}
