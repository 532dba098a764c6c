import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { useDocument } from '../../studio/document/document';
import { canTidy } from './proposal';
import { useLexicon } from './useLexicon';

/** The last answer: it is asked for with every change of the document, and few concern it. */
let last: { prompt: string; plan: Plan; lexicon: Lexicon | undefined; answer: boolean } | null = null;

function isTidyable(prompt: string, plan: Plan, lexicon: Lexicon | undefined): boolean {
  if (last?.prompt !== prompt || last.plan !== plan || last.lexicon !== lexicon) {
    last = { prompt, plan, lexicon, answer: canTidy({ prompt, plan }, lexicon) };
  }
  return last.answer;
}

/** True when tidying would mend something. Not while a run writes: an edit would end it. */
export function useTidyable(): boolean {
  const lexicon = useLexicon();
  return useDocument((s) => !s.streaming && isTidyable(s.prompt, s.plan, lexicon));
}
