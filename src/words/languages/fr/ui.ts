import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `Impossible de récupérer : ${what}.`,
  notFetchedAdvice:
    'Le réseau est peut-être coupé, ou Scenograph a été mis à jour : recharger la page apporte alors la nouvelle version. Rien de ce que vous avez fait n’est perdu.',
  beyondBounds: ({ min, max, value }) =>
    `Seulement des nombres de ${number(min)} à ${number(max)} ; la valeur reste ${number(value)}.`,
  notWhole: ({ value }) => `Seulement des nombres entiers ; la valeur reste ${number(value)}.`,
  close: 'Fermer',
  nothingLost: 'Rien de ce que vous avez fait n’est perdu : votre scène est conservée sur cet appareil.',
  tryAgain: 'Réessayer',
  reload: 'Recharger la page',
  details: 'Détails',
  notes: 'Remarques',
  dismiss: 'Ignorer',
  phaseManifest: 'recherche de ce qu’il faut récupérer',
  phaseVerify: 'vérification de ce qui est récupéré',
  phaseCompile: 'préparation pour cet appareil',
  phaseTest: 'essai sur cet appareil',
  stoppedWorking: ({ what }) => `Ne fonctionne plus : ${what}.`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} sur ${bytes(total)}`,
  quoted: ({ text }) => `« ${text} »`,
  phaseDownload: 'téléchargement',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}, ${bytes(loaded)} sur ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'Largeur',
  height: 'Hauteur',
  widthShort: 'L',
  heightShort: 'H',
  keyCtrl: 'Ctrl',
  keyShift: 'Maj',
  keyAlt: 'Alt',
  keyEnter: 'Entrée',
  keyEsc: 'Échap',
  keyTab: 'Tab',
  keySpace: 'Espace',
  keyDelete: 'Suppr',
  keyArrows: 'Touches fléchées',
};
