import { counted } from '../../../numbers';
import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'Szenen auf diesem Gerät',
  scenes: 'Szenen',
  thisScene: 'Diese Szene',
  search: 'In Namen, Prompts und Plänen suchen',
  exportAll: 'Alle in einer Datei sichern',
  bringBack: 'Eine solche Datei aufnehmen',
  archive: 'Datei mit Szenen',
  empty: 'Noch ist hier keine Szene. Eine bleibt einen Augenblick nach der ersten Änderung erhalten.',
  noneFound: 'Keine Szene hat diese Wörter.',
  untitled: 'Szene ohne Namen',
  isOpen: 'offen',
  open: 'Öffnen',
  rename: 'Umbenennen',
  duplicate: 'Duplizieren',
  delete: 'Löschen',
  nameOf: ({ name }) => `Name von ${name}`,
  exported: ({ count }) =>
    `${counted(count, { one: '# Szene', other: '# Szenen' })} in einer Datei gesichert, mit Bildern und Läufen.`,
};
