import type { Detection, PaintImageEvent } from '../../contract/events';
import type { GeneratorDescription, Keep } from '../../contract/generator';
import { flattened, type Layer, type LayeredPicture } from '../../library/out/layered';
import type { PaintingRecord } from '../../library/painting';
import type { Pixels } from '../../library/png/pixels';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { ELSEWHERE } from '../../plan/prose/elsewhere';
import { depthOrder } from './depth';
import { chainOf, settingOf } from './emptied';
import { apartOf, contrastOf, cutOut, opacityOf, type Apart } from './matte';
import { partsByBoxes, partsByTokens, type Part } from './parts';

/** A model as separating needs it; each call rejects with an `AbortError` once it is stopped. */
export interface SeparatingModel {
  readonly description: GeneratorDescription;
  /** One picture of a chain, all but some of its tokens kept. */
  paint(chain: string, prompt: string, seed: number, keep?: Keep): Promise<PaintImageEvent>;
  /** What it finds in a picture; null for a model that can't look. */
  readonly detect:
    ((pixels: PaintImageEvent['pixels'], tokens: Int32Array) => Promise<readonly Detection[]>) | null;
}

/** A picture in layers, and how true they are to it. */
export interface Separation extends LayeredPicture {
  /** Names of planned things of which the picture shows nothing that could be a layer. */
  readonly missing: readonly string[];
  /** Names of layers that the plan doesn't have. */
  readonly unplanned: readonly string[];
  /** True where the tokens tell whose they are; else layers were cut by the boxes, and their rims may be rough. */
  readonly told: boolean;
  /** The picture beside its layers laid over the background again. */
  readonly apart: Apart;
}

/** Backgrounds this far apart show what is before them well, in steps of 255. */
const WELL_APART = 48;
/** Other seeds that are tried for a background with nothing in it. */
const TRIES = 3;

/**
 * Takes a painting apart, by the model that painted it. The background is painted where things are, as the plan without
 * them has it; every thing is shown alone before it and before other backgrounds, which tells how opaque it is; and the
 * picture is built up again from back to front, each layer being what comes to it.
 */
