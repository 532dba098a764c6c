import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: '選択中',
  count: ({ count }) => `オブジェクト ${many.objects(count)}`,
  noBoxYet: 'ボックスなし',
  placeIt: '配置する',
  keepRatio: '縦横比を固定',
  align: '整列と間隔',
  byPicture: '互いではなく画像を基準に',
  size: 'サイズと反転',
  deeds: '重なり順とその他',
  toBack: '最背面へ',
  moveUp: '上へ移動',
  moveUpHint: '上へ移動: さらに奥へ',
  moveDown: '下へ移動',
  moveDownHint: '下へ移動: さらに手前へ',
  toFront: '最前面へ',
  duplicate: '複製',
  resetToModel: 'モデルの値に戻す',
  anotherTry: '描き直す',
  anotherTryHint: '描き直す: このオブジェクトだけをもう一度描きます',
  delete: '削除',
  deleted: ({ name }) => `${name} を削除しました。「元に戻す」で戻ります。`,
  asPlanned: ({ name }) => `${name} をモデルのプランどおりにしました`,
  kind: '種類',
  otherKind: 'そのほか',
  colour: '色',
  noColour: 'なし',
  spreadHint: 'モデルが各辺を置いたはずの範囲 (10 回中 8 回)',
  spread: ({ left, top, right, bottom }) => `モデルの値: 左 ${left}、上 ${top}、右 ${right}、下 ${bottom}`,
};
