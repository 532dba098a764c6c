import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: '命令面板',
  searchCommands: '搜索命令',
  placeholder: '您想做什么？',
  noneFound: '没有这样的命令。',
  commands: '命令',
};
