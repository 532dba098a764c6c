import { describe, expect, it } from 'vitest';
import { addObject, deleteObjects, duplicateObjects, editProse, moveObject, renameObject } from './edit';
import { B, STILL_LIFE, planOf, textOf } from './edit.fixtures';
import { objectsOf } from './plan';

const without = (text: string, ...ids: string[]): string => textOf(deleteObjects(planOf(text), ids));
const renamed = (text: string, id: string, name: string): string =>
  textOf(renameObject(planOf(text), id, name));
const moved = (text: string, id: string, delta: number): string =>
  textOf(moveObject(planOf(text), id, delta));

describe('deleteObjects', () => {
  it.each([
    [
      'A [red apple] sits to the left of a [blue car]. A [cat] sleeps. The sky is clear.',
      ['o1'],
      'There is a [blue car]. A [cat] sleeps. The sky is clear.',
    ],
    [
      'A [red apple] sits to the left of a [blue car]. A [cat] sleeps.',
      ['o2'],
      'There is a [red apple]. A [cat] sleeps.',
    ],
    ['A [red apple] sits to the left of a [blue car]. A [cat] sleeps.', ['o1', 'o2'], 'A [cat] sleeps.'],
    [
      'A [red apple] sits to the left of a [blue car]. A [cat] sleeps.',
      ['o3'],
      'A [red apple] sits to the left of a [blue car].',
    ],
    ['There is a [cat], a [dog] and an [owl].', ['o1'], 'There is a [dog] and an [owl].'],
    ['There is a [cat], a [dog] and an [owl].', ['o2'], 'There is a [cat] and an [owl].'],
    ['There is a [cat], a [dog], and an [owl].', ['o3'], 'There is a [cat], and a [dog].'],
    ['There are a [cat] and a [dog].', ['o1'], 'There is a [dog].'],
    ['A [cat], a [dog] and an [owl] sit on a [bench].', ['o1'], 'A [dog] and an [owl] sit on a [bench].'],
    ['A [cat] and a [dog] sit on a [bench].', ['o1'], 'There is a [dog] and a [bench].'],
    [
      'The scene shows three things: a [cat], a [dog] and an [owl].',
      ['o1'],
      'There is a [dog] and an [owl].',
    ],
    ['A [bird] flies between a [cat] and a [dog].', ['o3'], 'There is a [bird] and a [cat].'],
    [
      'A [cat] sits on a [mat] while a [dog] watches a [bird].',
      ['o4'],
      'There is a [cat], a [mat] and a [dog].',
    ],
    ['A [vase], which sits on a [table], holds a [rose].', ['o3'], 'There is a [vase] and a [table].'],
    ['Three [apples] lie in a [bowl].', ['o2'], 'There are three [apples].'],
    ['[Two swans] swim on a [lake].', ['o2'], 'There are [Two swans].'],
    ['A [man] is holding a [cup] filled with [tea].', ['o3'], 'A [man] is holding a [cup].'],
  ])('%s without %j', (text, ids, expected) => {
    expect(without(text, ...ids)).toBe(expected);
  });

  it('cuts closing phrases off and drops prose about what is gone', () => {
    expect(without(STILL_LIFE, 'o4')).toContain('which sits atop a [tablecloth]. The tulips');
    expect(without(STILL_LIFE, 'o3', 'o4')).toContain(
      'A [bunch of red tulips] is arranged in a [yellow vase]. The tulips',
    );
    expect(without('A [tulip] grows. A [car] waits. The tulip is red. The car is old.', 'o1')).toBe(
      'A [car] waits. The car is old.',
    );
    expect(without('A [red vase] stands. A [blue vase] stands. The vase is old.', 'o1')).toBe(
      'A [blue vase] stands. The vase is old.',
    );
  });

  it('does not leave a relation to what is gone', () => {
    const text =
      'There is a [red cat]. A [dog] sits to the left of the red cat. A [blue cat] is above the dog.';
    expect(without(text, 'o1')).toBe('There is a [dog]. A [blue cat] is above the dog.');
    expect(without(text, 'o3')).toBe('There is a [red cat]. A [dog] sits to the left of the red cat.');
    expect(without(text, 'o2')).toBe('There is a [red cat]. There is a [blue cat].');
  });

  it('repairs lists of things that are alike', () => {
    const text = 'A [fish], another [fish], another [fish] and another [fish] appear together.';
    expect(without(text, 'o1')).toBe('A [fish], another [fish] and another [fish] appear together.');
    expect(without('A first [man], a second [man] and a third [man] are in view.', 'o1')).toBe(
      'There is a [man] and another [man].',
    );
    expect(renamed('There is a [man] and another [man].', 'o2', 'owl')).toBe(
      'There is a [man] and an [owl].',
    );
    expect(moved('There is a [man] and another [man].', 'o1', 1)).toBe('There is a [man] and another [man].');
    expect(without('A first [man] and a second [man] are in view.', 'o1')).toBe('There is a [man].');
  });

  it('leaves a plan alone that does not hold the object', () => {
    const plan = planOf(STILL_LIFE);
    expect(deleteObjects(plan, ['nobody'])).toBe(plan);
  });
});

