import { describe, expect, it } from 'vitest';
import type { Detection, PaintImageEvent, PixelImage } from '../../contract/events';
import { flattened, laidOver } from '../../library/out/layered';
import type { PaintingRecord } from '../../library/painting';
import { painted } from '../../library/testing/layered';
import type { Box } from '../../plan/box';
import { description } from '../testing/generator';
import { separate, type SeparatingModel } from './separate';

const SIDE = 32;
const GRID = { columns: 8, rows: 8 };
const CHAIN =
  'A <|obj_start|>tree<|obj_end|> <|box_start|>(250,250),(750,750)<|box_end|> and a ' +
  '<|obj_start|>glass<|obj_end|> <|box_start|>(500,500),(900,900)<|box_end|>. There is a ' +
  '<|obj_start|>bird<|obj_end|> <|box_start|>(0,0),(200,200)<|box_end|>. The scene is set in a park.<begin_of_image>';

interface Thing {
  readonly name: string;
  readonly box: Box;
  readonly colour: readonly [number, number, number, number];
}
/** In painter's order. The glass is half transparent and before the tree. */
const THINGS: readonly Thing[] = [
  { name: 'tree', box: { x1: 250, y1: 250, x2: 750, y2: 750 }, colour: [20, 120, 30, 255] },
  { name: 'glass', box: { x1: 500, y1: 500, x2: 900, y2: 900 }, colour: [90, 140, 250, 128] },
];
const [PARK, NIGHT, THING] = [0, 1, 10];

/** A model whose tokens say which thing is there: one told anywhere is drawn whole. */
function telling(extra: Partial<SeparatingModel> = {}): SeparatingModel & { readonly calls: string[] } {
  const calls: string[] = [];
  const decode = (tokens: Int32Array): PixelImage => {
    const dark =
      tokens.filter((token) => token === NIGHT).length > tokens.filter((token) => token === PARK).length;
    const ground = painted(SIDE, SIDE, (x, y) =>
      dark ? [10, 10 + y, 40, 255] : [180 + x, 220, 160 + y, 255],
    );
    const whole = THINGS.reduce(
      (below, { box, colour }, index) => {
        if (!tokens.includes(THING + index)) return below;
        const at = (value: number) => ((value + 0.5) * 1000) / SIDE;
        const isIn = (x: number, y: number) =>
          at(x) >= box.x1 && at(x) < box.x2 && at(y) >= box.y1 && at(y) < box.y2;
        return laidOver(
          below,
          painted(SIDE, SIDE, (x, y) => (isIn(x, y) ? colour : [0, 0, 0, 0])),
        );
      },
      ground as ReturnType<typeof laidOver>,
    );
    return { width: SIDE, height: SIDE, data: new Uint8ClampedArray(whole.data) };
  };
  return {
    description: { ...description, tokens: GRID, image: { width: SIDE, height: SIDE } },
    async paint(chain, _prompt, seed, keep): Promise<PaintImageEvent> {
      calls.push(keep ? (keep.mask.includes(0) ? 'repaint' : 'show') : 'paint');
      const ground = chain.includes('night') ? NIGHT : PARK;
      const tokens = Int32Array.from({ length: 64 }, (_, cell) =>
        keep?.mask[cell] ? (keep.tokens[cell] ?? 0) : ground,
      );
      return { kind: 'image', image: 0, seed, tokens, pixels: decode(tokens) };
    },
    async detect(_, tokens): Promise<Detection[]> {
      return THINGS.flatMap(({ name, box }, index) =>
        tokens.includes(THING + index) ? { name, colour: null, alike: [], box, score: 1 } : [],
      );
    },
    ...extra,
    calls,
  };
}

/** Each thing told in two cells, and some of them outside of its box. */
const tokens = Array.from({ length: 64 }, (_, cell) =>
  [18, 19].includes(cell) ? THING : [0, 45].includes(cell) ? THING + 1 : PARK,
);
const painting = { chain: CHAIN, prompt: 'a park', seed: 3, tokens } as unknown as PaintingRecord;

describe('a painting taken apart', () => {
  it('gives each thing whole, what it hides and what hides it, and the background without them', async () => {
    const model = telling();
    const parts = await separate(painting, model, () => undefined);
    expect(parts.layers.map(({ name }) => name)).toEqual(['tree', 'glass']);
    expect(parts).toMatchObject({ told: true, missing: ['bird'], unplanned: [] });
    expect(parts.background.data).toEqual(painted(SIDE, SIDE, (x, y) => [180 + x, 220, 160 + y, 255]).data);
    // A point of the tree behind the glass, one of the glass before the park, one of neither.
    const pixel = (layer: number, x: number, y: number) => {
      const at = (y * SIDE + x) * 4;
      return [...(parts.layers[layer]?.pixels.data.slice(at, at + 4) ?? [])];
    };
    expect(pixel(0, 20, 20)).toEqual([20, 120, 30, 255]);
    expect(pixel(0, 28, 28)[3]).toBe(0);
    const [r = 0, g = 0, b = 0, alpha = 0] = pixel(1, 27, 27);
    expect(Math.abs(alpha - 128)).toBeLessThanOrEqual(3);
    expect(Math.max(Math.abs(r - 90), Math.abs(g - 140), Math.abs(b - 250))).toBeLessThanOrEqual(6);
  });

  it('is the picture again when its layers are laid over the background', async () => {
    const parts = await separate(painting, telling(), () => undefined);
    const whole = await telling().paint(CHAIN, '', 3, {
      tokens: Int32Array.from(tokens),
      mask: new Uint8Array(64).fill(1),
    });
    const again = flattened(parts);
    expect(parts.apart).toMatchObject({ within: 1 });
    expect(again.data.every((value, at) => Math.abs(value - (whole.pixels.data[at] ?? 0)) <= 2)).toBe(true);
  });

  it('says how far it is, and never goes back', async () => {
    const steps: [number, number][] = [];
    await separate(painting, telling(), (done, total) => steps.push([done, total]));
    const shares = steps.map(([done, total]) => done / total);
    expect(steps.every(([done, total]) => done <= total)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it('gives what the plan doesn’t have a layer of its own', async () => {
    const chain = CHAIN.replace(/ and a <\|obj_start\|>glass.*?<\|box_end\|>/, '');
    const parts = await separate({ ...painting, chain }, telling(), () => undefined);
    expect(parts.layers.map(({ name }) => name)).toEqual(['tree', 'glass']);
    expect(parts.unplanned).toEqual(['glass']);
  });

  it('goes by the boxes where no token tells anything', async () => {
    const model = telling({ detect: null });
    const inBoxes = tokens.map((_, cell) => {
      const [x, y] = [cell % 8, Math.floor(cell / 8)];
      return x >= 4 && x < 7 && y >= 4 && y < 7
        ? THING + 1
        : x >= 2 && x < 6 && y >= 2 && y < 6
          ? THING
          : PARK;
    });
    const parts = await separate({ ...painting, tokens: inBoxes }, model, () => undefined);
    expect(parts.told).toBe(false);
    expect(parts.layers.map(({ name }) => name)).toEqual(['tree', 'glass']);
    expect(parts.apart.most).toBeLessThanOrEqual(2);
  });
});
