import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../chain/parser';
import { objectsOf } from '../plan';
import { RELATION_RULES } from '../relations';
import type { CommandEdit } from './command';
import { readCommand } from './read';

const object = (name: string, x: number, y: number, size = 100): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + size},${y + size})<|box_end|>`;
const { plan } = parseChain(
  `A ${object('gray cat', 700, 400)}, a ${object('dog', 400, 400)}, a ${object('red balloon', 100, 100)}, ` +
    `a ${object('blue balloon', 250, 110)} and a ${object('moon', 800, 100)}.`,
);
const say = (text: string, selection: readonly string[] = [], locked: readonly string[] = []) =>
  readCommand(text, { plan, selection, locked: new Set(locked) });
const boxesAfter = (edits: readonly CommandEdit[]) =>
  new Map([
    ...objectsOf(plan).map(({ id, box }) => [id, box] as const),
    ...edits.flatMap((edit) => (edit.kind === 'set-box' ? [[edit.id, edit.box] as const] : [])),
  ]);

describe('a change in words', () => {
  it('moves one thing so that a relation holds, and nothing else', () => {
    const read = say('move the cat to the left of the dog');
    if (!('edits' in read)) throw new Error('understood');
    expect(read.said).toBe('Move the gray cat to the left of the dog.');
    expect(read.edits.map((edit) => (edit.kind === 'set-box' ? edit.id : ''))).toEqual(['o1']);
    const boxes = boxesAfter(read.edits);
    const [cat, dog] = [boxes.get('o1'), boxes.get('o2')];
    expect(cat && dog && RELATION_RULES.left.score(cat, dog).score).toBe(1);
  });

  it('sizes, swaps, removes, shifts and spaces', () => {
    expect(say('make the moon twice as big')).toMatchObject({
      edits: [{ kind: 'set-box', id: 'o5', box: { x1: 750, y1: 50, x2: 950, y2: 250 } }],
    });
    expect(say('Swap them.', ['o1', 'o2'])).toMatchObject({
      edits: [
        { id: 'o1', box: { x1: 400 } },
        { id: 'o2', box: { x1: 700 } },
      ],
      said: 'Swap the gray cat and the dog.',
    });
    expect(say('remove the second balloon')).toEqual({
      edits: [{ kind: 'remove', ids: ['o4'] }],
      said: 'Remove the blue balloon.',
    });
    expect(say('the dog against the left wall')).toMatchObject({
      edits: [{ id: 'o2', box: { x1: 0, y1: 400 } }],
    });
    expect(say('it up', ['o2'])).toMatchObject({ edits: [{ id: 'o2', box: { y1: 280 } }] });
    const lower = say('everything a bit lower');
    expect('edits' in lower && lower.edits).toHaveLength(5);
    const spaced = say('space them evenly', ['o1', 'o2', 'o3']);
    expect(spaced).toMatchObject({ edits: [{ id: 'o3' }, { id: 'o2', box: { x1: 400 } }, { id: 'o1' }] });
  });

  it('adds what is named with an article', () => {
    const read = say('a red kite above the dog');
    expect(read).toMatchObject({
      edits: [{ kind: 'add', name: 'red kite' }],
      said: 'Add a red kite above the dog.',
    });
    const [edit] = 'edits' in read ? read.edits : [];
    const dog = objectsOf(plan)[1]?.box;
    expect(edit?.kind === 'add' && dog && RELATION_RULES.above.score(edit.box, dog).score).toBe(1);
    expect(say('add two birds')).toMatchObject({ edits: [{ name: 'bird' }, { name: 'bird' }] });
  });

  it('says which words it did not understand, and changes nothing', () => {
    expect(say('move the unicorn to the left of the dog')).toEqual({ notUnderstood: ['the unicorn'] });
    expect(say('remove the balloon')).toEqual({ notUnderstood: ['the balloon'] });
    expect(say('it up')).toEqual({ notUnderstood: ['it'] });
    expect(say('sing me a song of sixpence')).toHaveProperty('notUnderstood');
    expect(say('')).toHaveProperty('notUnderstood');
  });

  it('never moves or removes what is locked', () => {
    expect(say('everything lower', [], ['o1'])).toMatchObject({
      said: expect.stringMatching(/locked stays/),
    });
    expect(say('remove the dog', [], ['o2'])).toMatchObject({ edits: [] });
    expect(say('move the cat to the left of the dog', [], ['o1'])).toMatchObject({ edits: [] });
  });

  it('reads anything, and leaves boxes in the picture', () => {
    const word = fc.constantFrom(
      'move',
      'the',
      'cat',
      'dog',
      'make',
      'bigger',
      'swap',
      'a',
      'red',
      'kite',
      'left',
      'of',
      'it',
      'lower',
      'everything',
      '__proto__',
      'evenly',
      'space',
      '🍎',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const read = say(text, ['o1', 'o2']);
          if (!('edits' in read)) return;
          for (const edit of read.edits) {
            if (edit.kind === 'remove') continue;
            const { x1, y1, x2, y2 } = edit.box;
            expect(x1 >= 0 && y1 >= 0 && x2 <= 999 && y2 <= 999 && x1 < x2 && y1 < y2).toBe(true);
          }
        },
      ),
    );
  });
});
