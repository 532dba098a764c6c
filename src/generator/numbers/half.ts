/** Numbers of a tensor as float32; half floats come as their bits or, where the engine has it, as a Float16Array. */
export function toFloat32(data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  if (data instanceof Uint16Array) return Float32Array.from(data, halfToNumber);
  return Float32Array.from(data as ArrayLike<number>);
}

/** IEEE 754 binary16 bits, rounded to nearest even. */
export function toHalf(values: Float32Array): Uint16Array<ArrayBuffer> {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(bits, floatBitsToHalf);
}

/** The number that the bits of a half float stand for. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function floatBitsToHalf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 255) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent === 143) return sign | 0x7c00 | (fraction ? 0x200 : 0);
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent < -10) return sign;
  // Below the normal range the implicit one moves into the fraction.
  const wide = exponent > 0 ? (exponent << 23) | fraction : (fraction | 0x800000) >>> (1 - exponent);
  const lost = exponent > 0 ? bits & 0x1fff : (fraction | 0x800000) & ((1 << (14 - exponent)) - 1);
  const half = 1 << (exponent > 0 ? 12 : 13 - exponent);
  const kept = wide >>> 13;
  return sign | (kept + (lost > half || (lost === half && kept & 1) ? 1 : 0));
}
