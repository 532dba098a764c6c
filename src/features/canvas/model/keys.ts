import type { Tool } from '../../../studio/document/view';
import { meantKey } from '../../../ui/keys/keyPress';

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type StageCommand =
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  /** Steps of the model, which writes only some coordinates. */
  | { readonly kind: 'step'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'depth'; readonly delta: number }
  | { readonly kind: 'cycle'; readonly delta: 1 | -1 }
  | {
      readonly kind:
        | 'fit'
        | 'fitSelection'
        | 'actualSize'
        | 'selectAll'
        | 'duplicate'
        | 'delete'
        | 'lock'
        | 'hide'
        | 'rename'
        | 'escape';
    };

/** Steps of the arrow keys on the 1000-grid. */
export const NUDGE = { small: 5, large: 20 };
const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);
const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ['v', 'select'],
  ['h', 'pan'],
  ['r', 'draw'],
]);
const PLAIN: ReadonlyMap<string, StageCommand> = new Map([
  ['Delete', { kind: 'delete' }],
  ['Backspace', { kind: 'delete' }],
  ['Enter', { kind: 'rename' }],
  ['F2', { kind: 'rename' }],
  ['Escape', { kind: 'escape' }],
]);
/** Further than any plan is deep: to the very front or back. */
export const TO_THE_END = 100_000;

/** What a key means while the stage has focus; null where it means nothing here. */
export function commandOf(press: KeyPress): StageCommand | null {
  const control = press.ctrlKey || press.metaKey;
  const key = meantKey(press);
  if (control) return controlCommand(press, key);
  const arrow = ARROWS.get(key);
  if (press.altKey) return arrow ? { kind: 'step', dx: arrow[0], dy: arrow[1] } : null;
  if (arrow) {
    const by = press.shiftKey ? NUDGE.large : NUDGE.small;
    return { kind: 'nudge', dx: arrow[0] * by, dy: arrow[1] * by };
  }
  if (key === 'Tab') return { kind: 'cycle', delta: press.shiftKey ? -1 : 1 };
  // By code: with Shift the key itself depends on the layout.
  if (press.shiftKey && press.code === 'Digit1') return { kind: 'fit' };
  if (press.shiftKey && press.code === 'Digit2') return { kind: 'fitSelection' };
  if (press.shiftKey) return null;
  const tool = TOOLS.get(key);
  return tool ? { kind: 'tool', tool } : (PLAIN.get(key) ?? null);
}

function controlCommand(press: KeyPress, key: string): StageCommand | null {
  // With Shift these keys have braces on them.
  if (key === ']' || key === '}') return { kind: 'depth', delta: press.shiftKey ? TO_THE_END : 1 };
  if (key === '[' || key === '{') return { kind: 'depth', delta: press.shiftKey ? -TO_THE_END : -1 };
  if (press.shiftKey) return key === 'l' ? { kind: 'lock' } : key === 'h' ? { kind: 'hide' } : null;
  if (key === 'a') return { kind: 'selectAll' };
  if (key === 'd') return { kind: 'duplicate' };
  return press.code === 'Digit0' || key === '0' ? { kind: 'actualSize' } : null;
}
