import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: '对象',
  objects: ({ count }) => many.objects(count),
  typing: '输入',
  nameScene: '场景名称',
  move: ({ what }) => `移动${what}`,
  rename: ({ what }) => `重命名${what}`,
  delete: ({ what }) => `删除${what}`,
  add: ({ what }) => `添加${what}`,
  duplicate: ({ what }) => `复制${what}`,
  reorder: ({ what }) => `重新排序${what}`,
  lock: ({ what }) => `锁定${what}`,
  unlock: ({ what }) => `解锁${what}`,
  hide: ({ what }) => `隐藏${what}`,
  show: ({ what }) => `显示${what}`,
  reset: ({ what }) => `重置${what}`,
  editText: '编辑文本',
  align: ({ what }) => `对齐${what}`,
  distribute: ({ what }) => `分布${what}`,
  matchSize: ({ what }) => `统一${what}的大小`,
  flip: ({ what }) => `翻转${what}`,
  layOut: ({ what }) => `排列${what}`,
  toStep: ({ what }) => `按模型的一格移动${what}`,
  paste: ({ what }) => `粘贴${what}`,
  isAligned: ({ count }) => `已对齐 ${many.objects(count)}`,
  isSpaced: ({ count }) => `已等距分布 ${many.objects(count)}`,
  isSized: ({ count }) => `已统一 ${many.objects(count)}的大小`,
  isFlipped: ({ count }) => `已左右翻转 ${many.objects(count)}`,
  isLaidOut: ({ count }) => `已排列 ${many.objects(count)}`,
  isCopied: ({ count }) => `已复制 ${many.objects(count)}`,
  isCut: ({ count }) => `已剪切 ${many.objects(count)}。粘贴可放到别处。`,
  isPasted: ({ count }) => `已粘贴 ${many.objects(count)}`,
  isDuplicated: ({ count }) => `已再制 ${many.objects(count)}`,
  isReordered: ({ what, at, of }) => `${what}：从后往前数现在是第 ${number(at)} 个，共 ${number(of)} 个`,
  replacePlan: '替换规划',
  openScene: '打开场景',
  newScene: '新建场景',
  place: ({ left, top, width, height }) => `左 ${left}%，上 ${top}%，宽 ${width}%，高 ${height}%`,
  promptTooLong: ({ over, limit }) =>
    `此提示词比这里任何模型可读的长度多 ${many.characters(over)}：上限为 ${number(limit)}。请缩短后再规划；不会自动截断。`,
  promptFull: ({ most }) => `提示词已满：一个场景最多容纳 ${many.characters(most)}。放不下的部分已省略。`,
  sceneNameFull: ({ most }) => `场景名称最多 ${many.characters(most)}。放不下的部分已省略。`,
  objectNameFull: ({ most }) => `对象名称最多 ${many.characters(most)}。放不下的部分已省略。`,
  tooManyObjects: ({ most, found }) =>
    `一个规划最多 ${many.objects(most)}，这样会有 ${number(found)} 个：保持原样。`,
  chainTooLong: ({ most, found }) =>
    `规划文本最多 ${many.characters(most)}，这样会有 ${number(found)} 个：保持原样。`,
  noWords: '此提示词中没有词语。请写出图片中应有的事物。',
};
