import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'Prompt',
  placeholder: 'Que doit montrer l’image ?',
  orTry: 'Ou essayez l’un de ceux-ci :',
  ready: 'Prompts tout prêts',
  gallery: 'Toutes les scènes de la galerie',
  unknownWords: 'Mots que le modèle ne connaît pas',
  unknown: 'Le modèle ne connaît pas <word/>.',
  completions: 'Ce qui peut suivre',
  drawnAs: ({ known }) => `<word/> : peint comme ${known}.`,
  leaveOut: 'Retirer',
  leaveOutOf: ({ word }) => `Retirer ${word}`,
  replace: ({ word, known }) => `Remplacer ${word} par ${known}`,
  modelLanguage: 'Le prompt et le plan s’écrivent en anglais, la langue du modèle.',
  moreUnknown: ({ count }) => `et ${number(count)} de plus, soulignés ci-dessus.`,
};
