import { describe, expect, it } from 'vitest';
import { lift, move, noHands, press, type Hands, type Held, type Pointer } from './hands';

const at = (id: number, device: string, x = 0, y = 0): Pointer => ({ id, device, px: { x, y } });

/** Plays steps one after the other; the kinds of what they came to. */
function play(...steps: readonly ((hands: Hands) => Held)[]) {
  let hands: Hands = noHands;
  const kinds = steps.map((step) => {
    const next = step(hands);
    hands = next.hands;
    return next.meanings.map(({ kind }) => kind).join(' ');
  });
  return { kinds, hands };
}
const down = (pointer: Pointer) => (hands: Hands) => press(hands, pointer);
const moved =
  (pointer: Pointer, buttons = 1) =>
  (hands: Hands) =>
    move(hands, pointer, buttons);
const up = (id: number) => (hands: Hands) => lift(hands, id, 'up');
const released = (id: number) => (hands: Hands) => lift(hands, id, 'release');
const cancelled = (id: number) => (hands: Hands) => lift(hands, id, 'cancel');

describe('hands on the stage', () => {
  it('a mouse hovers, presses, drags and lets go', () => {
    const mouse = at(1, 'mouse');
    expect(play(moved(mouse, 0), down(mouse), moved(mouse), up(1), released(1)).kinds).toEqual([
      'hover',
      'down',
      'move',
      'up',
      '',
    ]);
  });

  it('a move without a button ends what was begun, and the next one hovers', () => {
    const mouse = at(1, 'mouse');
    expect(play(down(mouse), moved(mouse, 0), moved(mouse, 0)).kinds).toEqual(['down', 'release', 'hover']);
  });

  it('so does a capture that is lost without the pointer going up', () => {
    expect(play(down(at(1, 'mouse')), released(1), cancelled(1)).kinds).toEqual(['down', 'release', '']);
  });

  it('what the system takes away is taken back', () => {
    expect(play(down(at(2, 'touch')), cancelled(2)).kinds).toEqual(['down', 'cancel']);
  });

  it('a second finger takes back what the first began, then both pinch', () => {
    const { kinds, hands } = play(
      down(at(2, 'touch', 10, 10)),
      moved(at(2, 'touch', 12, 10)),
      down(at(3, 'touch', 50, 10)),
      moved(at(3, 'touch', 90, 10)),
      up(3),
      moved(at(2, 'touch', 40, 40)),
      up(2),
    );
    expect(kinds).toEqual(['down', 'move', 'cancel', 'pinch', '', '', '']);
    expect(hands).toEqual(noHands);
  });

  it('a pinch says where both fingers were and are', () => {
    const { hands } = play(down(at(2, 'touch', 10, 10)), down(at(3, 'touch', 50, 10)));
    expect(move(hands, at(2, 'touch', 0, 20), 1).meanings).toEqual([
      {
        kind: 'pinch',
        before: [
          { x: 10, y: 10 },
          { x: 50, y: 10 },
        ],
        after: [
          { x: 0, y: 20 },
          { x: 50, y: 10 },
        ],
      },
    ]);
  });

  it('a palm neither ends a pen’s drag nor pinches with it', () => {
    const [pen, palm] = [at(5, 'pen'), at(6, 'touch', 300, 300)];
    expect(
      play(down(pen), down(palm), moved(pen), moved(palm), cancelled(6), moved(pen), up(5)).kinds,
    ).toEqual(['down', '', 'move', '', '', 'move', 'up']);
  });

  it('a pen takes over from the palm that touched first', () => {
    const [palm, pen] = [at(6, 'touch'), at(5, 'pen')];
    expect(play(down(palm), down(pen), moved(palm), moved(pen), up(6), up(5)).kinds).toEqual([
      'down',
      'cancel down',
      '',
      'move',
      '',
      'up',
    ]);
  });
});
