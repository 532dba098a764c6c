import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: '请改为绘制整张图片。',
  noRepaint: '此模型不能重绘图片的局部。',
  otherModel: ({ name }) => `此图片由另一个模型 ${name} 绘制。`,
  otherSize: '此图片的尺寸与模型绘制的不同。',
  unfinished: '此图片尚未完成。',
  changes: ({ count }) => `正在重绘改动部分：${many.cells(count)}。`,
  object: ({ count }) => `正在重绘对象：${many.cells(count)}。`,
  marked: ({ count }) => `正在重绘标记部分：${many.cells(count)}。`,
  onlyWords: '此图片之后只改了规划的文字，而文字可能影响图片的任何地方。',
  asItWas: '规划与绘制此图片时相同。',
  asItWasAdvice: '请先修改一个框，或用画笔标记要重绘的内容。',
  paintWhole: '绘制整张图片',
  brush: '画笔：标记要重绘的内容。方向键移动画笔，空格标记或擦除。',
  allMarked: '全部已标记，因此绘制整张图片。',
  stroke: '画笔笔触',
  invert: '反选标记',
  clear: '清除标记',
};
