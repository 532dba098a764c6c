import { halfToNumber } from '../numbers/half';
import { BYTES, type NumberType } from './weights';

/** Columns that the kernel takes at once. */
export const PANEL = 8;

export const padded = (columns: number): number => Math.ceil(columns / PANEL) * PANEL;

/** Every half float as a number: faster than working each out. */
let halves: Float32Array | undefined;
const tableOfHalves = (): Float32Array =>
  (halves ??= Float32Array.from({ length: 65_536 }, (_, bits) => halfToNumber(bits)));

/** Numbers as they lie in a file, where they are aligned. */
export function viewOf(
  type: NumberType,
  buffer: ArrayBufferLike,
  offset: number,
  length: number,
): Float32Array | Uint16Array | Int8Array {
  if (type === 'float') return new Float32Array(buffer, offset, length);
  return type === 'half' ? new Uint16Array(buffer, offset, length) : new Int8Array(buffer, offset, length);
}

/** Bytes of a file as numbers; codes are multiplied by the scale of their column. */
export function toNumbers(bytes: Uint8Array, type: NumberType, scale: Float32Array | null): Float32Array {
  // Numbers in a file are not aligned.
  const stored = viewOf(type, bytes.slice().buffer, 0, bytes.length / BYTES[type]);
  if (stored instanceof Float32Array) return stored;
  const numbers = new Float32Array(stored.length);
  if (stored instanceof Uint16Array) {
    const table = tableOfHalves();
    for (let i = 0; i < stored.length; i++) numbers[i] = table[stored[i] as number] as number;
  } else {
    const columns = scale?.length ?? 1;
    for (let i = 0; i < stored.length; i++) {
      numbers[i] = (stored[i] as number) * (scale?.[i % columns] ?? 1);
    }
  }
  return numbers;
}

/** Adds a row of a table to `target`; codes are worth `scale`. */
export function addRow(
  row: Float32Array | Uint16Array | Int8Array,
  scale: number,
  target: Float32Array,
): void {
  const table = row instanceof Uint16Array ? tableOfHalves() : null;
  for (let i = 0; i < row.length; i++) {
    const value = row[i] as number;
    target[i] = (target[i] as number) + (table ? (table[value] as number) : Math.fround(value * scale));
  }
}

/** Rows from `first` on into panels of a matrix of `depth` rows; its last panel is filled up with zeros. */
export function packPanels(
  numbers: Float32Array,
  columns: number,
  first: number,
  depth: number,
  target: Float32Array,
): void {
  const rows = numbers.length / columns;
  for (let panel = 0; panel * PANEL < columns; panel++) {
    const width = Math.min(PANEL, columns - panel * PANEL);
    let at = (panel * depth + first) * PANEL;
    for (let row = 0; row < rows; row++, at += PANEL) {
      const start = row * columns + panel * PANEL;
      for (let i = 0; i < width; i++) target[at + i] = numbers[start + i] as number;
    }
  }
}
