import { MAX_PROMPT_LENGTH as LONGEST } from '../document/promptLimits';
import { plural } from '../words';

/** Most prompts of one run: more is days of painting. */
export const MOST_PROMPTS = 2000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Prompts of a file, with a sentence on what was left out; or why there are none. */
export type PromptList =
  { readonly prompts: readonly string[]; readonly note: string | null } | { readonly problem: string };

/** One prompt a line; empty lines don't count. Never throws. */
export function readPrompts(text: string): PromptList {
  if (text.includes('\0')) return { problem: 'This is not a text file. Give a file with one prompt a line.' };
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fitting = lines.filter((line) => line.length <= LONGEST);
  const long = lines.length - fitting.length;
  if (lines.length === 0) return { problem: 'There is no prompt in it. Give one prompt a line.' };
  if (fitting.length === 0)
    return { problem: `Every line is longer than ${LONGEST} characters. Give one prompt a line.` };
  const notes = [
    ...(long > 0 ? [`${plural(long, 'line')} of more than ${LONGEST} characters left out.`] : []),
    ...(fitting.length > MOST_PROMPTS
      ? [`There are ${fitting.length.toLocaleString('en-GB')} prompts; the first ${MOST_PROMPTS} are taken.`]
      : []),
  ];
  return { prompts: fitting.slice(0, MOST_PROMPTS), note: notes.length === 0 ? null : notes.join(' ') };
}

export async function readPromptFile(file: Blob): Promise<PromptList> {
  if (file.size > MAX_BYTES) {
    return { problem: 'This file is larger than 16 MB. Give a text file with one prompt a line.' };
  }
  try {
    return readPrompts(await file.text());
  } catch {
    return { problem: 'This file can’t be read. Choose it again.' };
  }
}
