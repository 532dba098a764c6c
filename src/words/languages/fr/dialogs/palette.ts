import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'Palette de commandes',
  searchCommands: 'Chercher une commande',
  placeholder: 'Que voulez-vous faire ?',
  noneFound: 'Cette commande n’existe pas.',
  commands: 'Commandes',
};
