import { isRecord } from '../json/record';

/** The fields of a JSON object by name, in whatever spelling: `bboxXMin`, `bbox_x_min` and `BBOX-X-MIN` are one. */
export type Fields = ReadonlyMap<string, unknown>;

/** Fields of one object that are looked at. */
const MOST_FIELDS = 200;

/** The fields of an object that hold anything; none for what is no object. */
export function fieldsOf(value: unknown): Fields {
  if (!isRecord(value)) return new Map();
  const fields = new Map<string, unknown>();
  for (const name of Object.keys(value).slice(0, MOST_FIELDS)) {
    const held = value[name];
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (held !== null && held !== undefined && !fields.has(plain)) fields.set(plain, held);
  }
  return fields;
}

/** The first of these fields that there is. */
export function first(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((candidate) => fields.has(candidate));
  return name === undefined ? undefined : fields.get(name);
}

/** The first of these fields that is text and not blank. */
export function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** Longest text that is looked at as a number. */
const LONGEST_NUMBER = 60;

/** A finite number, also as text: `12`, `"12.5"`, `"12px"`; `"12%"` is a share. */
export function numberOf(value: unknown): number | null {
  const read =
    typeof value === 'string' &&
    value.length <= LONGEST_NUMBER &&
    /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*(?:px|%)?\s*$/i.test(value)
      ? Number.parseFloat(value) / (value.includes('%') ? 100 : 1)
      : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}
