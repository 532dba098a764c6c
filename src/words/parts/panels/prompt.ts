import { speaker } from '../../speaker';

export const promptWords = speaker('panels/prompt', {
  prompt: 'Prompt',
  placeholder: 'What should the picture show?',
  orTry: 'Or try one of these:',
  unknownWords: "Words the model doesn't know",
  try: 'Try',
  unknown: 'The model doesn’t know <word/>.',
  replace: ({ word, known }: { word: string; known: string }) => `Replace ${word} with ${known}`,
  moreUnknown: ({ count }: { count: number }) => `and ${count} more underlined above.`,
});
