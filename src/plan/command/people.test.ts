import { describe, expect, it } from 'vitest';
import { parseChain } from '../chain/parser';
import { objectsOf } from '../plan';
import { applyCommand, ghostsOf } from './apply';
import type { Done } from './command';
import { readCommand } from './read';

const object = (name: string, x: number, y: number, w = 100, h = w): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + w},${y + h})<|box_end|>`;
const { plan } = parseChain(
  `A ${object('gray cat', 700, 500)}, a ${object('dog', 400, 500)}, a ${object('red balloon', 100, 100)}, a ` +
    `${object('blue balloon', 250, 110)}, a ${object('moon', 800, 100)}, a ${object('tree', 500, 200, 150, 300)} and a ` +
    `${object('red sofa', 150, 600, 200, 150)}.<begin_of_image>`,
);
const ALL = 'gray cat, dog, red balloon, blue balloon, moon, tree, red sofa';
const BALLOONS = 'red balloon, blue balloon';

/** What people say, what is selected while they do, and what it comes to: a kind, of what, and how. */
const SAID: readonly (readonly [text: string, selected: string, outcome: string])[] = [
  ['put the cat between the dog and the sofa', '', 'relate gray cat between dog, red sofa'],
  ['move the dog under the tree', '', 'relate dog under tree'],
  ['put it on the sofa', 'o1', 'relate gray cat on red sofa'],
  ['can you put the cat behind the tree', '', 'relate gray cat behind tree'],
  ['the cat left of the dog', '', 'relate gray cat left dog'],
  ['bring the dog closer to the cat', '', 'relate dog near gray cat'],
  ['move both balloons to the top', '', `locate ${BALLOONS}`],
  ['put the moon in the middle', '', 'locate moon'],
  ['centre everything', '', `locate ${ALL}`],
  ['the dog to the bottom', '', 'locate dog'],
  ['put the dog in the bottom left corner', '', 'locate dog'],
  ['move the balloons up a bit', '', `shift ${BALLOONS} up`],
  ['nudge the moon left a little', '', 'shift moon left'],
  ['move the moon down a lot', '', 'shift moon down'],
  ['move the cat 10% to the right', '', 'shift gray cat right'],
  ['everything a bit to the right', '', `shift ${ALL} right`],
  ['lower the moon', '', 'shift moon down'],
  ['raise the dog a bit', '', 'shift dog up'],
  ['align the cat and the dog', '', 'align gray cat, dog row'],
  ['align the balloons at the top', '', `align ${BALLOONS} top`],
  ['line up the balloons', '', `align ${BALLOONS} row`],
  ['align everything to the left', '', `align ${ALL} left`],
  ['make the cat bigger', '', 'scale gray cat 140'],
  ['make the cat a bit bigger', '', 'scale gray cat 115'],
  ['make the moon 3 times bigger', '', 'scale moon 300'],
  ['make the moon 50% smaller', '', 'scale moon 50'],
  ['make it half the size', 'o5', 'scale moon 50'],
  ['double the size of the moon', '', 'scale moon 200'],
  ['the moon should be twice as large', '', 'scale moon 200'],
  ['enlarge the sofa', '', 'scale red sofa 140'],
  ['shrink the tree a little', '', 'scale tree 87'],
  ['make the cat and the dog smaller', '', 'scale gray cat, dog 71'],
  ['make them smaller', 'o1,o2', 'scale gray cat, dog 71'],
  ['make the tree taller', '', 'stretch tree taller'],
  ['make the sofa wider', '', 'stretch red sofa wider'],
  ['swap the cat with the dog', '', 'swap gray cat, dog'],
  ['swap the two balloons', '', `swap ${BALLOONS}`],
  ['switch the positions of the cat and the moon', '', 'swap gray cat, moon'],
  ['add a green kite in the top right corner', '', 'add 1 green kite'],
  ['add a small bird on the sofa', '', 'add 1 small bird on red sofa'],
  ['add two yellow stars next to the moon', '', 'add 2 yellow star near moon'],
  ['another balloon', '', 'add 1 balloon'],
  ['one more dog to the left of the cat', '', 'add 1 dog left gray cat'],
  ['add a purple butterfly between the cat and the dog', '', 'add 1 purple butterfly between gray cat, dog'],
  ['duplicate the dog', '', 'add 1 dog'],
  ['remove all balloons', '', `remove ${BALLOONS}`],
  ['get rid of everything', '', `remove ${ALL}`],
  ['delete it', 'o3', 'remove red balloon'],
  ['remove the cat and the dog', '', 'remove gray cat, dog'],
  ['make the balloons green', '', `rename ${BALLOONS} green`],
  ['paint the sofa blue', '', 'rename red sofa blue'],
  ['the cat should be orange', '', 'rename gray cat orange'],
  ['change the colour of the dog to brown', '', 'rename dog brown'],
  ['call the dog Rex', '', 'rename dog Rex'],
  ['replace the moon with a sun', '', 'rename moon sun'],
  ['turn the balloons into kites', '', `rename ${BALLOONS} kite`],
  ['move the sofa to the left edge', '', 'push red sofa left'],
  ['send the sofa to the back', '', 'order red sofa back'],
  ['bring the cat to the front', '', 'order gray cat front'],
  ['space the balloons and the moon evenly', '', `space ${BALLOONS}, moon`],
  ['distribute everything horizontally', '', `space ${ALL}`],
  ['undo that', '', 'undo'],
  ['redo', '', 'redo'],
  // Politeness, everyday verbs, slips, what is left out.
  ['could you move the cat a little to the left, please?', '', 'shift gray cat left'],
  ['shift teh dog to the rigth', '', 'shift dog right'],
  ['pop the cat onto the sofa', '', 'relate gray cat on red sofa'],
  ['scoot it over to the left a tad', 'o2', 'shift dog left'],
  ['bin the tree', '', 'remove tree'],
  ['take the moon away', '', 'remove moon'],
  ["i don't want the blue balloon", '', 'remove blue balloon'],
  ['the moon needs to be higher', '', 'shift moon up'],
  ["i'd like the dog further left", '', 'shift dog left'],
  ['sofa bigger', '', 'scale red sofa 140'],
  ['cat left of the dog', '', 'relate gray cat left dog'],
  ['all balloons bigger', '', `scale ${BALLOONS} 140`],
  ['a bit smaller', 'o1', 'scale gray cat 87'],
  ['up a bit', 'o1', 'shift gray cat up'],
  ['make teh sofaa bigger', '', 'scale red sofa 140'],
  ['move the dgo down', '', 'shift dog down'],
  ['give me two more stars', '', 'add 2 star'],
  ['can we have a bird on the tree?', '', 'add 1 bird on tree'],
  // Sizes, edges and lines by another.
  ['make the sofa the same size as the tree', '', 'scale red sofa 122'],
  ['make the cat as big as the sofa', '', 'scale gray cat 173'],
  ['make the moon twice as wide', '', 'stretch moon wider'],
  ['make the tree half as tall', '', 'stretch tree shorter'],
  ['push the sofa to the edge', '', 'push red sofa left'],
  ['move the sofa right up against the right edge', '', 'push red sofa right'],
  ['line the cat up with the tree', '', 'align gray cat, tree column'],
  ['align the bottoms of the sofa and the tree', '', 'align red sofa, tree bottom'],
  ['centre the tree horizontally', '', 'locate tree'],
  ['evenly space everything', '', `space ${ALL}`],
  ['put the cat in front', '', 'order gray cat front'],
  // Which one of them.
  ['remove the leftmost balloon', '', 'remove red balloon'],
  ['the balloon on the right a bit lower', '', 'shift blue balloon down'],
  ['move the other balloon down', 'o3', 'shift blue balloon down'],
  ['make the biggest smaller', '', 'scale tree 71'],
  ['remove everything but the moon', '', 'remove gray cat, dog, red balloon, blue balloon, tree, red sofa'],
  // Several in one line.
  ['make the cat bigger and move it to the left', '', 'scale gray cat 140; shift gray cat left'],
  ['move the dog up, then make it smaller', '', 'shift dog up; scale dog 71'],
  ['put the moon top right and the tree in the middle', '', 'locate moon; locate tree'],
  ['make the sofa blue and the cat black', '', 'rename red sofa blue; rename gray cat black'],
  [
    'move the cat up, the dog down and the moon left',
    '',
    'shift gray cat up; shift dog down; shift moon left',
  ],
  ['add a green kite at the top and make it bigger', '', 'add 1 green kite; scale green kite 140'],
  ['go back', '', 'undo'],
  ['make the cat bigger and sing a song', '', '? and sing a song'],
  ['put it between them', 'o1', '? between them'],
  // Together and apart, as in a mirror, and what is wrong with it.
  ['flip the scene left to right', '', `flip ${ALL}`],
  ['mirror the picture', '', `flip ${ALL}`],
  ['flip the cat and the dog', '', 'flip gray cat, dog'],
  ['put the moon on the other side', '', 'flip moon'],
  ['move the cat and the dog closer together', '', 'gather gray cat, dog'],
  ['closer together', 'o1,o2', 'gather gray cat, dog'],
  ['move the balloons a bit further apart', '', `gather ${BALLOONS}`],
  ['move the cat away from the dog', '', 'gather gray cat, dog'],
  ['put more space between the cat and the dog', '', 'gather gray cat, dog'],
  ['the cat is too close to the dog', '', 'gather gray cat, dog'],
  ['place the cat and the dog side by side', '', 'relate gray cat near dog'],
  ['make the balloons the same size', '', `equal ${BALLOONS}`],
  ['zoom out', '', `scale ${ALL} 80`],
  ['put the balloons in a column', '', `align ${BALLOONS} column`],
  ['stack the balloons', '', `align ${BALLOONS} column`],
  ['arrange everything in a row', '', `align ${ALL} row`],
  ['the sofa is too big', '', 'scale red sofa 71'],
  ['the moon is much too low', '', 'shift moon up'],
  ['tree too tall', '', 'stretch tree shorter'],
  ['keep only the cat and the dog', '', 'remove red balloon, blue balloon, moon, tree, red sofa'],
  ['no moon', '', 'remove moon'],
  ['one balloon less', '', 'remove blue balloon'],
  ['three more balloons', '', 'add 3 balloon'],
  ['add more balloons', '', 'add 3 balloon'],
  ['give the cat a hat', '', 'add 1 hat on gray cat'],
  ['give the dog a red ball', '', 'add 1 red ball near dog'],
  ['put another tree next to the tree', '', 'add 1 tree near tree'],
  ['instead of a dog draw a wolf', '', 'rename dog wolf'],
  ['make it a rabbit', 'o1', 'rename gray cat rabbit'],
  ['move up', 'o1', 'shift gray cat up'],
  ['move the cat left', '', 'shift gray cat left'],
  ['can the moon be on the left instead', '', 'locate moon'],
  ['let the balloons float higher', '', `shift ${BALLOONS} up`],
  ['hang the moon in the top left corner', '', 'locate moon'],
  ['bring the tree forward one', '', 'order tree front'],
  ['swap them round', 'o1,o2', 'swap gray cat, dog'],
  ['even out the spacing', '', `space ${ALL}`],
  ['centre the cat under the moon', '', 'relate gray cat under moon'],
  // What can't be done says which words.
  ['rotate the moon by 45 degrees', '', '? rotate'],
  ['flip the cat', '', '? flip'],
  ['hide the moon', '', '? hide'],
  ['make the cat fluffier', '', '? fluffier'],
  ['move the cat where the dog is', '', '? where the dog is'],
  ['remove the third balloon', '', '? the third balloon'],
  ['delete the red one', '', '? the red one'],
  ['move the unicorn up', '', '? the unicorn'],
];

function outcomeOf(text: string, selected: string): string {
  const read = readCommand(text, { plan, selection: selected === '' ? [] : selected.split(',') });
  if ('step' in read) return read.step;
  if ('unclear' in read) return `? ${read.unclear.map(({ words }) => words).join(' | ')}`;
  return [read.done, ...(read.also ?? [])].map(told).join('; ');
}

function told(done: Done): string {
  if (done.kind === 'add') {
    const { name, count, relation, marks } = done;
    return ['add', count, name, relation, marks.join(', ')].filter(Boolean).join(' ');
  }
  const how =
    done.kind === 'relate'
      ? `${done.relation} ${done.marks.join(', ')}`
      : done.kind === 'scale'
        ? done.percent
        : done.kind === 'push'
          ? done.edge
          : done.kind === 'rename' || done.kind === 'order'
            ? done.to
            : 'way' in done
              ? done.way
              : '';
  return `${done.kind} ${done.names.join(', ')} ${how}`.trim();
}

describe('changes as people say them', () => {
  it.each(SAID)('%s', (text, selected, outcome) => {
    expect(outcomeOf(text, selected)).toBe(outcome);
  });

  it('makes what it adds and changes at once one thing, under the name that it gets', () => {
    const read = readCommand('add a green kite at the top and make it twice as big', { plan, selection: [] });
    if (!('edits' in read)) throw new Error('not understood');
    const ghosts = ghostsOf(read.edits, ['o90', 'o91']);
    const made = objectsOf(applyCommand(plan, read.edits, ['o90', 'o91'])).filter(({ id }) => id === 'o90');
    expect(made).toMatchObject([{ name: 'green kite', box: ghosts['o90'] }]);
    expect(Object.keys(ghosts)).toEqual(['o90']);
    expect((ghosts['o90']?.x2 ?? 0) - (ghosts['o90']?.x1 ?? 0)).toBe(400);
  });

  it('move several together, keep the foot of what grows taller, and put the new where it was asked for', () => {
    const boxAfter = (text: string, name: string) => {
      const read = readCommand(text, { plan, selection: [] });
      const edits = 'edits' in read ? read.edits : [];
      return objectsOf(applyCommand(plan, edits, ['o90', 'o91'])).find((each) => each.name === name)?.box;
    };
    expect(boxAfter('put the balloons in the bottom right corner', 'red balloon')).toMatchObject({ x1: 709 });
    expect(boxAfter('put the balloons in the bottom right corner', 'blue balloon')).toMatchObject({
      x2: 959,
      y2: 959,
    });
    expect(boxAfter('make the tree taller', 'tree')).toEqual({ x1: 500, y1: 110, x2: 650, y2: 500 });
    expect(boxAfter('add a green kite in the top right corner', 'green kite')).toMatchObject({
      y1: 40,
      x2: 959,
    });
    expect(boxAfter('move the cat next to the dog', 'gray cat')).toMatchObject({ x1: 520, y2: 600 });
  });

  it('come closer without lying over each other, and go apart inside the picture', () => {
    const after = (text: string) => {
      const read = readCommand(text, { plan, selection: [] });
      return objectsOf(applyCommand(plan, 'edits' in read ? read.edits : [], [])).flatMap(
        ({ box }) => box ?? [],
      );
    };
    const far = ([a, b]: readonly { readonly x1: number }[]): number => Math.abs((a?.x1 ?? 0) - (b?.x1 ?? 0));
    const [cat, dog] = after('move the cat and the dog much closer together');
    expect(cat && dog && far([cat, dog])).toBeLessThan(200);
    expect(cat && dog && far([cat, dog])).toBeGreaterThanOrEqual(100);
    expect(far(after('move the cat and the dog a lot further apart').slice(0, 2))).toBeGreaterThan(300);
    for (const box of after('move everything a lot further apart'))
      expect(box.x1 >= 0 && box.y1 >= 0 && box.x2 <= 999 && box.y2 <= 999).toBe(true);
    expect(after('flip the scene')[0]).toEqual({ x1: 199, y1: 500, x2: 299, y2: 600 });
  });

  it('send things behind all else, and before', () => {
    const names = (text: string) => {
      const read = readCommand(text, { plan, selection: [] });
      return objectsOf(applyCommand(plan, 'edits' in read ? read.edits : [], [])).map(({ name }) => name);
    };
    expect(names('send the sofa to the back')[0]).toBe('red sofa');
    expect(names('bring the cat to the front').at(-1)).toBe('gray cat');
  });
});
