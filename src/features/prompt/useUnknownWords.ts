import { useMemo } from 'react';
import { useModel } from '../../studio/hooks';
import { unknownWords, type UnknownWord } from '../../studio/models/unknownWords';
import { MAX_PROMPT_LENGTH } from '../../studio/document/promptLimits';

const NONE: readonly UnknownWord[] = [];

/** Words of the prompt that the loaded model doesn't know; none while no closed-vocabulary model is loaded. */
export function useUnknownWords(prompt: string): readonly UnknownWord[] {
  const vocabulary = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  return useMemo(
    () => (vocabulary && prompt.length <= MAX_PROMPT_LENGTH ? unknownWords(prompt, vocabulary) : NONE),
    [prompt, vocabulary],
  );
}
