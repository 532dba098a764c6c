import { describe, expect, it } from 'vitest';
import { parseChain } from '../chain/parser';
import { objectsOf } from '../plan';
import { applyCommand, ghostsOf } from './apply';
import type { CommandEdit } from './command';

const { plan } = parseChain(
  'A <|obj_start|>cat<|obj_end|> <|box_start|>(100,100),(300,300)<|box_end|> and a ' +
    '<|obj_start|>dog<|obj_end|> <|box_start|>(500,500),(700,700)<|box_end|>.',
);
const box = { x1: 10, y1: 20, x2: 30, y2: 40 };

describe('edits of a command', () => {
  it('are made one after the other, and added things take the given ids', () => {
    const edits: CommandEdit[] = [
      { kind: 'set-box', id: 'o1', box },
      { kind: 'rename', id: 'o1', name: 'red cat' },
      { kind: 'remove', ids: ['o2'] },
      { kind: 'add', name: 'kite', box },
    ];
    const after = objectsOf(applyCommand(plan, edits, ['o7']));
    expect(after.map(({ id, name, box: own }) => [id, name, own])).toEqual([
      ['o1', 'red cat', box],
      ['o7', 'kite', box],
    ]);
    expect(ghostsOf(edits, ['o7'])).toEqual({ o1: box, o7: box });
  });

  it('add nothing for which there is no id', () => {
    expect(objectsOf(applyCommand(plan, [{ kind: 'add', name: 'kite', box }], []))).toHaveLength(2);
    expect(ghostsOf([{ kind: 'add', name: 'kite', box }], [])).toEqual({});
  });
});
