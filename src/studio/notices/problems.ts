import { GeneratorError } from '../../contract/errors';
import { LibraryError } from '../../library/errors';
import { wordsOf } from '../../words/parts/errors';
import { notify } from './announce';

/** Shows an error as a notice: what happened, then what to do. */
export function reportProblem(error: unknown): void {
  if (!(error instanceof LibraryError || error instanceof GeneratorError)) console.error(error);
  notify({ tone: 'problem', ...wordsOf(error) });
}
