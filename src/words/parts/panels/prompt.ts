import { speaker } from '../../speaker';

export const promptWords = speaker('panels/prompt', {
  prompt: 'Prompt',
  placeholder: 'What should the picture show?',
  orTry: 'Or try one of these:',
  ready: 'Ready prompts',
  gallery: 'All scenes of the gallery',
  unknownWords: "Words the model doesn't know",
  unknown: 'The model doesn’t know <word/>.',
  completions: 'What may come next',
  drawnAs: ({ known }: { known: string }) => `<word/>: drawn as ${known}.`,
  leaveOut: 'Leave out',
  leaveOutOf: ({ word }: { word: string }) => `Leave ${word} out`,
  replace: ({ word, known }: { word: string; known: string }) => `Replace ${word} with ${known}`,
  /** Said where the interface is in another language. */
  modelLanguage: 'Prompts and plans are written in English, the language of the model.',
  moreUnknown: ({ count }: { count: number }) => `and ${count} more underlined above.`,
});
