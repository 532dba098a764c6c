import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: '提示词',
  placeholder: '图片中应该有什么？',
  orTry: '或试试这些：',
  ready: '现成的提示词',
  gallery: '图库中的所有场景',
  unknownWords: '模型不认识的词',
  unknown: '模型不认识 <word/>。',
  completions: '接下来可能的内容',
  drawnAs: ({ known }) => `<word/>：按 ${known} 绘制。`,
  leaveOut: '去掉',
  leaveOutOf: ({ word }) => `去掉 ${word}`,
  replace: ({ word, known }) => `将 ${word} 换成 ${known}`,
  modelLanguage: '提示词和规划用英语书写，即模型的语言。',
  moreUnknown: ({ count }) => `上方还有 ${number(count)} 个带下划线的词。`,
};
