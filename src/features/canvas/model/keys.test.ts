import { describe, expect, it } from 'vitest';
import { commandOf, TO_THE_END, type KeyPress } from './keys';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...change,
});
const control = { ctrlKey: true };

describe('keys on the stage', () => {
  it.each([
    [press('v'), { kind: 'tool', tool: 'select' }],
    [press('h'), { kind: 'tool', tool: 'pan' }],
    [press('r'), { kind: 'tool', tool: 'draw' }],
    [press('ArrowLeft'), { kind: 'nudge', dx: -5, dy: 0 }],
    [press('ArrowDown', { shiftKey: true }), { kind: 'nudge', dx: 0, dy: 20 }],
    [press('ArrowUp', { altKey: true }), { kind: 'step', dx: 0, dy: -1 }],
    [press('Tab', { shiftKey: true }), { kind: 'cycle', delta: -1 }],
    [press('!', { shiftKey: true, code: 'Digit1' }), { kind: 'fit' }],
    [press('"', { shiftKey: true, code: 'Digit2' }), { kind: 'fitSelection' }],
    [press('0', control), { kind: 'actualSize' }],
    [press(']', { ...control, code: 'BracketRight' }), { kind: 'depth', delta: 1 }],
    [press('d', { metaKey: true }), { kind: 'duplicate' }],
    [press('L', { ...control, shiftKey: true }), { kind: 'lock' }],
    [press('H', { ...control, shiftKey: true }), { kind: 'hide' }],
    [press('Backspace'), { kind: 'delete' }],
    [press('F2'), { kind: 'rename' }],
    [press('м', { code: 'KeyV' }), { kind: 'tool', tool: 'select' }],
    [press('ר', { code: 'KeyR' }), { kind: 'tool', tool: 'draw' }],
    [press('р', { code: 'KeyH' }), { kind: 'tool', tool: 'pan' }],
    [press('ф', { ...control, code: 'KeyA' }), { kind: 'selectAll' }],
    [press('ъ', { ...control, code: 'BracketRight' }), { kind: 'depth', delta: 1 }],
    [press('{', { ...control, shiftKey: true, code: 'BracketLeft' }), { kind: 'depth', delta: -TO_THE_END }],
  ])('%o', (key, command) => {
    expect(commandOf(key)).toEqual(command);
  });

  it.each([
    press('z', control),
    press('Enter', control),
    press('k', control),
    press('?', { shiftKey: true }),
    press('x'),
    // A German keyboard has plus and minus where others have ] and /: they zoom the page.
    press('+', { ...control, code: 'BracketRight' }),
    press('-', { ...control, code: 'Slash' }),
    press('ü', { ...control, code: 'BracketLeft' }),
    // A French one has A where others have Q.
    press('q', { ...control, code: 'KeyA' }),
  ])('leaves %o to the studio', (key) => {
    expect(commandOf(key)).toBeNull();
  });
});
