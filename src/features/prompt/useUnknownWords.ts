import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useModel } from '../../studio/hooks';
import type { unknownWords, UnknownWord } from '../../studio/models/unknownWords';
import { MAX_PROMPT_LENGTH } from '../../studio/document/promptLimits';

const NONE: readonly UnknownWord[] = [];

/**
 * Words of the prompt that the loaded model doesn't know; none while no closed-vocabulary model is loaded. The reader
 * is fetched with the first such model: the field must not wait for it.
 */
export function useUnknownWords(prompt: string): readonly UnknownWord[] {
  const vocabulary = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const [find, setFind] = useState<typeof unknownWords | null>(null);
  const read = useDeferredValue(prompt);
  useEffect(() => {
    if (!vocabulary) return;
    let here = true;
    // Without it nothing is marked; the stage, which needs the same files, says what went wrong.
    import('../../studio/models/unknownWords').then(
      (found) => here && setFind(() => found.unknownWords),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [vocabulary]);
  const found = useMemo(
    () => (vocabulary && find && read.length <= MAX_PROMPT_LENGTH ? find(read, vocabulary) : NONE),
    [read, vocabulary, find],
  );
  // What was read of other words would be marked in the wrong place.
  return read === prompt ? found : NONE;
}
