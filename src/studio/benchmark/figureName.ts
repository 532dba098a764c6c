import type { Critic } from '../../critic/critics/critic';
import { figureWords } from '../../words/parts/studio/figures';

/** What a critic's figure is called in tables; its column or its key where the words have no name for it. */
export function figureName({ about, key, column }: Critic): string {
  const known = `${about} ${key}`;
  return isNamed(known) ? figureWords(known) : (column ?? key);
}

const isNamed = (key: string): key is keyof typeof figureWords.english =>
  Object.hasOwn(figureWords.english, key);
