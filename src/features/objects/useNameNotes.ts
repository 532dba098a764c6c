import { useMemo, useState } from 'react';
import type { ObjectSegment } from '../../plan/plan';
import type { ObjectState } from '../../studio/document/snapshot';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { useFindUnknown } from '../../studio/models/useFindUnknown';

/** Names are short; a longer one is looked at no further, so that a row costs nothing. */
const LONGEST = 200;

/** What there is to say of names that a person gave to objects. */
export interface NameNotes {
  /** The first word of the name that the model doesn't know or draws as another thing; null for none. */
  readonly of: (object: ObjectSegment, state: ObjectState) => UnknownWord | null;
  /** Nothing more is said of this name. */
  readonly leave: (name: string) => void;
}

/** Looks at names given by hand as the prompt's words are looked at; the model's own are its own matter. */
export function useNameNotes(): NameNotes {
  const find = useFindUnknown();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const noteOf = useMemo(() => {
    // The same note for the same name, so that rows which did not change are not drawn again.
    const notes = new Map<string, UnknownWord | null>();
    return (name: string): UnknownWord | null => {
      const known = notes.get(name);
      if (known !== undefined) return known;
      const note = find?.(name.slice(0, LONGEST))[0] ?? null;
      notes.set(name, note);
      return note;
    };
  }, [find]);
  return useMemo(
    () => ({
      of: ({ name }, { modelName, locked }) =>
        locked || modelName === name || left.has(name) ? null : noteOf(name),
      leave: (name) => setLeft((names) => new Set([...names, name])),
    }),
    [noteOf, left],
  );
}
