import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: '代わりに画像全体を描いてください。',
  noRepaint: 'このモデルは画像の一部を描き直せません。',
  otherModel: ({ name }) => `この画像は別のモデル ${name} が描いたものです。`,
  otherSize: 'この画像のサイズは、モデルが描くものと違います。',
  unfinished: 'この画像は未完成です。',
  changes: ({ count }) => `変更部分を描き直しています: ${many.cells(count)}。`,
  object: ({ count }) => `オブジェクトを描き直しています: ${many.cells(count)}。`,
  marked: ({ count }) => `マークした部分を描き直しています: ${many.cells(count)}。`,
  onlyWords: 'この画像の後に変わったのはプランの言葉だけで、影響は画像のどこにでも及びえます。',
  asItWas: 'プランはこの画像を描いたときのままです。',
  asItWasAdvice: '先にボックスを変えるか、描き直す所をブラシでマークしてください。',
  paintWhole: '画像全体を描く',
  brush: 'ブラシ: 描き直す所をマークします。矢印キーで動かし、スペースでマークまたは消去します。',
  allMarked: 'すべてがマークされているため、画像全体を描きます。',
  stroke: 'ブラシの一筆',
  invert: 'マークの反転',
  clear: 'マークの消去',
};