export async function separate(
  painting: PaintingRecord,
  model: SeparatingModel,
  report: (done: number, total: number) => void,
): Promise<Separation> {
  const grid = model.description.tokens ?? { columns: 0, rows: 0 };
  const { plan } = parseChain(painting.chain);
  const objects = objectsOf(plan);
  const setting = settingOf(plan);
  const empty = chainOf(setting);
  const { seed } = painting;
  const tokens = Int32Array.from(painting.tokens);
  const all = new Uint8Array(tokens.length).fill(1);

  let [done, total] = [0, 4 + objects.length * 4];
  const step = <T>(value: T): T => {
    done += 1;
    report(Math.min(done, total), total);
    return value;
  };
  const shown = async (of: Int32Array): Promise<Pixels> =>
    step((await model.paint(painting.chain, painting.prompt, seed, { tokens: of, mask: all })).pixels);
  const mixed = (of: Int32Array, cells: Iterable<number>): Int32Array => {
    const out = of.slice();
    for (const cell of cells) out[cell] = tokens[cell] ?? 0;
    return out;
  };

  const picture = await model.paint(painting.chain, painting.prompt, seed, { tokens, mask: all });
  const found = (of: Int32Array) => model.detect?.(picture.pixels, of) ?? Promise.resolve([]);
  const reads = model.detect !== null && (await found(tokens)).length > 0;
  let bare = step(await model.paint(empty, setting, seed));
  for (let more = 1; reads && more <= TRIES && (await found(bare.tokens)).length > 0; more += 1) {
    bare = await model.paint(empty, setting, seed + more);
  }
  // One that still finds things does not read them from the tokens.
  const telling = reads && (await found(bare.tokens)).length === 0;
  const byTokens = telling ? await partsByTokens(tokens, bare.tokens, grid, objects, found) : null;
  const told = byTokens !== null;
  const parts = byTokens ?? partsByBoxes(objects, grid);
  step(null);

  const there = parts.filter(({ cells }) => cells.size > 0);
  const touched = new Set(there.flatMap(({ cells }) => [...cells]));
  const mask = Uint8Array.from(tokens, (_, cell) => (touched.has(cell) ? 0 : 1));
  let base = step(await model.paint(empty, setting, seed, { tokens, mask }));
  if (told && (await found(base.tokens)).length > 0) {
    const filled = Int32Array.from(tokens, (token, cell) => (mask[cell] ? token : (bare.tokens[cell] ?? 0)));
    base = {
      ...base,
      tokens: filled,
      pixels: (await model.paint(empty, setting, seed, { tokens: filled, mask: all })).pixels,
    };
  }

  const others: PaintImageEvent[] = [];
  for (const words of ELSEWHERE) {
    const before = contrastOf(
      base.pixels,
      others.map(({ pixels }) => pixels),
    );
    if (others.length > 0 && before >= WELL_APART) break;
    const other = step(await model.paint(chainOf(words), words, seed));
    const clear = !told || (await found(other.tokens)).length === 0;
    const now = contrastOf(
      base.pixels,
      [...others, other].map(({ pixels }) => pixels),
    );
    if (clear && now > before) others.push(other);
  }
  total = done + there.length * (2 + others.length);

  const alone: { picture: Pixels; opacity: Float32Array }[] = [];
  for (const { cells } of there) {
    const over = await shown(mixed(base.tokens, cells));
    const seen: { over: Pixels; behind: Pixels }[] = [];
    for (const other of others) {
      seen.push({ over: await shown(mixed(other.tokens, cells)), behind: other.pixels });
    }
    const opacity = opacityOf({ over, behind: base.pixels }, seen);
    // Tokens that stand for a place bring what was behind the thing along: that is none of it.
    if (!told) clearAlike(opacity, over, base.pixels);
    alone.push({ picture: over, opacity });
  }

  const layers: (Layer & { readonly part: Part })[] = [];
  let [built, below]: [Int32Array, Pixels] = [base.tokens, base.pixels];
  for (const index of depthOrder(picture.pixels, alone)) {
    const [part, own] = [there[index], alone[index]];
    if (!part || !own) continue;
    built = mixed(built, part.cells);
    const now = await shown(built);
    const pixels = cutOut(now, below, own.opacity);
    if (!pixels.data.some((value, at) => at % 4 === 3 && value > 0)) continue;
    layers.push({ name: part.name, pixels, part });
    below = flattened({
      width: now.width,
      height: now.height,
      background: below,
      layers: [{ name: '', pixels }],
    });
  }

  const { width, height } = picture.pixels;
  const shownObjects = new Set(layers.map(({ part }) => part.object));
  return {
    width,
    height,
    background: base.pixels,
    layers: layers.map(({ name, pixels }) => ({ name, pixels })),
    missing: objects.flatMap((object) => (shownObjects.has(object) ? [] : object.name)),
    unplanned: layers.flatMap(({ name, part }) => (part.object ? [] : name)),
    told,
    apart: apartOf(picture.pixels, below),
  };
}

/** Differences of a channel that are nothing, and that are a thing. */
const [SAME, OTHER] = [6, 30];

/** Takes opacity away where a thing looks as its background does. */
function clearAlike(opacity: Float32Array, over: Pixels, behind: Pixels): void {
  for (let pixel = 0; pixel < opacity.length; pixel += 1) {
    let far = 0;
    for (let at = pixel * 4; at < pixel * 4 + 3; at += 1) {
      far = Math.max(far, Math.abs((over.data[at] ?? 0) - (behind.data[at] ?? 0)));
    }
    opacity[pixel] = Math.min(opacity[pixel] ?? 0, Math.min(1, Math.max(0, (far - SAME) / (OTHER - SAME))));
  }
}
