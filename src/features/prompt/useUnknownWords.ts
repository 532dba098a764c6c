import { useDeferredValue, useMemo } from 'react';
import { MAX_PROMPT_LENGTH } from '../../studio/document/promptLimits';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { useFindUnknown } from '../../studio/useFindUnknown';

const NONE: readonly UnknownWord[] = [];

/** Words of the prompt that the loaded model doesn't know; none while no closed-vocabulary model is loaded. */
export function useUnknownWords(prompt: string): readonly UnknownWord[] {
  const find = useFindUnknown();
  const read = useDeferredValue(prompt);
  const found = useMemo(() => (find && read.length <= MAX_PROMPT_LENGTH ? find(read) : NONE), [read, find]);
  // What was read of other words would be marked in the wrong place.
  return read === prompt ? found : NONE;
}
