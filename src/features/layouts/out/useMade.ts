import { useEffect, useEffectEvent, useState } from 'react';
import { asGeneratorError } from '../../../contract/thrown';
import { sentencesOf } from '../../../words/parts/errors';
import { Unmakeable } from './picture';

export type Making<T> =
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly made: T }
  | { readonly kind: 'failed'; readonly reason: string };

/** Milliseconds in which another wish may follow, as while a number is typed. */
const SETTLED = 150;

/** Makes something anew whenever `key` changes; what is being made for an old one is stopped. */
export function useMade<T>(key: string, make: (signal: AbortSignal) => Promise<T>): Making<T> {
  const [state, setState] = useState<{ readonly key: string; readonly making: Making<T> } | null>(null);
  const begin = useEffectEvent(async (signal: AbortSignal) => {
    const making = await outcomeOf(make(signal));
    if (!signal.aborted) setState({ key, making });
  });
  useEffect(() => {
    const abort = new AbortController();
    const later = setTimeout(() => void begin(abort.signal), SETTLED);
    return () => {
      clearTimeout(later);
      abort.abort();
    };
  }, [key]);
  return state?.key === key ? state.making : { kind: 'making' };
}

async function outcomeOf<T>(work: Promise<T>): Promise<Making<T>> {
  try {
    return { kind: 'made', made: await work };
  } catch (error) {
    const reason = error instanceof Unmakeable ? error.message : sentencesOf(asGeneratorError(error));
    return { kind: 'failed', reason };
  }
}
