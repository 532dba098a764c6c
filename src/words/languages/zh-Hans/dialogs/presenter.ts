import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: '演示',
  stage: '画布',
  keys: '空格：下一步 · ←：上一步 · P：播放 · Esc：退出',
  leave: '退出',
  over: '演示结束。',
};
