import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'Befehlspalette',
  searchCommands: 'Befehle suchen',
  placeholder: 'Was soll geschehen?',
  noneFound: 'Einen solchen Befehl gibt es nicht.',
  commands: 'Befehle',
};
