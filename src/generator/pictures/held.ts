import type { PictureCodes } from '../../bundles/manifest/pictureCodes';
import { type Box, snapToStep } from '../../plan/box';
import { parseChain } from '../../plan/chain/parser';
import { namePartsOf } from '../../plan/naming';
import { objectsOf } from '../../plan/plan';
import { type Lexicon, sameColour } from '../../plan/prompt/lexicon';
import { at } from '../numbers/at';
import type { TokenMask } from '../sampling/sampler';
import { toldBy } from './told';

/** Tokens in a row of a square: look and across, then down and paint. */
const SIDE = 2;

/** What may be chosen at one place of a picture. */
export interface Choice {
  readonly mask: TokenMask;
  /** The code, where there is but one. */
  readonly only: number | null;
}

/** What may be chosen at each index of the raster. */
export type Held = (index: number) => Choice;

export interface HeldFacts {
  readonly codes: PictureCodes;
  readonly grid: { readonly columns: number; readonly rows: number };
  readonly imageCodes: number;
  readonly coordinates: { readonly step: number; readonly max: number };
  /** Objects in the order of `codes.looks`. */
  readonly lexicon: Lexicon;
}

/**
 * The grammar of a picture, as that of chains holds a chain: of the codes only those that tell the plan's things in
 * their places, the deepest where there are more than a picture can tell. Which of its looks a thing has, the style and
 * the backdrop stay the model's. Null where there is no plan.
 */
export function heldTo(chain: string, facts: HeldFacts): Held | null {
  const { codes, grid, coordinates, lexicon } = facts;
  if (chain.trim() === '') return null;
  const { plan } = parseChain(chain);
  const planned = objectsOf(plan).flatMap(({ name, box }) =>
    box ? [{ name, box: snapToStep(box, coordinates.step, coordinates.max) }] : [],
  );
  const things = planned.slice(0, codes.most);
  const [rows, columns] = [grid.rows / SIDE, grid.columns / SIDE];
  const boxes = things.map(({ box }) => box);
  const told = toldBy(boxes, rows, columns);
  const make = choices(facts.imageCodes);
  const ground = make(range(codes.ground.first, codes.ground.count));
  const square = things.map(({ name, box }, rank) => {
    const { kind, colour } = namePartsOf(name, lexicon);
    const [look, across, down] = [
      make(looksOf(codes, lexicon, kind)),
      ...pairsOf(codes, box).map((code) => make([code])),
    ];
    return [look, across, down, make(paintsOf(codes, colour, rank))] as const;
  });
  return (index) => {
    const [row, column] = [Math.floor(index / grid.columns), index % grid.columns];
    const rank = at(told, Math.floor(row / SIDE) * columns + Math.floor(column / SIDE));
    const part = (row % SIDE) * SIDE + (column % SIDE);
    return (rank < 0 ? ground : square[rank]?.[part]) ?? ground;
  };
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

function choices(imageCodes: number): (codes: readonly number[]) => Choice {
  return (codes) => {
    const mask = new Uint8Array(imageCodes);
    for (const code of codes) mask[code] = 1;
    return { mask, only: codes.length === 1 ? at(codes, 0) : null };
  };
}

/** Those of its kind; of any, where a name is none that the model knows. */
function looksOf({ looks }: PictureCodes, { objects }: Lexicon, kind: string | null): number[] {
  const number = kind === null ? -1 : objects.findIndex(({ name }) => name === kind);
  const all = looks.counts.reduce((sum, count) => sum + count, 0);
  if (number < 0 || number >= looks.counts.length) return range(looks.first, all);
  const before = looks.counts.slice(0, number).reduce((sum, count) => sum + count, 0);
  return range(looks.first + before, at(looks.counts, number));
}

/** The code of left and right edge, and that of top and bottom. */
function pairsOf({ edges, pairs }: PictureCodes, box: Box): readonly [number, number] {
  const nearest = (value: number): number => {
    const apart = edges.map((edge) => Math.abs(edge - value));
    return apart.indexOf(Math.min(...apart));
  };
  const pair = (from: number, to: number): number => {
    const last = edges.length - 1;
    const low = Math.min(nearest(from), last - 1);
    const high = Math.max(nearest(to), low + 1);
    // Pairs with a lower first edge come before: last, last - 1, and so on of each.
    return pairs.first + low * last - (low * (low - 1)) / 2 + (high - low - 1);
  };
  return [pair(box.x1, box.x2), pair(box.y1, box.y2)];
}

/** In its colour, its own where none is told, any where the model has none of that name; in every style. */
function paintsOf({ paints, most }: PictureCodes, colour: string | null, rank: number): number[] {
  const { colours, styles, first } = paints;
  const fitting = colours.flatMap((own, i) =>
    (own === null ? colour === null : colour !== null && sameColour(own, colour)) ? [i] : [],
  );
  const allowed = fitting.length > 0 ? fitting : colours.map((_, i) => i);
  return allowed.flatMap((i) => range(0, styles).map((style) => first + (i * styles + style) * most + rank));
}
