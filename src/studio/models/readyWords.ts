import { whenIdle } from '../../scheduling/idle';
import type { Vocabulary } from '../../contract/generator';
import { readPrompt } from '../../plan/prompt/read';
import { unknownWords } from './unknownWords';

/** Books of a model's words are made while nothing else is to do, each by itself: the first key waits for none. */
export function readyWords(vocabulary: Vocabulary | undefined): void {
  if (!vocabulary) return;
  whenIdle(() => {
    readPrompt('a thng', vocabulary);
    whenIdle(() => unknownWords('a thng', vocabulary));
  });
}
