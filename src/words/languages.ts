import type { Language } from './speaker';

/** A language that can be spoken: its BCP 47 tag, its name in itself, and its words, which are loaded when chosen. */
interface Offered {
  readonly tag: string;
  readonly name: string;
  readonly load?: () => Promise<{ readonly default: Language }>;
}

/** The languages there are. Another one is a folder beside `languages/de/` and a line here. */
export const LANGUAGES: readonly Offered[] = [
  { tag: 'en', name: 'English' },
  { tag: 'ar', name: 'العربية', load: () => import('./languages/ar') },
  { tag: 'de', name: 'Deutsch', load: () => import('./languages/de') },
  { tag: 'es', name: 'Español', load: () => import('./languages/es') },
  { tag: 'fr', name: 'Français', load: () => import('./languages/fr') },
  { tag: 'ja', name: '日本語', load: () => import('./languages/ja') },
  { tag: 'pt', name: 'Português', load: () => import('./languages/pt') },
  { tag: 'zh-Hans', name: '简体中文', load: () => import('./languages/zh-Hans') },
];

/** The language and the writing of a tag, the usual ones where it names none: "zh-TW" is "zh Hant". Null for no tag. */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language} ${script ?? ''}`;
  } catch {
    return null;
  }
}

const offered = (tag: string): Offered | undefined => {
  const asked = written(tag);
  return asked === null ? undefined : LANGUAGES.find((known) => written(known.tag) === asked);
};

/** The language for a person's choice, or else the first that their browser asks for and that is there; English otherwise. */
export const languageFor = (choice: string, preferred: readonly string[]): string =>
  [choice, ...preferred].flatMap((tag) => offered(tag) ?? [])[0]?.tag ?? 'en';

/** A language's words; none for English, which every part brings itself. Rejects where they can't be loaded. */
export async function wordsOf(tag: string): Promise<Language | undefined> {
  return (await offered(tag)?.load?.())?.default;
}

/** Which way a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr');
