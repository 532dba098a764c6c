import type { newsWords } from '../../../words/parts/dialogs/news';

interface Version {
  readonly version: string;
  /** What a person notices, in the words of the catalogue. */
  readonly items: readonly Exclude<
    keyof typeof newsWords.english,
    'title' | 'version' | 'updated' | 'show'
  >[];
}

/** What came with each version, the newest first; that is the one in package.json. */
export const NEWS: readonly Version[] = [
  { version: '0.2.0', items: ['gallery', 'ready', 'tour', 'away', 'words', 'layers', 'languages'] },
  { version: '0.1.0', items: ['first'] },
];
