import { list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'La ligne de cet objet',
  noBoxYet: 'Pas encore de cadre',
  objects: 'Objets',
  addObject: 'Ajouter un objet',
  add: 'Ajouter',
  empty:
    'Rien n’est encore planifié. Planifiez un prompt, ajoutez un objet ici ou dessinez un cadre sur la toile.',
  nameNewObject: 'Nom du nouvel objet',
  namePlaceholder: 'Nom, p. ex. red apple',
  hide: 'Masquer',
  showOnCanvas: 'Afficher sur la toile',
  hideOnCanvas: 'Masquer sur la toile',
  lock: 'Verrouiller',
  unlock: 'Déverrouiller',
  added: ({ name, count }) => `${name} ajouté, ${count} sur ${count}`,
  keeps: ({ names }) =>
    `Une nouvelle planification garde en place : ${list(names.map((name) => `«\u00A0${name}\u00A0»`))}.`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) => `${number(count)} · ${many.changes(changes)}`,
  nameOf: ({ name }) => `Nom de ${name}`,
  howToRename: ({ name }) => `${name} (double-clic ou F2 pour renommer)`,
  unknownName: 'Le modèle ne connaît pas <word/>.',
  drawnAs: ({ known }) => `<word/> : peint comme ${known}.`,
  callIt: ({ word, known }) => `L’appeler ${known} et non ${word}`,
  leaveIt: 'Laisser ainsi',
  leaveItAs: ({ word }) => `Laisser ${word} ainsi`,
  objectMenu: 'Objet',
  arrange: 'Disposer',
  arrangesSelected: 'La sélection',
  arrangesAll: 'Tout ce qui n’est pas verrouillé',
  guides: 'Guides auxquels les cadres s’accrochent',
  guideThirds: 'Tiers',
  guideCentre: 'Centre',
  guideSafe: 'Zone sûre',
  nowAt: ({ name, at, of }) => `${name} est maintenant ${at} sur ${of}`,
  deletedMany: ({ count }) => `Supprimé : ${many.objects(count)}. « Annuler » ramène tout.`,
};
