import type { Example, ExampleId } from '../../studio/examples/catalogue';
import { examplesWords } from '../../words/parts/panels/examples';

const ABOUT = {
  breaks: 'aboutBreaks',
  guidance: 'aboutGuidance',
  rewards: 'aboutRewards',
  models: 'aboutModels',
  tries: 'aboutTries',
  temperature: 'aboutTemperature',
} as const satisfies Partial<Record<ExampleId, string>>;

/** A line about what an example shows; the prompt of one that shows what it says. */
export function aboutOf({ id, prompt }: Example): { readonly text: string; readonly isPrompt: boolean } {
  const key = id in ABOUT ? ABOUT[id as keyof typeof ABOUT] : null;
  return key ? { text: examplesWords(key), isPrompt: false } : { text: prompt, isPrompt: true };
}

type NoteKey = Extract<keyof typeof examplesWords.english, `${ExampleId}${1 | 2 | 3 | 4}`>;

/** The sentence of an example's notes with that number, from 1. */
export const noteOf = ({ id }: Example, number: number): string => examplesWords(`${id}${number}` as NoteKey);
