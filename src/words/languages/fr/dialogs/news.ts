import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: 'Nouveautés',
  version: ({ version }) => `Version numéro ${version}`,
  updated: ({ version }) => `Scenograph est maintenant en version ${version}.`,
  show: 'Nouveautés',
  gallery:
    'Une galerie : douze scènes avec tout ce que le modèle a écrit, pour la création, l’enseignement et la recherche.',
  ready: 'Des prompts pour commencer, chacun avec son image.',
  tour: 'Une visite en cinq étapes, dans le menu de la scène.',
  away: 'Quand vous êtes dans un autre onglet, le titre dit où en est une exécution et quand elle se termine.',
  words: 'Des changements en mots sous la scène : “move the cat to the left of the sofa”.',
  layers: 'Une image se sépare en calques : PSD, PNG ou SVG.',
  languages: 'Huit langues, dont une de droite à gauche.',
  first: 'Planifier, modifier, peindre, tout dans le navigateur.',
};
