import { objectsOf } from '../../plan/plan';
import { hueOf } from '../document/colours';
import { frameAt } from './frame';
import type { Reel } from './reel';
import { spokenPosition } from './words';

/** A word of the chain: prose, or the hue and name of an object. */
export type Word = string | readonly [hue: number, name: string];
/** x1, y1, x2, y2 on the 1000-grid, hue, name. */
export type DrawnBox = readonly [number, number, number, number, number, string];

/** What changes from one frame to the next: so many are kept of the list before, then these follow. */
export interface Change<T> {
  readonly keep: number;
  readonly add: readonly T[];
}

export interface FilmFrame {
  /** Milliseconds from the beginning. */
  readonly at: number;
  /** Where this is, in words. */
  readonly say: string;
  /** A step of the presentation halts here. */
  readonly stop: boolean;
  /** Present where it changes. */
  readonly prompt?: string;
  readonly words?: Change<Word>;
  readonly boxes?: Change<DrawnBox>;
  /** x, y and hue of the corner of a box that is half known. */
  readonly ghost?: readonly [number, number, number];
  /** Index of the picture, and how much of it is there, 0..1. */
  readonly picture?: readonly [number, number];
}

/** A reel worked out into what is seen, so that it can be shown without the model, the parser or the studio. */
export interface Film {
  readonly duration: number;
  /** Ids of the pictures, by the index that frames name them by. */
  readonly pictures: readonly string[];
  readonly frames: readonly FilmFrame[];
}

/** Works a reel out with the reducer of the live view, a frame a moment. */
export function filmOf(reel: Reel): Film {
  const pictures: string[] = [];
  let prompt: string | null = null;
  let words: readonly Word[] = [];
  let boxes: readonly DrawnBox[] = [];
  const frames = reel.moments.map((moment, position): FilmFrame => {
    const frame = frameAt(reel, position);
    const nextWords = wordsOf(frame);
    const nextBoxes = objectsOf(frame.plan).flatMap(({ id, name, box }): DrawnBox[] =>
      box ? [[box.x1, box.y1, box.x2, box.y2, hueOf(id), name]] : [],
    );
    const { x1, y1 } = frame.pending?.corner ?? {};
    const id = frame.painted?.pictures[frame.painted.image];
    if (id !== undefined && !pictures.includes(id)) pictures.push(id);
    const wordChange = changeOf(words, nextWords);
    const boxChange = changeOf(boxes, nextBoxes);
    const changed = {
      ...(frame.prompt !== prompt && { prompt: frame.prompt }),
      ...(wordChange && { words: wordChange }),
      ...(boxChange && { boxes: boxChange }),
    };
    prompt = frame.prompt;
    words = nextWords;
    boxes = nextBoxes;
    return {
      at: Math.round(moment.at),
      say: spokenPosition(reel, position),
      stop: moment.kind === 'object' || moment.kind === 'row' || moment.kind === 'edit',
      ...changed,
      ...(frame.pending && x1 !== undefined && { ghost: [x1, y1 ?? 0, hueOf(frame.pending.id)] as const }),
      ...(frame.painted &&
        id !== undefined && {
          picture: [pictures.indexOf(id), frame.painted.decidedRows / frame.painted.rows] as const,
        }),
    };
  });
  return { duration: Math.round(reel.duration), pictures, frames };
}

function wordsOf({ plan, pending }: ReturnType<typeof frameAt>): readonly Word[] {
  const words: Word[] = plan.segments.map((segment) =>
    segment.kind === 'prose' ? segment.text : [hueOf(segment.id), segment.name],
  );
  const named = pending && objectsOf(plan).some(({ id }) => id === pending.id);
  return pending && !named ? [...words, `${pending.name}…`] : words;
}

function changeOf<T>(before: readonly T[], after: readonly T[]): Change<T> | null {
  const same = (a: T | undefined, b: T | undefined) => JSON.stringify(a) === JSON.stringify(b);
  const differs = after.findIndex((item, i) => !same(item, before[i]));
  const keep = differs < 0 ? after.length : differs;
  return keep === before.length && keep === after.length ? null : { keep, add: after.slice(keep) };
}
