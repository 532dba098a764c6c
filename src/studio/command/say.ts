import type { Done, ReadCommand, Unclear } from '../../plan/command/command';
import { commandWords as say } from '../../words/parts/studio/command';
import { list } from '../../words/numbers';

type Understood = Extract<ReadCommand, { edits: unknown }>;

/** How many names a sentence has; more are counted. */
const NAMED = 4;

/** What a command does, or why it does nothing. */
export function sayCommand(read: ReadCommand): string {
  if ('unclear' in read) return read.unclear.map(sayUnclear).join(' ');
  if ('step' in read) return say(read.step);
  const { edits, locked } = read;
  if (edits.length === 0) return say(locked ? 'allLocked' : 'nothingToDo');
  const text = sayAll(read);
  return locked ? say('lockedStays', { text }) : text;
}

/** The name of the undo step. */
export const stepName = (read: Understood): string => sayAll(read).replace(/\.$/, '');

const sayAll = ({ done, also = [] }: Understood): string => [done, ...also].map(sayDone).join(' ');

function sayUnclear({ words, why }: Unclear): string {
  if (words === '') return say('empty');
  return say(why, { words: words.length > 60 ? `${words.slice(0, 59)}…` : words });
}

function sayDone(done: Done): string {
  if (done.kind === 'add') {
    const { name, count, relation, marks } = done;
    if (relation === null || marks.length === 0) return say('add', { name, count });
    return say('addBeside', { name, count, where: say(relation, { what: things(marks) }) });
  }
  const what = things(done.names);
  switch (done.kind) {
    case 'swap':
    case 'remove':
    case 'flip':
    case 'equal':
      return say(done.kind, { what });
    case 'gather':
      return say(done.closer ? 'closer' : 'apart', { what });
    case 'scale':
      return say(done.percent > 100 ? 'bigger' : 'smaller', { what, percent: done.percent });
    case 'stretch':
      return say(done.way, { what });
    case 'align':
      return say(`align-${done.way}`, { what });
    case 'order':
      return say(done.to === 'back' ? 'toBack' : 'toFront', { what });
    case 'space':
      return say(done.across ? 'spaceAcross' : 'spaceDown', { what });
    case 'push':
      return say(`${done.edge}Edge`, { what });
    case 'shift':
      return say(`${done.way}wards`, { what });
    case 'locate':
      return say('locate', { what, where: done.where });
    case 'relate': {
      const where = say(done.relation, { what: things(done.marks) });
      const { room } = done;
      return room.length === 0
        ? say('relate', { what, where })
        : say('relateWithRoom', { what, where, room: things(room), count: room.length });
    }
    case 'rename':
      return say('rename', { what, to: done.to });
  }
}

/** "the cat and the dog" */
const things = (names: readonly string[]): string =>
  names.length > NAMED
    ? say('objects', { count: names.length })
    : list(names.map((name) => say('theObject', { name })));
