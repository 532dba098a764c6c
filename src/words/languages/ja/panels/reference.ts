import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'プランの下の画像',
  what: 'なぞるための写真やスケッチ。選ぶか、どこにでもドロップまたは貼り付けてください。このデバイスに留まり、モデルには見えません。',
  choose: '画像を選ぶ',
  another: '別の画像',
  opacity: '不透明度',
  locked: 'ロック',
  lockedHint: 'ロックを外すと、ボックスのない所でドラッグできます。',
  place: '位置と幅',
  fit: '全体表示',
  remove: '取り除く',
  isThere: '画像をプランの下に置きました。なぞって使えます。',
  isThereAdvice: '中にシーンはありません。このデバイスに留まり、モデルには見えません。',
  isGone: 'プランの下の画像を取り除きました。',
  undo: '元に戻す',
};
