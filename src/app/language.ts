import { useSyncExternalStore } from 'react';
import type { Studio } from '../studio/studio';
import { directionOf, languageFor, wordsOf } from '../words/languages';
import { shellWords } from '../words/parts/app/shell';
import { language, speak, whenSpoken } from '../words/speaker';

/** The language on the page: whoever draws words draws them anew when it changes. */
export const useSpoken = (): string => useSyncExternalStore(whenSpoken, language);

const wanted = ({ stores }: Studio) => languageFor(stores.settings.getState().language, navigator.languages);

async function speakWanted(studio: Studio): Promise<void> {
  const tag = wanted(studio);
  if (tag === language()) return;
  try {
    const words = await wordsOf(tag);
    // Another one may have been chosen meanwhile.
    if (tag !== wanted(studio)) return;
    document.documentElement.lang = tag;
    document.documentElement.dir = directionOf(tag);
    speak(tag, words);
    // What index.html says of the page in English, before anything is spoken.
    document.querySelector('meta[name="description"]')?.setAttribute('content', shellWords('description'));
  } catch (error) {
    console.warn(`The words of ${tag} were not loaded:`, error);
    studio.notices.notify({
      tone: 'problem',
      text: shellWords('languageFailed'),
      advice: shellWords('languageFailedAdvice'),
    });
    return;
  }
}

/** Speaks the person's language from now on, through every change of it; resolves once the first is spoken. */
export function followLanguage(studio: Studio): Promise<void> {
  studio.stores.settings.subscribe((now, before) => {
    if (now.language !== before.language) void speakWanted(studio);
  });
  window.addEventListener('languagechange', () => void speakWanted(studio));
  return speakWanted(studio);
}
