import { z } from 'zod';

/** Schemas of parts that several stored formats share. What they read from a file they put within bounds. */

export const id = z.string().min(1).max(64);

/** The last millisecond that a `Date` can say. */
const LAST = 8.64e15;

/** Milliseconds since 1970. A time that can't be read costs only itself: it becomes 0. */
export const time = z
  .number()
  .transform((value) => Math.min(LAST, Math.max(-LAST, value)))
  .catch(0);

/** More edits than anybody makes; a larger number in a file must leave room to count on. */
const MAX_REVISION = 2 ** 40;

export const revision = z
  .int()
  .min(0)
  .transform((value) => Math.min(value, MAX_REVISION));
