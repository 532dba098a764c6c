import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'Prompt',
  placeholder: 'Was soll das Bild zeigen?',
  orTry: 'Oder eines von diesen:',
  ready: 'Fertige Prompts',
  gallery: 'Alle Szenen der Galerie',
  unknownWords: 'Wörter, die das Modell nicht kennt',
  unknown: 'Das Modell kennt <word/> nicht.',
  completions: 'Was folgen kann',
  drawnAs: ({ known }) => `<word/>: gezeichnet als ${known}.`,
  leaveOut: 'Weglassen',
  leaveOutOf: ({ word }) => `${word} weglassen`,
  replace: ({ word, known }) => `${word} durch ${known} ersetzen`,
  modelLanguage: 'Prompt und Plan stehen auf Englisch, in der Sprache des Modells.',
  moreUnknown: ({ count }) => `und ${count} weitere, oben unterstrichen.`,
};
