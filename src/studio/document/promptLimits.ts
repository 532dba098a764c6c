/** Longest prompt, in UTF-16 units, that is sent to a model: far more than any plan of it could hold. */
export const MAX_PROMPT_LENGTH = 2000;

/** Why a prompt can't be planned, in a sentence; null when it can (or is still empty). */
export function promptProblem(prompt: string): string | null {
  if (prompt.length > MAX_PROMPT_LENGTH) {
    const over = (prompt.length - MAX_PROMPT_LENGTH).toLocaleString('en');
    return `This prompt is ${over} characters too long for any model here: the limit is ${MAX_PROMPT_LENGTH.toLocaleString('en')}. Shorten it to plan; nothing is cut off for you.`;
  }
  if (prompt.trim() !== '' && !/\p{L}/u.test(prompt)) {
    return 'There are no words in this prompt. Name the things that the picture should show.';
  }
  return null;
}
