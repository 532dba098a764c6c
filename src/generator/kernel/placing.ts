import type { Memory } from './memory';
import { addRow, packPanels, padded, toNumbers, viewOf } from './pack';
import { BYTES, type Matrix } from './weights';

/** Bytes of a file that are taken in at once. */
const PIECE = 4 * 2 ** 20;

/** Where panels lie, the scales of their columns and what sums begin at; 0 where there are none. */
export type MatrixPlace = readonly [data: number, scale: number, start: number];

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

type PackPairs = (
  from: number,
  row: number,
  rows: number,
  columns: number,
  depth: number,
  to: number,
) => void;
type PackQuads = (...to: [...Parameters<PackPairs>, sums: number, by: number]) => void;

/** What the module does with codes. */
export interface CodePacking {
  readonly pack_pairs: PackPairs;
  readonly pack_quads: PackQuads;
  /** What this processor's product of quads makes of a byte; 0 where there is none to use. */
  readonly quads: () => number;
}

/** How codes lie: in quads where the processor multiplies such, and what bit of a row's is turned for that. */
export interface CodeForm {
  readonly quads: boolean;
  readonly turned: number;
}

/** A byte from 128 on is taken for what it is: rows are moved up by 128, and sums begin that much lower. */
export function codeForm(packing: CodePacking): CodeForm {
  const kind = packing.quads();
  return { quads: kind > 0, turned: kind === 2 ? 128 : 0 };
}

/** `onBytes` is told how much more was read of the files. */
export function createPlacing(
  memory: Memory,
  packing: CodePacking,
  form: CodeForm,
  onBytes: (bytes: number) => void,
): Placing {
  let staging = { address: 0, size: 0 };

  /** All rows, some at a time: a multiple of four, as the rows of every matrix of codes are. */
  async function* pieces(matrix: Matrix): AsyncGenerator<{ first: number; bytes: Uint8Array }> {
    const some = Math.max(4, 4 * Math.floor(PIECE / (padded(matrix.columns) * BYTES[matrix.type]) / 4));
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
    return [data, 0, 0];
  }

  async function codePanels(matrix: Matrix, scale: Matrix): Promise<MatrixPlace> {
    const { rows, columns } = matrix;
    const width = padded(columns);
    const size = Math.max(PIECE, 4 * width);
    if (staging.size < size) staging = { address: memory.take(size), size };
    const { address } = staging;
    const data = memory.take(rows * width);
    const start = form.quads ? memory.take(4 * width) : 0;
    for await (const { first, bytes } of pieces(matrix)) {
      const count = bytes.length / columns;
      const target = memory.bytes(address, count * width);
      if (width === columns) target.set(bytes);
      else
        for (let r = 0; r < count; r++) target.set(bytes.subarray(r * columns, (r + 1) * columns), r * width);
      if (form.quads) packing.pack_quads(address, first, count, width, rows, data, start, -form.turned);
      else packing.pack_pairs(address, first, count, width, rows, data);
    }
    return [data, await plain(scale), start];
  }

  return {
    plain,
    panels: (matrix, integers) =>
      integers && matrix.scale ? codePanels(matrix, matrix.scale) : numberPanels(matrix),
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
