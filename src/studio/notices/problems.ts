import { GeneratorError } from '../../contract/errors';
import { LibraryError } from '../../library/errors';
import { notify } from './announce';

/** Shows an error as a notice: what happened, then what to do. */
export function reportProblem(error: unknown): void {
  if (error instanceof LibraryError || error instanceof GeneratorError) {
    notify({ tone: 'problem', text: error.message, advice: error.advice });
    return;
  }
  console.error(error);
  notify({
    tone: 'problem',
    text: 'Something went wrong in Scenograph.',
    advice: 'Your scene is kept; reload the page if it goes on.',
  });
}
