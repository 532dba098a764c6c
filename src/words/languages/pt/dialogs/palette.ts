import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'Paleta de comandos',
  searchCommands: 'Procurar comandos',
  placeholder: 'O que você quer fazer?',
  noneFound: 'Não existe esse comando.',
  commands: 'Comandos',
};
