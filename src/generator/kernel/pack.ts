import { halfToNumber } from '../runtime/half';
import type { Matrix } from './weights';

/** Columns that the kernel takes at once. */
export const PANEL = 8;

export const padded = (columns: number): number => Math.ceil(columns / PANEL) * PANEL;

/** Every half float as a number: faster than working each out. */
let halves: Float32Array | undefined;
const tableOfHalves = (): Float32Array =>
  (halves ??= Float32Array.from({ length: 65_536 }, (_, bits) => halfToNumber(bits)));

/** Adds row `row` of a matrix to `target`. */
export function addRow({ data, columns }: Matrix, row: number, target: Float32Array): void {
  const start = row * columns;
  const table = data instanceof Uint16Array ? tableOfHalves() : null;
  for (let i = 0; i < columns; i++) {
    const value = data[start + i] as number;
    target[i] = (target[i] as number) + (table ? (table[value] as number) : value);
  }
}

/** All numbers, row by row. */
export function copyRows({ data }: Matrix, target: Float32Array): void {
  if (data instanceof Float32Array) target.set(data);
  else {
    const table = tableOfHalves();
    for (let i = 0; i < data.length; i++) target[i] = table[data[i] as number] as number;
  }
}

/** The columns [from, to) in panels, the last filled up with zeros. */
export function packPanels(matrix: Matrix, target: Float32Array, from = 0, to = matrix.columns): void {
  const { data, rows, columns } = matrix;
  const table = data instanceof Uint16Array ? tableOfHalves() : null;
  let at = 0;
  for (let first = from; first < to; first += PANEL) {
    const width = Math.min(PANEL, to - first);
    for (let row = 0; row < rows; row++) {
      const start = row * columns + first;
      for (let i = 0; i < width; i++) {
        const value = data[start + i] as number;
        target[at + i] = table ? (table[value] as number) : value;
      }
      at += PANEL;
    }
  }
}
