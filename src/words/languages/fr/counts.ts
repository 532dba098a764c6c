import { counted, type Forms } from '../../numbers';

const of =
  (forms: Forms) =>
  (count: number): string =>
    counted(count, forms);

/** Counted things, in every form that the language has. */
export const many = {
  objects: of({ one: '# objet', many: '# d’objets', other: '# objets' }),
  pictures: of({ one: '# image', many: '# d’images', other: '# images' }),
  prompts: of({ one: '# prompt', many: '# de prompts', other: '# prompts' }),
  cells: of({ one: '# cellule', many: '# de cellules', other: '# cellules' }),
  changes: of({ one: '# changement', many: '# de changements', other: '# changements' }),
  moreChanges: of({
    one: '# autre changement',
    many: '# d’autres changements',
    other: '# autres changements',
  }),
  plans: of({ one: '# plan', many: '# de plans', other: '# plans' }),
  finishedPlans: of({ one: '# plan terminé', many: '# de plans terminés', other: '# plans terminés' }),
  otherTries: of({ one: '# autre essai', many: '# d’autres essais', other: '# autres essais' }),
  tries: of({ one: '# essai', many: '# d’essais', other: '# essais' }),
  checks: of({ one: '# contrôle', many: '# de contrôles', other: '# contrôles' }),
  scenes: of({ one: '# scène', many: '# de scènes', other: '# scènes' }),
  files: of({ one: '# fichier', many: '# de fichiers', other: '# fichiers' }),
  runs: of({ one: '# exécution', many: '# d’exécutions', other: '# exécutions' }),
  places: of({ one: '# endroit', many: '# d’endroits', other: '# endroits' }),
  problems: of({ one: '# chose', many: '# de choses', other: '# choses' }),
  lines: of({ one: '# ligne', many: '# de lignes', other: '# lignes' }),
  minutes: of({ one: '# minute', many: '# de minutes', other: '# minutes' }),
  hours: of({ one: '# heure', many: '# d’heures', other: '# heures' }),
  seconds: of({ one: '# seconde', many: '# de secondes', other: '# secondes' }),
  tokens: of({ one: '# jeton', many: '# de jetons', other: '# jetons' }),
  boxes: of({ one: '# cadre', many: '# de cadres', other: '# cadres' }),
  items: of({ one: '# élément', many: '# d’éléments', other: '# éléments' }),
  characters: of({ one: '# caractère', many: '# de caractères', other: '# caractères' }),
  threads: of({ one: '# thread', many: '# de threads', other: '# threads' }),
  layers: of({ one: '# calque', many: '# de calques', other: '# calques' }),
  levels: of({ one: '# niveau', many: '# de niveaux', other: '# niveaux' }),
  logs: of({ one: '# journal', many: '# de journaux', other: '# journaux' }),
};
