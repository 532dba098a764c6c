import { number } from '../../numbers';
import { speaker } from '../../speaker';

export const promptWords = speaker('panels/prompt', {
  prompt: 'Prompt',
  placeholder: 'What should the picture show?',
  orTry: 'Or try one of these:',
  unknownWords: "Words the model doesn't know",
  try: 'Try',
  noWords: 'There are no words in this prompt. Name the things that the picture should show.',
  unknown: 'The model doesn’t know <word/>.',
  replace: ({ word, known }: { word: string; known: string }) => `Replace ${word} with ${known}`,
  moreUnknown: ({ count }: { count: number }) => `and ${count} more underlined above.`,
  tooLong: ({ over, limit }: { over: number; limit: number }) =>
    `This prompt is ${number(over)} characters too long for any model here: the limit is ${number(limit)}. Shorten it to plan; nothing is cut off for you.`,
});
