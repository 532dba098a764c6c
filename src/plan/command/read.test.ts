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
    expect(read.done).toEqual({
      kind: 'relate',
      names: ['gray cat'],
      relation: 'left',
      marks: ['dog'],
      room: [],
    });
    expect(read.edits.map((edit) => (edit.kind === 'set-box' ? edit.id : ''))).toEqual(['o1']);
    const boxes = boxesAfter(read.edits);
    const [cat, dog] = [boxes.get('o1'), boxes.get('o2')];
    expect(cat && dog && RELATION_RULES.left.score(cat, dog).score).toBe(1);
  });

  it('lets the other make room where there is none', () => {
    const { plan: full } = parseChain(
      `A ${object('cat', 40, 300, 400)} and a ${object('dog', 500, 300, 480)}.`,
    );
    const read = readCommand('move the cat to the right of the dog', { plan: full, selection: [] });
    expect(read).toMatchObject({ done: { kind: 'relate', names: ['cat'], room: ['dog'] } });
    if (!('edits' in read)) throw new Error('understood');
    expect(read.edits).toHaveLength(2);
    const held = readCommand('move the cat to the right of the dog', {
      plan: full,
      selection: [],
      locked: new Set(['o2']),
    });
    expect(held).toMatchObject({ edits: [] });
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
      done: { kind: 'swap', names: ['gray cat', 'dog'] },
    });
    expect(say('remove the second balloon')).toEqual({
      edits: [{ kind: 'remove', ids: ['o4'] }],
      done: { kind: 'remove', names: ['blue balloon'] },
      locked: false,
    });
    expect(say('the dog against the left wall')).toMatchObject({
      edits: [{ id: 'o2', box: { x1: 0, y1: 400 } }],
    });
    expect(say('it up', ['o2'])).toMatchObject({ edits: [{ id: 'o2', box: { y1: 280 } }] });
    const lower = say('everything a bit lower');
    expect('edits' in lower && lower.edits).toHaveLength(5);
    expect(say('space them evenly', ['o1', 'o2', 'o4'])).toMatchObject({
      edits: [{ id: 'o2', box: { x1: 475 } }],
    });
    // So already.
    expect(say('space them evenly', ['o1', 'o2', 'o3'])).toMatchObject({ edits: [], locked: false });
  });

  it('adds what is named with an article', () => {
    const read = say('a red kite above the dog');
    expect(read).toMatchObject({
      edits: [{ kind: 'add', name: 'red kite' }],
      done: { kind: 'add', name: 'red kite', count: 1, relation: 'above', marks: ['dog'] },
    });
    const [edit] = 'edits' in read ? read.edits : [];
    const dog = objectsOf(plan)[1]?.box;
    expect(edit?.kind === 'add' && dog && RELATION_RULES.above.score(edit.box, dog).score).toBe(1);
    expect(say('add two birds')).toMatchObject({ edits: [{ name: 'bird' }, { name: 'bird' }] });
  });

  it('says which words it did not understand, and changes nothing', () => {
    expect(say('move the unicorn to the left of the dog')).toEqual({
      unclear: [{ words: 'the unicorn', why: 'nothing' }],
    });
    expect(say('remove the balloon')).toEqual({ unclear: [{ words: 'the balloon', why: 'several' }] });
    expect(say('it up')).toEqual({ unclear: [{ words: 'it', why: 'selection' }] });
    expect(say('swap the dog')).toEqual({ unclear: [{ words: 'the dog', why: 'count' }] });
    expect(say('move the dog, then dance, up')).toHaveProperty('unclear');
    expect(say('sing me a song of sixpence')).toHaveProperty('unclear');
    expect(say('')).toHaveProperty('unclear');
    expect(say(`move the dog ${'a bit '.repeat(5000)} up`)).toHaveProperty('unclear');
  });

  it('takes the selected one of several of a name', () => {
    expect(say('remove the balloon', ['o3'])).toMatchObject({ edits: [{ kind: 'remove', ids: ['o3'] }] });
  });

  it('puts things into a part of the picture', () => {
    expect(say('move the moon to the top left corner')).toMatchObject({
      edits: [{ id: 'o5', box: { x1: 40, y1: 40 } }],
      done: { kind: 'locate', names: ['moon'] },
    });
    expect(say('centre the dog')).toMatchObject({ edits: [{ id: 'o2', box: { x1: 450, y1: 450 } }] });
  });

  it('names and colours things', () => {
    expect(say('make the cat black')).toMatchObject({
      edits: [{ kind: 'rename', id: 'o1', name: 'black cat' }],
    });
    expect(say('turn the dog into a fox')).toMatchObject({ edits: [{ id: 'o2', name: 'fox' }] });
    expect(say('rename the moon to lamp')).toMatchObject({ edits: [{ id: 'o5', name: 'lamp' }] });
  });

  it('never moves or removes what is locked', () => {
    expect(say('everything lower', [], ['o1'])).toMatchObject({
      locked: true,
      edits: expect.not.arrayContaining([expect.objectContaining({ id: 'o1' })]),
    });
    expect(say('remove the dog', [], ['o2'])).toMatchObject({ edits: [], locked: true });
    expect(say('move the cat to the left of the dog', [], ['o1'])).toMatchObject({ edits: [], locked: true });
    expect(say('make the dog red', [], ['o2'])).toMatchObject({ edits: [], locked: true });
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
            if (edit.kind === 'remove' || edit.kind === 'rename') continue;
            const { x1, y1, x2, y2 } = edit.box;
            expect(x1 >= 0 && y1 >= 0 && x2 <= 999 && y2 <= 999 && x1 < x2 && y1 < y2).toBe(true);
          }
        },
      ),
    );
  });
});
