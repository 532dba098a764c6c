import { documentWords as say } from '../../words/parts/studio/document';
/** Longest prompt, in UTF-16 units, that is sent to a model: far more than any plan of it could hold. */
export const MAX_PROMPT_LENGTH = 2000;

/** Why a prompt can't be planned, in a sentence; null when it can (or is still empty). */
export function promptProblem(prompt: string): string | null {
  if (prompt.length > MAX_PROMPT_LENGTH) {
    return say('promptTooLong', { over: prompt.length - MAX_PROMPT_LENGTH, limit: MAX_PROMPT_LENGTH });
  }
  if (prompt.trim() !== '' && !/\p{L}/u.test(prompt)) {
    return say('noWords');
  }
  return null;
}
