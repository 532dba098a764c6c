import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: '选中项',
  count: ({ count }) => many.objects(count),
  noBoxYet: '还没有框',
  placeIt: '放置',
  keepRatio: '保持宽高比例',
  align: '对齐和分布',
  byPicture: '相对于图片，而非彼此',
  size: '大小和翻转',
  deeds: '层次及更多',
  toBack: '到最后',
  moveUp: '上移',
  moveUpHint: '上移：更靠后',
  moveDown: '下移',
  moveDownHint: '下移：更靠前',
  toFront: '到最前',
  duplicate: '复制',
  resetToModel: '恢复为模型的值',
  anotherTry: '再试一次',
  anotherTryHint: '再试一次：只重新绘制此对象',
  delete: '删除',
  deleted: ({ name }) => `已删除 ${name}。“撤销”可恢复。`,
  asPlanned: ({ name }) => `${name} 已恢复为模型的规划`,
  kind: '种类',
  otherKind: '其他',
  colour: '颜色',
  noColour: '无',
  spreadHint: '模型十次中有八次会放置各边的范围',
  spread: ({ left, top, right, bottom }) => `模型的框：左 ${left}，上 ${top}，右 ${right}，下 ${bottom}`,
};
