import { isRecord } from '../json/record';

/** Numbers of ids go up to here, in a file; a session adds to them one by one. */
const HIGHEST = 900_000;

/**
 * The objects of a scene with an id each. The first scenes that were kept had none, and ids of a file that leave no
 * room to count on, or stand twice, are numbered anew, in order of mention.
 */
export function numbered(objects: unknown): unknown {
  if (!Array.isArray(objects)) return objects;
  const list: readonly unknown[] = objects;
  const fits = (value: unknown) =>
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    (!/^o\d+$/.test(value['id']) || Number(value['id'].slice(1)) <= HIGHEST);
  const ids = list.map((value) => (isRecord(value) ? value['id'] : value));
  if (list.every(fits) && new Set(ids).size === list.length) return list;
  return list.map((value, i) => (isRecord(value) ? { ...value, id: `o${i + 1}` } : value));
}
