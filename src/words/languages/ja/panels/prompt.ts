import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'プロンプト',
  placeholder: 'どんな画像にしますか?',
  orTry: 'または次を試す:',
  ready: '用意されたプロンプト',
  gallery: 'ギャラリーのすべてのシーン',
  unknownWords: 'モデルが知らない言葉',
  unknown: 'モデルは <word/> を知りません。',
  completions: '続きの候補',
  drawnAs: ({ known }) => `<word/>: ${known} として描きます。`,
  leaveOut: '除く',
  leaveOutOf: ({ word }) => `${word} を除く`,
  replace: ({ word, known }) => `${word} を ${known} に置き換え`,
  modelLanguage: 'プロンプトとプランは、モデルの言語である英語で書きます。',
  moreUnknown: ({ count }) => `ほかに上の下線付きが ${number(count)} 件あります。`,
};
