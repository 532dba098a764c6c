import type { z } from 'zod';
import { isRecord, type JsonRecord } from '../json/record';
import { LibraryError } from '../errors';

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
  /** The value with its version, as it is kept. */
  write(value: T): JsonRecord;
  /** True for a row of a newer version: it is to be left as it is. */
  isNewer(value: unknown): boolean;
}

/**
 * Describes a stored format. A row says its version; one without is of the first. Rows of older versions go through
 * the migrations in turn, then through the schema, which knows the present version only. Fields that a present row may
 * lack are optional in the schema and take no new version.
 */
export function storedFormat<T extends object>(options: {
  /** As a sentence calls it, in lower case: "scene". */
  readonly what: string;
  /** The value of the row's field `format`; null for rows that have no such field. */
  readonly mark: string | null;
  readonly version: number;
  readonly migrations?: readonly Migration[];
  readonly schema: z.ZodType<T>;
}): StoredFormat<T> {
  const { what, mark, version, migrations = [], schema } = options;
  const versionOf = (row: JsonRecord) => (typeof row['version'] === 'number' ? row['version'] : 1);
  const isOurs = (value: unknown): value is JsonRecord =>
    isRecord(value) && (mark === null || value['format'] === mark);
  const isNewer = (value: unknown) => isOurs(value) && versionOf(value) > version;

  const read = (value: unknown): T => {
    if (!isOurs(value)) throw notOurs(what);
    if (isNewer(value)) throw newer(what);
    const from = versionOf(value);
    const row = migrations
      .filter(({ to }) => to > from)
      .toSorted((a, b) => a.to - b.to)
      .reduce((old, { to, up }) => ({ ...up(old), version: to }), value);
    const parsed = schema.safeParse(row);
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
    write: (value) => ({ ...value, version }),
    isNewer,
  };
}

function notOurs(what: string): LibraryError {
  return new LibraryError(
    'not-understood',
    `This file is not a Scenograph ${what}.`,
    'Drop a PNG or a scene that Scenograph saved, or a text file with a chain.',
  );
}

export function newer(what: string): LibraryError {
  return new LibraryError(
    'newer-version',
    `The ${what} was saved by a newer Scenograph.`,
    'Update this one, then open it again.',
  );
}

function damaged(what: string, cause: z.ZodError): LibraryError {
  const path = cause.issues[0]?.path ?? [];
  const where = path.length > 0 ? ` (at “${path.slice(0, 6).map(String).join('.')}”)` : '';
  return new LibraryError(
    'damaged',
    `The ${what} has a part that can’t be read${where}.`,
    'Choose another copy of it.',
    { cause },
  );
}
