import fc from 'fast-check';
import { bytesOf } from './target';

/** Pieces that readers trip over. */
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  '"length":{"toString":{}}',
  '{"":[{"":[]}]}',
  '\u2028',
  '\u202E',
  '\uFEFF',
  '\0',
  '</script>',
  '<|obj_start|>',
  '<|obj_end|>',
  '<|box_start|>(1,2),(3,4)<|box_end|>',
  '<|box_start|>',
  '<begin_of_image>',
  '<',
  ' (next to it)',
  ' (red)',
  '<grounding><ref>',
  '</ref>',
  '<box>(1,1),(2,2)</box>',
  '```json\n',
  '```',
  '１２',
  '1e999',
  '-0',
  '1e300',
  '9007199254740993',
  '4294967296',
  'null',
  '[]',
  '{}',
  '"',
  '\\',
  '\\ud83d',
  '🐈‍⬛',
  'लाल',
  '../../',
  'https:n/%',
  '%',
  ','.repeat(2000),
  '['.repeat(3000),
  '{"objects":'.repeat(800),
  ' '.repeat(5000),
];

/** One change of a file: where, as a share of its length, and what. */
type Change = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const place = fc.double({ min: 0, max: 1, noNaN: true });
const span = fc.tuple(place, fc.nat(60));
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...NASTY)).map(
    ([share, text]): Change =>
      (bytes) =>
        joined(bytes.subarray(0, at(bytes, share)), bytesOf(text), bytes.subarray(at(bytes, share))),
  ),
  fc.tuple(place, fc.nat(255)).map(([share, value]): Change => (bytes) => {
    const changed = bytes.slice();
    if (changed.length > 0) changed[Math.min(at(bytes, share), changed.length - 1)] = value;
    return changed;
  }),
  span.map(
    ([share, length]): Change =>
      (bytes) =>
        joined(bytes.subarray(0, at(bytes, share)), bytes.subarray(at(bytes, share) + length)),
  ),
  fc.tuple(span, place).map(([[share, length], to]): Change => (bytes) => {
    const from = at(bytes, share);
    const piece = bytes.slice(from, from + length);
    return joined(bytes.subarray(0, at(bytes, to)), piece, bytes.subarray(at(bytes, to)));
  }),
  place.map(
    (share): Change =>
      (bytes) =>
        bytes.slice(0, at(bytes, share)),
  ),
  // A value of JSON becomes another one.
  fc
    .tuple(fc.nat(400), fc.constantFrom(...NASTY, '0', '-1', '0.5', '"x"', '[[]]'))
    .map(([n, value]): Change => (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const values = [...text.matchAll(/:\s*("[^"]{0,80}"|-?[\d.]+|true|false|null)/g)];
      const found = values[n % Math.max(1, values.length)];
      if (!found?.[1]) return bytes;
      const from = found.index + found[0].length - found[1].length;
      return bytesOf(text.slice(0, from) + value + text.slice(from + found[1].length));
    }),
);

/** Real files with a few changes in each. */
export function mutated(files: readonly Uint8Array<ArrayBuffer>[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { maxLength: 5 }))
    .map(([file, changes]) => changes.reduce((bytes, apply) => apply(bytes), file));
}

const words = fc.oneof(fc.constantFrom(...NASTY.slice(0, 37)), fc.string({ maxLength: 12, unit: 'binary' }));

/** Text of no file: nasty pieces in a row, or anything at all. */
export const anyText: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((parts) => bytesOf(parts.join(''))),
  fc.string({ maxLength: 80 }).map(bytesOf),
);

/** Any JSON, with the names that readers look for among the others. */
export function anyJson(names: readonly string[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: words });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, [], {}, -1, 0.5, 12, 500, 1000, 1e300),
      words,
      fc.array(fc.integer({ min: -10, max: 1100 }), { minLength: 3, maxLength: 5 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));
  return value.map((json) => bytesOf(JSON.stringify(json)));
}
