import { fixed, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/dialogs/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? 'Récompense non vérifiée.' : `Récompense ${fixed(reward, 2)}.`;
const prompts = ({ count }: { readonly count: number }) => many.prompts(count);

export const benchmark: TranslationOf<typeof benchmarkWords> = {
  title: 'Banc d’essai',
  figures: 'Chiffres, avec intervalles bootstrap à 95 %',
  figure: 'Chiffre',
  mean: 'Moyenne',
  interval: 'Intervalle',
  of: 'Sur',
  readWhole: 'Prompts lus en entier',
  readWholeAbout: 'ce qui n’est pas lu n’entre dans aucun chiffre',
  figureNotAsked: 'rien de ce genre demandé',
  notPlanned: 'non planifié',
  openInStudio: 'Ouvrir dans le studio',
  noDetector: 'Non vérifiée : le modèle n’a pas de détecteur.',
  all: 'Toutes',
  notHeld: 'Non respectées',
  pictures: 'Images du banc d’essai',
  whichPictures: 'Quelles images',
  previous: 'Précédent',
  next: 'Suivant',
  allHeldSoFar: 'Tout ce qui peut être vérifié est respecté jusqu’ici.',
  pause: 'Pause',
  goOn: 'Continuer',
  newRun: 'Nouvelle exécution',
  nothingYet: 'Images et chiffres apparaissent ici à mesure que les prompts sont terminés.',
  typedPrompts: 'prompts tapés',
  about:
    'Chaque prompt est planifié et peint avec le modèle chargé, et son image est vérifiée. Votre scène reste telle quelle et passe d’abord.',
  chooseFile: 'Choisir un fichier de prompts',
  fileOfPrompts: 'Fichier de prompts',
  orWriteHere: 'ou écrivez-les ici, un par ligne',
  prompts: 'Prompts',
  noPromptsYet: 'Pas encore de prompts.',
  takeFirst: 'Prendre les premiers',
  seed: 'Graine, la même pour chaque prompt',
  constrained: 'Tenir les chaînes à leur grammaire',
  constrainedHint: 'Désactivé, montre combien de chaînes se lisent d’elles-mêmes.',
  backToResults: 'Retour aux résultats',
  start: 'Démarrer',
  modelNotReady: 'Le modèle n’est pas encore prêt.',
  fromTo: ({ low, high }) => `${fixed(low, 3)} à ${fixed(high, 3)}`,
  openPicture: ({ number: which }) => `Ouvrir l’image ${which} dans le studio`,
  nothingToCheck: (facts) => `${rewarded(facts)} Rien dans ce prompt ne peut être vérifié.`,
  allHeld: (facts) => `${rewarded(facts)} Tout est respecté.`,
  notHeldAre: ({ what, ...facts }) => `${rewarded(facts)} Non respecté : ${what}.`,
  none: 'aucun',
  pageOf: ({ from, to, of }) => `${number(from)} à ${number(to)} sur ${number(of)}`,
  runWith: ({ model, seed }) => `${model}, graine ${seed}`,
  runWithoutGrammar: ({ model, seed }) => `${model}, graine ${seed}, chaînes non tenues à leur grammaire`,
  promptsRead: (facts) => `${prompts(facts)}.`,
  promptsOf: ({ name, ...facts }) => `${name} : ${prompts(facts)}.`,
  modelWithoutDetector: ({ name }) =>
    `${name} n’a pas de détecteur : les images seront peintes sans être vérifiées.`,
  startPrompts: (facts) => `Démarrer ${prompts(facts)}`,
  replaces: ({ name }) => `Une nouvelle exécution remplace « ${name} » et ses images.`,
};
