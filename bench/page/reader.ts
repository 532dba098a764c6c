/** A WebAssembly module that does nothing but read memory, as fast as one thread can. */

/** \0asm, version 1. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const I32 = 0x7f;
const I64 = 0x7e;
const V128 = 0x7b;
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const LOCAL_TEE = 0x22;

/** Numbers below 128 are one byte; the few that are larger come as LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>>= 7;
    if (rest === 0) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
}

const section = (id: number, ...content: number[]): number[] => [id, ...leb(content.length), ...content];
const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
const simd = (code: number, ...rest: number[]): number[] => [0xfd, ...leb(code), ...rest];

/** sum(from, to): the 64-bit words of memory [from, to) added up; both multiples of 64. */
function sumBody(): number[] {
  const load = (offset: number): number[] => [LOCAL_GET, 0, ...simd(0, 4, ...leb(offset))];
  const add = simd(206);
  const accumulate = (local: number, offset: number): number[] => [
    ...load(offset),
    LOCAL_GET,
    local,
    ...add,
    LOCAL_SET,
    local,
  ];
  const lane = (index: number): number[] => [LOCAL_GET, 2, ...simd(29, index)];
  const code = [
    // locals 2..5: four accumulators, so that no load waits for an addition
    [1, 4, V128],
    // loop
    [0x03, 0x40],
    ...[0, 1, 2, 3].map((i) => accumulate(2 + i, 16 * i)),
    // from += 64; again while from < to (i32.const 64, i32.add, i32.lt_u, br_if, end)
    [LOCAL_GET, 0, 0x41, 0xc0, 0x00, 0x6a, LOCAL_TEE, 0, LOCAL_GET, 1, 0x49, 0x0d, 0, 0x0b],
    ...[3, 4, 5].map((local) => [LOCAL_GET, 2, LOCAL_GET, local, ...add, LOCAL_SET, 2]),
    lane(0),
    lane(1),
    // i64.add, end
    [0x7c, 0x0b],
  ].flat();
  return [...leb(code.length), ...code];
}

/** The module: imports `m.memory` (shared), exports `sum(from: i32, to: i32): i64`. */
export function readerModule(pages: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, 1, 0x60, 2, I32, I32, 1, I64),
    ...section(2, 1, ...name('m'), ...name('memory'), 0x02, 0x03, ...leb(pages), ...leb(pages)),
    ...section(3, 1, 0),
    ...section(7, 1, ...name('sum'), 0, 0),
    ...section(10, 1, ...sumBody()),
  ]);
}

export type Sum = (from: number, to: number) => bigint;

/** `sum` over a shared memory of `pages` pages of 64 KiB. */
export async function openReader(memory: WebAssembly.Memory, pages: number): Promise<Sum> {
  const { instance } = await WebAssembly.instantiate(readerModule(pages), { m: { memory } });
  return instance.exports['sum'] as Sum;
}
