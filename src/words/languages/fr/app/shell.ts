import type { shellWords } from '../../../parts/app/shell';
import type { TranslationOf } from '../../../speaker';

export const shell: TranslationOf<typeof shellWords> = {
  description: 'Voir le plan d’une image, le corriger, la peindre. Tout reste sur cet appareil.',
  insecure:
    'Cette adresse n’est pas sécurisée : le navigateur n’y conserve aucun modèle et n’y donne ni carte graphique, ni threads, ni presse-papiers.',
  insecureAdvice:
    'Scenograph a besoin de https, ou de localhost, pour être rapide et fonctionner hors ligne.',
  noPlannerAdvice: 'Ajoutez des objets à la main et peignez-les.',
  newVersion: 'Une nouvelle version de Scenograph est prête.',
  updateWaits: 'Une nouvelle version de Scenograph attend que cet onglet ait terminé.',
  updateWaitsAdvice: 'Elle viendra ensuite d’elle-même ; rien de ce que vous avez fait n’est perdu.',
  updateNow: 'Mettre à jour',
  otherTabBusy:
    'Un autre onglet de Scenograph a encore quelque chose à terminer : la mise à jour viendra après.',
  leftWidth: 'Largeur de la colonne de gauche',
  rightWidth: 'Largeur de la colonne de droite',
  dropHere:
    'Déposez une image, une scène ou une chaîne pour l’ouvrir, ou le dossier d’un modèle pour l’ajouter',
  scenograph: 'Scenograph',
  lightTheme: 'Thème clair',
  darkTheme: 'Thème sombre',
  nothingKeptAdvice: 'Enregistrez votre scène dans un fichier avant de fermer cette page.',
  nothingKept: 'Rien n’est conservé ici',
  prompt: 'Prompt',
  plan: 'Plan',
  paint: 'Peindre',
  runs: 'Exécutions',
  paintingOptions: 'Options de peinture',
  severalPlans: 'Plusieurs plans',
  triesAbout:
    'La planification recommence tant que le plan enfreint ce que demande le prompt, une seconde au plus. Un seul essai désactive cela.',
  severalPlansAbout:
    'Établit quelques plans pour le prompt et garde celui qui le respecte le mieux. Les autres restent au choix.',
  paintSettings: 'Graine, nombre et guidage',
  scene: 'Scène',
  sceneMenu: 'Menu de la scène',
  keptHere: 'Conservée sur cet appareil',
  untitledScene: 'Scène sans nom',
  sceneName: 'Nom de la scène',
  panel: 'Toile',
  takeUpdate: 'Mise à jour prête : recharger',
  noPlanner: ({ name }) =>
    `${name} n’écrit pas de plans, et le modèle du studio, qui le ferait, n’a pas pu être chargé.`,
  language: 'Langue',
  browserLanguage: 'Comme le navigateur',
  languageFailed: 'Impossible de charger cette langue.',
  languageFailedAdvice: 'Vérifiez la connexion, puis choisissez-la de nouveau.',
};
