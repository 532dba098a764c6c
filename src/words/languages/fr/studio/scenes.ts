import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'Le plan est ouvert.',
  openPlan: 'ouvrir un plan',
  planOpenWith: ({ problems }) =>
    `Le plan est ouvert, mais n’a pu être lu tel qu’écrit à ${many.places(problems)}.`,
  asProse: 'Ces endroits restent en prose dans le raisonnement, où vous pouvez les corriger.',
  sceneOpen: 'La scène est ouverte.',
  sceneOpenAdvice: '« Annuler » ramène la précédente.',
  replayOpen: 'La relecture est ouverte, parmi les exécutions de cette scène.',
  replayOpenAdvice: 'Votre plan est comme il était.',
  pictureBack: 'L’image est de retour.',
  pictureDeleted: 'L’image est supprimée.',
  undo: 'Annuler',
  sceneDeleted: 'La scène est supprimée, avec ses images et exécutions.',
  copyOf: ({ name }) => (name === '' ? 'Une copie' : `${name}, une copie`),
  scenesBrought: ({ count, there }) =>
    `Importé\u00A0: ${many.scenes(count)}${there > 0 ? `\u202F; déjà ici\u00A0: ${many.scenes(there)}` : ''}.`,
  filesSkipped: ({ count }) => `Illisible et laissé de côté : ${many.files(count)}.`,
  elsewhere: 'Votre dernière scène est ouverte dans un autre onglet, celle-ci commence donc vide.',
  openHere: 'L’ouvrir ici',
  openAsCopy:
    'La scène est encore ouverte dans un autre onglet, elle continue donc ici comme copie, images comprises.',
  openAsCopyAdvice: 'Celle de l’autre onglet reste telle quelle.',
  openTwice:
    'Cette scène est ouverte aussi dans un autre onglet, et seul le dernier changement est conservé.',
  openTwiceAdvice: 'Fermez l’autre onglet, ou enregistrez cette scène dans un fichier.',
};
