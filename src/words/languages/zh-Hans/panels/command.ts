import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: '用文字修改规划',
  placeholder: ({ example }) => `说明要改什么：${example}`,
  about: 'Enter 执行，Esc 退出。“It”和“them”指选中项。命令按英语读取。',
  send: '执行',
};
