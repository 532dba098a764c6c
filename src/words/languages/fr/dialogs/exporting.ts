import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Enregistrement d’une vidéo',
  drawing: 'Dessin d’un PNG animé',
  stopped: 'L’export a été arrêté.',
  videoFailed: 'Le navigateur n’a pas pu enregistrer la vidéo.',
  animationFailed: 'L’animation n’a pas pu être dessinée.',
  failedAdvice: 'Exportez-la plutôt en page web.',
  leftOut: ({ pictures, logs }) =>
    `Le fichier serait trop gros pour être rouvert, les éléments les plus anciens n’y sont donc pas : ${many.pictures(pictures)}, ${many.logs(logs)}.`,
  leftOutAdvice: 'Tout reste ici ; exportez une suite d’exécutions plus courte.',
  isRecording: 'Une vidéo s’enregistre.',
  isDrawing: 'Un PNG animé se dessine.',
  pageTitle: 'Un plan et son image',
  back: 'Retour',
  play: 'Lire',
  pause: 'Pause',
  next: 'Suivant',
  position: 'Position',
  speed: 'Vitesse',
  boxes: 'Cadres',
  embedCopied: 'Le code à intégrer est dans le presse-papiers.',
  embedCopiedAdvice:
    'Collez-le dans le HTML d’un article ou d’une diapositive. Qui le lit peut regarder, avancer pas à pas et lire, sans rien modifier.',
  embedNotCopied:
    'Le navigateur n’a pas admis le code dans le presse-papiers : il a été enregistré dans un fichier.',
  embedTooLong: 'C’est trop long pour un code à intégrer.',
  embedTooLongAdvice: 'Exportez la relecture en page web et placez cette page dans un cadre (iframe).',
};
