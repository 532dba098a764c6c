import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: '言葉でプランを変更',
  placeholder: ({ example }) => `変更を入力: ${example}`,
  about: 'Enter で実行、Esc で終了。“It” と “them” は選択中のものを指します。コマンドは英語で読み取ります。',
  send: '実行',
};
