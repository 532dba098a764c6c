import { useEffect, useMemo, useState } from 'react';
import { useModel } from './hooks';
import type { unknownWords, UnknownWord } from './models/unknownWords';

/** The words of a text that the loaded model doesn't know. */
export type FindUnknown = (text: string) => readonly UnknownWord[];

/**
 * Looks for words that the loaded model doesn't know; null while no closed-vocabulary model is loaded. The reader is
 * fetched with the first such model: no field waits for it.
 */
export function useFindUnknown(): FindUnknown | null {
  const vocabulary = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const [find, setFind] = useState<typeof unknownWords | null>(null);
  useEffect(() => {
    if (!vocabulary) return;
    let here = true;
    // Without it nothing is marked; the stage, which needs the same files, says what went wrong.
    import('./models/unknownWords').then(
      (found) => here && setFind(() => found.unknownWords),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [vocabulary]);
  return useMemo(() => (vocabulary && find ? (text) => find(text, vocabulary) : null), [vocabulary, find]);
}
