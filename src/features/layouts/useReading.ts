import { useDeferredValue, useMemo } from 'react';
import { LibraryError } from '../../library/errors';
import { LAYOUT_FORMATS, readLayout } from '../../library/layouts/formats';
import { sentencesOf } from '../../words/parts/errors';

type Reading = ReturnType<typeof readLayout>;

/** What a text says as a layout, or why it says none; nothing for no text. */
export function useReading(
  text: string,
  formatId: string,
): { readonly reading: Reading | null; readonly problem: string | null } {
  const settled = useDeferredValue(text);
  return useMemo(() => {
    if (settled.trim() === '') return { reading: null, problem: null };
    try {
      const format = LAYOUT_FORMATS.find(({ id }) => id === formatId) ?? null;
      return { reading: readLayout(settled, format), problem: null };
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      return { reading: null, problem: sentencesOf(error) };
    }
  }, [settled, formatId]);
}
