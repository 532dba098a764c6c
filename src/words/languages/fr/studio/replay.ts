import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: 'Début',
  end: 'Fin',
  object: ({ number }) => `Objet ${number}`,
  row: ({ number }) => `Rangée ${number}`,
  pictureRow: ({ picture, number }) => `Image ${picture}, rangée ${number}`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  at: ({ place, time }) => `${place}, ${time}`,
  nothing: 'Rien n’est enregistré',
  tokenOf: ({ number, of }) => `Jeton ${number} sur ${of}`,
  objectOf: ({ number, of, name }) => `Objet ${number} sur ${of}, ${name}`,
  rowOf: ({ number, of }) => `Rangée ${number} sur ${of}`,
  pictureRowOf: ({ number, of, picture, count }) =>
    `Image ${picture} sur ${count}, rangée ${number} sur ${of}`,
  picture: 'Image terminée',
  pictureOf: ({ picture, count }) => `Image ${picture} sur ${count} terminée`,
  edit: 'Plan modifié',
  painting: 'La peinture commence',
  goesOn: 'La planification continue',
  planning: 'La planification commence',
  stopped: 'Arrêté',
  failed: ({ why }) => `Échec : ${why}`,
  longest: 'Fin, le plan a atteint sa longueur maximale',
  painted: 'Peint',
  planned: 'Le plan est terminé',
};
