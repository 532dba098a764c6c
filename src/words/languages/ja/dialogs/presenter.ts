import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'プレゼンテーション',
  stage: 'ステージ',
  keys: 'スペース: 次へ · ←: 戻る · P: 再生 · Esc: 終了',
  leave: '終了',
  over: 'プレゼンテーションは終わりです。',
};
