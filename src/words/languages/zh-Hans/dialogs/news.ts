import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: '新增内容',
  version: ({ version }) => `版本 ${version}`,
  updated: ({ version }) => `Scenograph 现在是版本 ${version}。`,
  show: '新增内容',
  gallery: '图库：十二个场景，含模型写下的全部内容，面向设计、教学与研究。',
  ready: '入门用的提示词，每条都配有图片。',
  tour: '五站导览，位于场景菜单中。',
  away: '当您在其他标签页时，标题会显示运行的进度以及何时结束。',
  words: '在画布下方用文字修改：“move the cat to the left of the sofa”。',
  layers: '图片可拆分为图层：PSD、PNG 或 SVG。',
  languages: '八种语言，其中一种从右到左书写。',
  first: '规划、编辑、绘制，全部在浏览器中完成。',
};
