import type { Memory } from './memory';
import { addRow, packPanels, padded, toNumbers, viewOf } from './pack';
import { BYTES, type Matrix } from './weights';

/** Bytes of a file that are taken in at once. */
const PIECE = 4 * 2 ** 20;

/** Where panels lie, and the scales of their columns; 0 where they are numbers. */
export interface MatrixPlace {
  readonly data: number;
  readonly scale: number;
}

/** Rows that are looked up. */
export interface Table {
  readonly rows: number;
  /** Adds a row to `target`. */
  add(row: number, target: Float32Array): void;
}

/** Puts weights into the kernel's memory, a piece of a file at a time. */
export interface Placing {
  /** A vector or a table of numbers, row by row. */
  plain(matrix: Matrix): Promise<number>;
  /** A matrix to multiply by: as codes where `integers` and it is of codes, else as numbers. */
  panels(matrix: Matrix, integers: boolean): Promise<MatrixPlace>;
  /** As it lies in the file. */
  table(matrix: Matrix): Promise<Table>;
}

type PackCodes = (
  from: number,
  row: number,
  rows: number,
  columns: number,
  depth: number,
  to: number,
) => void;

/** `onBytes` is told how much more was read of the files. */
export function createPlacing(
  memory: Memory,
  packCodes: PackCodes,
  onBytes: (bytes: number) => void,
): Placing {
  let staging = 0;

  /** All rows, some at a time: an even number but for the last. */
  async function* pieces(matrix: Matrix): AsyncGenerator<{ first: number; bytes: Uint8Array }> {
    const some = Math.max(2, 2 * Math.floor(PIECE / (padded(matrix.columns) * BYTES[matrix.type]) / 2));
    for (let first = 0; first < matrix.rows; first += some) {
      const bytes = await matrix.read(first, Math.min(matrix.rows, first + some));
      onBytes(bytes.length);
      yield { first, bytes };
    }
  }

  async function numbersOf(matrix: Matrix): Promise<Float32Array> {
    return toNumbers(await matrix.read(0, matrix.rows), matrix.type, null);
  }

  async function plain(matrix: Matrix): Promise<number> {
    const { rows, columns, type } = matrix;
    const address = memory.take(4 * rows * padded(columns));
    for await (const { first, bytes } of pieces(matrix)) {
      memory
        .floats(address + 4 * first * columns, bytes.length / BYTES[type])
        .set(toNumbers(bytes, type, null));
    }
    return address;
  }

  async function numberPanels(matrix: Matrix): Promise<MatrixPlace> {
    const { rows, columns, type } = matrix;
    const size = rows * padded(columns);
    const data = memory.take(4 * size);
    const scale = matrix.scale && (await numbersOf(matrix.scale));
    for await (const { first, bytes } of pieces(matrix)) {
      packPanels(toNumbers(bytes, type, scale), columns, first, rows, memory.floats(data, size));
    }
    return { data, scale: 0 };
  }

  async function codePanels(matrix: Matrix, scale: Matrix): Promise<MatrixPlace> {
    const { rows, columns } = matrix;
    const width = padded(columns);
    staging ||= memory.take(Math.max(PIECE, 2 * width));
    const data = memory.take(rows * width);
    for await (const { first, bytes } of pieces(matrix)) {
      const count = bytes.length / columns;
      const target = memory.bytes(staging, count * width);
      if (width === columns) target.set(bytes);
      else
        for (let r = 0; r < count; r++) target.set(bytes.subarray(r * columns, (r + 1) * columns), r * width);
      packCodes(staging, first, count, width, rows, data);
    }
    return { data, scale: await plain(scale) };
  }

  return {
    plain,
    panels: (matrix, integers) =>
      integers && matrix.scale && matrix.type === 'int8' && matrix.rows % 2 === 0
        ? codePanels(matrix, matrix.scale)
        : numberPanels(matrix),
    async table(matrix) {
      const { rows, columns, type } = matrix;
      const row = columns * BYTES[type];
      const address = memory.take(rows * row);
      for await (const { first, bytes } of pieces(matrix)) {
        memory.bytes(address + first * row, bytes.length).set(bytes);
      }
      const scale = matrix.scale && (await numbersOf(matrix.scale));
      return {
        rows,
        add(at, target) {
          const stored = viewOf(type, memory.memory.buffer, address + at * row, columns);
          addRow(stored, scale?.[at] ?? 1, target);
        },
      };
    },
  };
}
