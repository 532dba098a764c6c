import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'Paleta de comandos',
  searchCommands: 'Buscar comandos',
  placeholder: '¿Qué quiere hacer?',
  noneFound: 'No existe ese comando.',
  commands: 'Comandos',
};
