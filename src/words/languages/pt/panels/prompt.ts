import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'Prompt',
  placeholder: 'O que a imagem deve mostrar?',
  orTry: 'Ou tente um destes:',
  ready: 'Prompts prontos',
  gallery: 'Todas as cenas da galeria',
  unknownWords: 'Palavras que o modelo não conhece',
  unknown: 'O modelo não conhece <word/>.',
  completions: 'O que pode vir a seguir',
  drawnAs: ({ known }) => `<word/>: pintado como ${known}.`,
  leaveOut: 'Omitir',
  leaveOutOf: ({ word }) => `Omitir ${word}`,
  replace: ({ word, known }) => `Trocar ${word} por ${known}`,
  modelLanguage: 'O prompt e o plano são escritos em inglês, a língua do modelo.',
  moreUnknown: ({ count }) => `e mais ${number(count)} sublinhadas acima.`,
};
