import { useModel, type ModelState } from '../../studio/models/loading';
import type { Lexicon } from '../../plan/prompt/lexicon';

const lexiconOf = (model: ModelState): Lexicon | undefined =>
  model.kind === 'ready' ? model.description.vocabulary : undefined;

/** The words of the loaded model; plain English while there is none, or it knows any word. */
export const useLexicon = (): Lexicon | undefined => useModel(lexiconOf);

export const currentLexicon = (): Lexicon | undefined => lexiconOf(useModel.getState());
