import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: 'Visite',
  stop: ({ number, of }) => `Étape ${number} sur ${of}`,
  back: 'Retour',
  next: 'Suivant',
  done: 'Terminer',
  leave: 'Quitter la visite',
  left: 'La visite est terminée. Vous la retrouverez dans le menu de la scène.',
  promptTitle: 'Dites ce que montre l’image',
  prompt: 'Choses, couleurs, nombres, et où elles sont. Ou prenez un des prompts tout prêts.',
  planTitle: 'Planifier',
  plan: 'Le modèle écrit ce qui va où avant de peindre. Cela prend un instant et peut être arrêté.',
  stageTitle: 'Déplacez ce qui ne va pas',
  stage:
    'Chaque chose a une boîte. Faites-la glisser, tirez ses coins, tracez-en une autre. Au clavier : Tab, puis les flèches.',
  objectsTitle: 'Une liste de tout',
  objects:
    'Renommez, verrouillez, masquez, réordonnez. Liste, boîtes et mots forment un seul document, et chaque pas s’annule.',
  paintTitle: 'Peindre',
  paint: 'L’image suit les boîtes. Modifiez le plan et repeignez ; tout ce que vous avez fait est gardé.',
};
