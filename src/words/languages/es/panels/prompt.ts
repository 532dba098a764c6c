import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'Prompt',
  placeholder: '¿Qué debe mostrar la imagen?',
  orTry: 'O pruebe uno de estos:',
  ready: 'Prompts preparados',
  gallery: 'Todas las escenas de la galería',
  unknownWords: 'Palabras que el modelo no conoce',
  unknown: 'El modelo no conoce <word/>.',
  completions: 'Lo que puede venir después',
  drawnAs: ({ known }) => `<word/>: se pinta como ${known}.`,
  leaveOut: 'Omitir',
  leaveOutOf: ({ word }) => `Omitir ${word}`,
  replace: ({ word, known }) => `Sustituir ${word} por ${known}`,
  modelLanguage: 'El prompt y el plan se escriben en inglés, el idioma del modelo.',
  moreUnknown: ({ count }) => `y ${number(count)} más subrayadas arriba.`,
};
