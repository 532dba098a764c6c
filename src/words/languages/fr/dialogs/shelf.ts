import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'Scènes sur cet appareil',
  scenes: 'Scènes',
  thisScene: 'Cette scène',
  search: 'Chercher dans les noms, prompts et plans',
  exportAll: 'Tout enregistrer dans un fichier',
  bringBack: 'Importer un tel fichier',
  archive: 'Fichier de scènes',
  empty: 'Aucune scène n’est encore conservée ici. Elle l’est un instant après une modification.',
  noneFound: 'Aucune scène ne contient ces mots.',
  untitled: 'Scène sans nom',
  isOpen: 'ouverte',
  open: 'Ouvrir',
  rename: 'Renommer',
  duplicate: 'Dupliquer',
  delete: 'Supprimer',
  nameOf: ({ name }) => `Nom de ${name}`,
  exported: ({ count }) => `Enregistré dans un fichier, avec images et exécutions : ${many.scenes(count)}.`,
};
