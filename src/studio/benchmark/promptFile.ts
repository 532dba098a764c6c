import { decodeText } from '../../library/text/decode';
import { benchmarkWords as say } from '../../words/parts/studio/benchmark';
import { MAX_PROMPT_LENGTH as LONGEST } from '../document/promptLimits';

/** Most prompts of one run: more is days of painting. */
export const MOST_PROMPTS = 2000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Prompts of a file, with a sentence on what was left out; or why there are none. */
export type PromptList =
  { readonly prompts: readonly string[]; readonly note: string | null } | { readonly problem: string };

/** One prompt a line; empty lines don't count. Never throws. */
export function readPrompts(text: string): PromptList {
  if (text.includes('\0')) return { problem: say('notText') };
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fitting = lines.filter((line) => line.length <= LONGEST);
  const long = lines.length - fitting.length;
  if (lines.length === 0) return { problem: say('noPrompt') };
  if (fitting.length === 0) return { problem: say('allTooLong', { limit: LONGEST }) };
  const notes = [
    ...(long > 0 ? [say('leftOut', { count: long, limit: LONGEST })] : []),
    ...(fitting.length > MOST_PROMPTS
      ? [say('firstTaken', { count: fitting.length, most: MOST_PROMPTS })]
      : []),
  ];
  return { prompts: fitting.slice(0, MOST_PROMPTS), note: notes.length === 0 ? null : notes.join(' ') };
}

export async function readPromptFile(file: Blob): Promise<PromptList> {
  if (file.size > MAX_BYTES) {
    return { problem: say('tooLarge') };
  }
  try {
    // A null character, which no text has, makes it one that is refused.
    return readPrompts(decodeText(new Uint8Array(await file.arrayBuffer())) ?? '\0');
  } catch {
    return { problem: say('unreadable') };
  }
}
