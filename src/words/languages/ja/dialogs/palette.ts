import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'コマンドパレット',
  searchCommands: 'コマンドを検索',
  placeholder: '何をしますか?',
  noneFound: 'そのようなコマンドはありません。',
  commands: 'コマンド',
};
