import type { z } from 'zod';
import { isRecord, type JsonRecord } from '../json/record';
import { LibraryError } from '../errors';

/** What is kept: its errors have codes of its name. */
export type Kept = 'scene' | 'painting' | 'trace' | 'run' | 'reference';

/** One step from the version before: takes a row of version `to - 1`. */
export interface Migration {
  readonly to: number;
  readonly up: (row: JsonRecord) => JsonRecord;
}

/** A format that is kept: how a row of any version that landed is read, and how one is written. */
export interface StoredFormat<T> {
  /**
   * @throws LibraryError 'not-understood' (another format), 'newer-version' or 'damaged'
   */
  read(value: unknown): T;
  /** The same, or undefined where it can't be read: one bad row costs one row. */
  tryRead(value: unknown): T | undefined;
  /** A row of an older version as one of the present, not looked at yet; anything else as it is. */
  raised(value: unknown): unknown;
  /** The value with its version, as it is kept. */
  write(value: T): JsonRecord;
  /** True for a row of a newer version, or with a part of one: it is to be left as it is. */
  isNewer(value: unknown): boolean;
}

/**
 * Describes a stored format. A row says its version; one without is of the first. Rows of older versions go through
 * the migrations in turn, then through the schema, which knows the present version only. Fields that a present row may
 * lack are optional in the schema and take no new version.
 */
export function storedFormat<T extends object>(options: {
  /** What its errors speak of. */
  readonly what: Kept;
  /** The value of the row's field `format`; null for rows that have no such field. */
  readonly mark: string | null;
  readonly version: number;
  readonly migrations?: readonly Migration[];
  readonly schema: z.ZodType<T>;
  /** Formats of what lies inside, by the path to it ("pictures.record"; lists are gone through). */
  readonly parts?: Readonly<Record<string, Pick<StoredFormat<object>, 'isNewer'>>>;
}): StoredFormat<T> {
  const { what, mark, version, migrations = [], schema, parts = {} } = options;
  const versionOf = (row: JsonRecord) => (typeof row['version'] === 'number' ? row['version'] : 1);
  const isOurs = (value: unknown): value is JsonRecord =>
    isRecord(value) && (mark === null || value['format'] === mark);
  const isNewer = (value: unknown) =>
    isOurs(value) &&
    (versionOf(value) > version ||
      Object.entries(parts).some(([path, part]) => partsAt(value, path.split('.')).some(part.isNewer)));

  const raised = (value: unknown): unknown => {
    if (!isOurs(value)) return value;
    const from = versionOf(value);
    return migrations
      .filter(({ to }) => to > from)
      .toSorted((a, b) => a.to - b.to)
      .reduce((old, { to, up }) => ({ ...up(old), version: to }), value);
  };
  const read = (value: unknown): T => {
    if (!isOurs(value)) throw new LibraryError(`not-a-${what}`);
    if (isNewer(value)) throw newer(what);
    const parsed = schema.safeParse(raised(value));
    if (parsed.success) return parsed.data;
    throw damaged(what, parsed.error);
  };
  return {
    read,
    tryRead(value) {
      try {
        return read(value);
      } catch (error) {
        if (error instanceof LibraryError) return undefined;
        throw error;
      }
    },
    raised,
    write: (value) => ({ ...value, version }),
    isNewer,
  };
}

/** What lies at the end of a path; nothing where it breaks off. */
function partsAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const all = Array.isArray(value) ? value : [value];
  const [key, ...rest] = path;
  if (key === undefined) return all;
  return all.flatMap((each) => (isRecord(each) && Object.hasOwn(each, key) ? partsAt(each[key], rest) : []));
}

export const newer = (what: Kept): LibraryError => new LibraryError(`${what}-from-newer`);

function damaged(what: Kept, cause: z.ZodError): LibraryError {
  const path = cause.issues[0]?.path ?? [];
  const field = path.slice(0, 6).map(String).join('.');
  return new LibraryError(`${what}-field-wrong`, { field }).from(cause);
}
