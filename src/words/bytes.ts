import { cached } from './numbers';

const inUnit = (unit: string, digits: number) =>
  cached(
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
const plain = cached(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' }),
);
const kilo = inUnit('kilobyte', 0);
const mega = inUnit('megabyte', 1);
const giga = inUnit('gigabyte', 2);

const wholeMega = inUnit('megabyte', 0);
const oneGiga = inUnit('gigabyte', 1);

/** Bytes that are needed, or there: "1.9 GB", "240 MB". */
export const room = (count: number): string =>
  count >= 1e9 ? oneGiga().format(count / 1e9) : wholeMega().format(Math.max(1, Math.ceil(count / 1e6)));

/** Bytes as a person reads them: "24.1 MB". */
export function bytes(count: number): string {
  // Written out, the short unit is a word ("byte"); the narrow one stands too close.
  if (count < 1000)
    return plain()
      .format(count)
      .replace(/^(\d+)(\p{L})/u, '$1 $2');
  if (count < 1e6) return kilo().format(count / 1e3);
  if (count < 1e9) return mega().format(count / 1e6);
  return giga().format(count / 1e9);
}
