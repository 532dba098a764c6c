import { wordMap } from './sets';

export type Size = 'small' | 'big';

/** Words that ask for a size in the picture. */
const SIZE_WORDS = wordMap(`
  small: small little tiny wee mini miniature teeny minuscule petite smallish itty-bitty itty bitty teensy tiniest smallest smaller tinier;
  big: big large huge giant gigantic enormous massive oversized immense colossal humongous great-big jumbo
    mammoth-sized giant-sized vast mighty biggest largest bigger larger monumental towering oversize ginormous
`);

export const sizeOf = (word: string): Size | undefined => SIZE_WORDS.get(word) as Size | undefined;
