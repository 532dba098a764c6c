import { OBJECT_START } from '../plan/chain/marks';

/**
 * What a scene may hold, enforced where things are made. Lengths are UTF-16 units.
 * Whatever is within these is read back from storage, a PNG, a link (where it is short enough) and a file.
 */
export const LIMITS = {
  prompt: 20_000,
  sceneName: 200,
  objectName: 4000,
  objects: 500,
  /** The serialised chain, half an object at its end included. */
  chain: 200_000,
} as const;

/**
 * What still opens: scenes of builds that checked less where things were made, so that none of them is lost. An open
 * scene over `LIMITS` can be looked at, painted and made smaller.
 */
export const OPENS = {
  prompt: 200_000,
  sceneName: 4000,
  objectName: 40_000,
  objects: 2000,
  chain: 2_000_000,
  /** JSON text of a scene or a layout. */
  json: 8_000_000,
  /** Bytes of a PNG, or of any file. */
  file: 64_000_000,
  /** Characters of a trace file. */
  trace: 48_000_000,
  /** Nodes of the line in a trace file, and logs. */
  line: 5000,
  /** Bytes of all that an archive of scenes holds, unpacked. */
  archive: 2_000_000_000,
  /** Pixels of one picture: 4096 x 4096. */
  pixels: 16_777_216,
  /** Pixels of a photo to trace from, before it is made smaller. */
  photoPixels: 120_000_000,
  /** Pixels of all pictures of a trace together. */
  tracePixels: 100_000_000,
} as const;

/** Longest link, in characters: what chats and mail still pass on whole. */
export const MAX_LINK = 30_000;

/** Longest name of a node of the runs, in UTF-16 units. */
export const MAX_NODE_NAME = 120;

/** Seeds are unsigned 32-bit integers. */
export const MAX_SEED = 0xffffffff;

export type Limit = keyof typeof LIMITS;

/** A limit that something is over. */
export interface Excess {
  readonly limit: Limit;
  readonly most: number;
  readonly found: number;
}

/** The parts of a scene that have limits; what is not given is not looked at. */
export interface Measured {
  readonly prompt?: string;
  readonly sceneName?: string;
  readonly objectNames?: readonly string[];
  readonly chain?: string;
}

/** What of a scene is over its limits, and by how much; nothing when it may be made. */
export function excessOf({ prompt, sceneName, objectNames, chain }: Measured): Excess[] {
  const longest = objectNames?.reduce((most, { length }) => Math.max(most, length), 0);
  const found: Partial<Record<Limit, number>> = {
    ...(prompt !== undefined && { prompt: prompt.length }),
    ...(sceneName !== undefined && { sceneName: sceneName.length }),
    ...(longest !== undefined && { objectName: longest }),
    ...(objectNames && { objects: objectNames.length }),
    ...(chain !== undefined && { chain: chain.length }),
    ...(chain !== undefined && !objectNames && { objects: objectsIn(chain) }),
  };
  return (Object.keys(LIMITS) as Limit[]).flatMap((limit) => {
    const [most, count] = [LIMITS[limit], found[limit] ?? 0];
    return count > most ? [{ limit, most, found: count }] : [];
  });
}

/**
 * What a change would bring over its limits. A scene that was over before may stay so, and may be made smaller:
 * only what grows is refused.
 */
export function excessOfChange(before: Measured, after: Measured): Excess[] {
  const had = new Map(excessOf(before).map(({ limit, found }) => [limit, found]));
  return excessOf(after).filter(({ limit, found }) => found > (had.get(limit) ?? 0));
}

/** How many objects a chain begins. */
export function objectsIn(chain: string): number {
  return chain.split(OBJECT_START).length - 1;
}