describe('renameObject', () => {
  it.each([
    ['A [red apple] sits by a [car].', 'o1', 'orange', 'An [orange] sits by a [car].'],
    ['A [car] sits by an [apple].', 'o2', 'pear', 'A [car] sits by a [pear].'],
    ['A [cat] sits by a [car].', 'o1', 'two cats', 'The [two cats] sit by a [car].'],
    ['There is a [cat].', 'o1', 'two cats', 'There are [two cats].'],
    ['There are [two cats].', 'o1', 'cat', 'There is a [cat].'],
    ['The [dogs] sleep near a [car].', 'o1', 'dog', 'The [dog] sleeps near a [car].'],
    ['A [cat] naps by a [car].', 'o1', 'cats', 'There are [cats] and a [car].'],
    ['Three [dogs] run.', 'o1', 'dog', 'There is a [dog].'],
    [
      'A [red apple] lies here. The apple is ripe; an apple a day.',
      'o1',
      'green pear',
      'A [green pear] lies here. The pear is ripe; a pear a day.',
    ],
    [
      'A [red apple] and a [green apple] lie here. The apple is ripe.',
      'o1',
      'pear',
      'A [pear] and a [green apple] lie here. The apple is ripe.',
    ],
    [
      'A [red apple] lies here. Red apples are sweet, the red apple too.',
      'o1',
      'old hat',
      'An [old hat] lies here. Red hats are sweet, the old hat too.',
    ],
    [
      'A [red apple] lies here. The red apple and an apple.',
      'o1',
      'apple pie',
      'An [apple pie] lies here. The apple pie and a pie.',
    ],
    ['A [cat] sleeps.', 'o1', ' an  old dog ', 'An [old dog] sleeps.'],
    ['A [cat] sleeps.', 'o1', 'do<|obj_end|>g', 'A [do g] sleeps.'],
    ['A [cat] sleeps.', 'o1', '  ', 'A [cat] sleeps.'],
    ['A [cat] sleeps.', 'o1', '$& (x)', 'A [$& (x)] sleeps.'],
  ])('%s: %s becomes %s', (text, id, name, expected) => {
    expect(renamed(text, id, name)).toBe(expected);
  });
});

describe('addObject', () => {
  const add = (text: string, position?: number): string =>
    textOf(addObject(planOf(text), { id: 'n', name: 'owl', box: B }, position));

  it('adds a sentence before the closing prose', () => {
    expect(add('A [cat] sleeps. The sky is clear.')).toBe(
      'A [cat] sleeps. There is an [owl]. The sky is clear.',
    );
    expect(add('')).toBe('There is an [owl].');
    expect(add('The sky is clear.')).toBe('There is an [owl]. The sky is clear.');
    expect(add('A [cat] sleeps. A [dog] barks.', 0)).toBe(
      'There is an [owl]. A [cat] sleeps. A [dog] barks.',
    );
    expect(add('A [cat] sleeps. A [dog] barks.', 1)).toBe(
      'A [cat] sleeps. There is an [owl]. A [dog] barks.',
    );
  });

  it('ends a sentence that breaks off first', () => {
    expect(add('A [cat] sits on a [mat]')).toBe('A [cat] sits on a [mat]. There is an [owl].');
    expect(add('A [cat] sits on a')).toBe('There is a [cat]. There is an [owl].');
    expect(add('A [cat] ')).toBe('There is a [cat]. There is an [owl].');
  });

  it('copies objects to the place above their originals', () => {
    const plan = duplicateObjects(planOf('A [cat] sleeps. A [dog] barks.'), ['o1', 'o2'], ['a', 'b']);
    expect(textOf(plan)).toBe('A [cat] sleeps. There is a [cat]. A [dog] barks. There is a [dog].');
    expect(objectsOf(plan)[1]).toMatchObject({ id: 'a', box: { x1: 40, y1: 50, x2: 330, y2: 430 } });
  });
});

describe('moveObject', () => {
  it.each([
    [
      'A [cat] sleeps. An [owl] hoots. The sky is clear.',
      'o1',
      1,
      'An [owl] hoots. A [cat] sleeps. The sky is clear.',
    ],
    ['A [cat] sleeps. An [owl] hoots.', 'o2', -5, 'An [owl] hoots. A [cat] sleeps.'],
    ['A [cat] sits to the left of an [owl].', 'o1', 1, 'An [owl] sits to the right of a [cat].'],
    ['A [cat] is above an [owl].', 'o1', 1, 'An [owl] is below a [cat].'],
    ['A [cat] sits next to an [owl].', 'o1', 1, 'An [owl] sits next to a [cat].'],
    ['There is a [cat] and an [owl].', 'o1', 1, 'There is an [owl] and a [cat].'],
    ['A [cat] chases an [owl].', 'o1', 1, 'There is an [owl] and a [cat].'],
    [
      'A [cat] sits near an [owl]. A [dog] barks.',
      'o2',
      1,
      'There is a [cat]. A [dog] barks. There is an [owl].',
    ],
    [
      'A [dog] barks. A [cat] sits near an [owl].',
      'o1',
      1,
      'There is a [cat]. A [dog] barks. There is an [owl].',
    ],
  ])('%s: %s by %d', (text, id, delta, expected) => {
    expect(moved(text, id, delta)).toBe(expected);
  });
});

describe('editProse', () => {
  it('keeps typed prose clean and clear of the objects', () => {
    const plan = planOf('A [cat] sleeps near an [owl].');
    const edit = (index: number, text: string): string => textOf(editProse(plan, index, text));
    expect(edit(2, 'sits  by a')).toBe('A [cat] sits by an [owl].');
    expect(edit(4, ' at night .')).toBe('A [cat] sleeps near an [owl] at night.');
    expect(edit(2, ' <|obj_start|>x<|obj_end|> ')).toBe('A [cat] x [owl].');
    expect(edit(0, '')).toBe('[cat] sleeps near an [owl].');
    expect(editProse(plan, 1, 'x')).toBe(plan);
  });
});
