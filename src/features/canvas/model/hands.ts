import type { Point } from '../../../plan/box';

/** A pointer on or over the stage. */
export interface Pointer {
  readonly id: number;
  /** "mouse", "pen" or "touch". */
  readonly device: string;
  /** Px inside the stage. */
  readonly px: Point;
}

type Fingers = ReadonlyMap<number, Point>;

/** Who has hold of the stage. */
export type Hands =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: number; readonly device: string; readonly px: Point }
  /** Two fingers pan and zoom together; when one has been lifted, the other does nothing more. */
  | { readonly kind: 'two'; readonly fingers: Fingers };

/** What a pointer event comes to. */
export type Meaning =
  | { readonly kind: 'hover' | 'down' | 'move' | 'up' | 'cancel' }
  /** The button was let go where nobody saw it: what was begun ends where it was last seen. */
  | { readonly kind: 'release' }
  | {
      readonly kind: 'pinch';
      readonly before: readonly [Point, Point];
      readonly after: readonly [Point, Point];
    };

export interface Held {
  readonly hands: Hands;
  readonly meanings: readonly Meaning[];
}

export const noHands: Hands = { kind: 'none' };
const held = (hands: Hands, ...kinds: readonly Exclude<Meaning['kind'], 'pinch'>[]): Held => ({
  hands,
  meanings: kinds.map((kind) => ({ kind })),
});

/**
 * A pointer goes down. A second finger makes two of one and takes back what the first began; a pen comes before
 * fingers, whichever was first, since under it rests the palm of a hand.
 */
export function press(hands: Hands, { id, device, px }: Pointer): Held {
  const one: Hands = { kind: 'one', id, device, px };
  if (hands.kind === 'none') return held(one, 'down');
  if (device === 'pen' && !(hands.kind === 'one' && hands.device === 'pen')) {
    return hands.kind === 'one' ? held(one, 'cancel', 'down') : held(one, 'down');
  }
  if (device !== 'touch') return held(hands);
  if (hands.kind === 'two') {
    return hands.fingers.size < 2
      ? held({ kind: 'two', fingers: new Map(hands.fingers).set(id, px) })
      : held(hands);
  }
  if (hands.device !== 'touch') return held(hands);
  const fingers = new Map([
    [hands.id, hands.px],
    [id, px],
  ]);
  return held({ kind: 'two', fingers }, 'cancel');
}

/** A pointer moves; `buttons` are those that it says are down. */
export function move(hands: Hands, { id, device, px }: Pointer, buttons: number): Held {
  if (hands.kind === 'none') return device === 'touch' ? held(hands) : held(hands, 'hover');
  if (hands.kind === 'one') {
    if (hands.id !== id) return held(hands);
    return buttons === 0 ? held(noHands, 'release') : held({ ...hands, px }, 'move');
  }
  if (!hands.fingers.has(id)) return held(hands);
  const fingers = new Map(hands.fingers).set(id, px);
  const before = pairOf(hands.fingers);
  const after = pairOf(fingers);
  const next: Hands = { kind: 'two', fingers };
  return before && after ? { hands: next, meanings: [{ kind: 'pinch', before, after }] } : held(next);
}

/**
 * A pointer goes up; or is no longer held without having gone up (`release`); or the system takes it away (`cancel`):
 * what it began is then taken back, never finished.
 */
export function lift(hands: Hands, id: number, how: 'up' | 'release' | 'cancel'): Held {
  if (hands.kind === 'none') return held(hands);
  if (hands.kind === 'one') return hands.id === id ? held(noHands, how) : held(hands);
  const fingers = new Map(hands.fingers);
  fingers.delete(id);
  return held(fingers.size === 0 ? noHands : { kind: 'two', fingers });
}

function pairOf(fingers: Fingers): readonly [Point, Point] | null {
  const [first, second] = fingers.values();
  return first && second ? [first, second] : null;
}
