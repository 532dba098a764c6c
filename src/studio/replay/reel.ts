import type { PlanContent } from '../../library/runNode';
import type { Trace, TraceEvent } from '../../library/trace';
import { createChainParser } from '../../plan/chain/parser';
import { objectsOf, type ObjectId } from '../../plan/plan';

/** A piece of a reel: a recorded run, or a plan as a person left it. */
export type Clip =
  | {
      readonly kind: 'run';
      readonly trace: Trace;
      /** Ids of the objects of the plan that is painted, by order of mention: they keep their hues. */
      readonly ids: readonly ObjectId[];
    }
  | { readonly kind: 'edit'; readonly prompt: string; readonly content: PlanContent };

export type MomentKind = 'start' | 'token' | 'object' | 'row' | 'picture' | 'edit' | 'end';

/** A place in a reel: the state after an event. */
export interface Moment {
  readonly kind: MomentKind;
  /** Milliseconds from the beginning of the reel. */
  readonly at: number;
  readonly clip: number;
  /** Events of the clip up to and with this one. */
  readonly events: number;
  /** Which object, row or token of its clip it is, from 1; 0 where nothing is counted. */
  readonly number: number;
  /** Of how many. */
  readonly of: number;
  /** The picture, from 1, of `count`; 0 outside of painting. */
  readonly picture: number;
  readonly count: number;
  /** Name of the object. */
  readonly name: string;
  readonly id: ObjectId;
}

/** Runs one after the other, as one thing that can be played: from the first token to the last row. */
export interface Reel {
  readonly clips: readonly Clip[];
  /** In the order in which they happened; never empty in a reel of at least one clip. */
  readonly moments: readonly Moment[];
  /** Milliseconds. */
  readonly duration: number;
}

/** Milliseconds for which a person's edit stands before the reel goes on. */
const EDIT_TIME = 600;

/** Joins clips; each begins when the one before it ends. */
export function createReel(clips: readonly Clip[]): Reel {
  const moments: Moment[] = [];
  let begins = 0;
  for (const [clip, { ...source }] of clips.entries()) {
    if (source.kind === 'edit') {
      moments.push({ ...plain, kind: 'edit', at: begins, clip, events: 0 });
      begins += EDIT_TIME;
      continue;
    }
    const own = momentsOf(source.trace.events, clip, begins);
    moments.push(...own);
    begins = own.at(-1)?.at ?? begins;
  }
  return { clips, moments, duration: Math.max(begins, moments.at(-1)?.at ?? 0) };
}

const plain = { number: 0, of: 0, picture: 0, count: 0, name: '', id: '' };

/** The moments of one run, one an event. */
function momentsOf(events: readonly TraceEvent[], clip: number, begins: number): Moment[] {
  const moments: Moment[] = [];
  const parser = createChainParser();
  const start = events[0];
  const ids = start?.kind === 'plan-started' ? start.ids : [];
  if (start?.kind === 'plan-started') parser.push(start.prefix);
  let objects = boxed(parser);
  let tokens = 0;
  const rows: number[] = [];
  let latest = 0;
  for (const [index, event] of events.entries()) {
    // A clock may have gone back; a reel doesn't.
    latest = Math.max(latest, event.at);
    const moment = { ...plain, at: begins + latest, clip, events: index + 1 };
    switch (event.kind) {
      case 'plan-started':
      case 'paint-started':
        moments.push({ ...moment, kind: 'start' });
        break;
      case 'token': {
        parser.push(event.text);
        tokens += 1;
        const now = boxed(parser);
        if (now > objects) {
          objects = now;
          const object = objectsOf(parser.plan)[now - 1];
          const nextObject = start?.kind === 'plan-started' ? start.nextObject : 1;
          const id = ids[now - 1] ?? `o${nextObject + now - 1 - ids.length}`;
          moments.push({ ...moment, kind: 'object', number: now, name: object?.name ?? '', id });
        } else moments.push({ ...moment, kind: 'token', number: tokens });
        break;
      }
      case 'tokens': {
        if (start?.kind !== 'paint-started') break;
        const row = Math.min(start.rows, Math.floor((event.start + event.tokens.length) / start.columns));
        const before = rows[event.image] ?? 0;
        rows[event.image] = Math.max(row, before);
        const { count } = start;
        moments.push({
          ...moment,
          kind: row > before ? 'row' : 'token',
          number: Math.max(row, before),
          of: start.rows,
          picture: event.image + 1,
          count,
        });
        break;
      }
      case 'image':
        moments.push({
          ...moment,
          kind: 'picture',
          picture: event.image + 1,
          count: start?.kind === 'paint-started' ? start.count : 1,
        });
        break;
      default:
        moments.push({ ...moment, kind: 'end' });
    }
  }
  const counted = { token: tokens, object: objects } as const;
  return moments.map((moment) =>
    moment.of === 0 && (moment.kind === 'token' || moment.kind === 'object')
      ? { ...moment, of: counted[moment.kind] }
      : moment,
  );
}

/** How many objects have their box. */
function boxed(parser: { readonly plan: Parameters<typeof objectsOf>[0] }): number {
  return objectsOf(parser.plan).filter(({ box }) => box).length;
}

/** The last moment that has come at `ms`; the first one before that. */
export function positionAt({ moments }: Reel, ms: number): number {
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((moments[middle]?.at ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

export type Stride = 'token' | 'stop' | 'box' | 'row';

/** Moments at which a stride halts. */
const HALTS: Readonly<Record<Stride, readonly MomentKind[]>> = {
  token: ['start', 'token', 'object', 'row', 'picture', 'edit', 'end'],
  stop: ['object', 'row', 'edit'],
  box: ['object'],
  row: ['row'],
};

/** The position one stride on (+1) or back (-1) from `from`; the end or the beginning where there is none. */
export function strideFrom({ moments }: Reel, from: number, stride: Stride, by: 1 | -1): number {
  const halts = HALTS[stride];
  const last = moments.length - 1;
  for (let at = from + by; at >= 0 && at <= last; at += by) {
    const kind = moments[at]?.kind;
    if (kind && halts.includes(kind)) return at;
  }
  return by > 0 ? last : 0;
}
