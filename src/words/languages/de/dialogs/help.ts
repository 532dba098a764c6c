import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: 'Nächstes Objekt',
  rename: 'Ausgewähltes Objekt umbenennen',
  delete: 'Ausgewählte Objekte löschen',
  nudge: 'Verschieben; mit Umschalt in größeren Schritten, mit Alt um einen Schritt des Modells',
  fitPicture: 'Bild einpassen',
  fitSelection: 'Auswahl einpassen',
  actualSize: 'Bild in seiner eigenen Größe',
  holdToPan: 'Halten und ziehen verschiebt die Ansicht',
  dragCopy: 'Kopie ziehen; von der Mitte aus vergrößern',
  keepRatio: 'Seitenverhältnis oder Achse halten',
  withoutSnapping: 'Ziehen ohne Einrasten; anklicken, was darunter liegt',
  title: 'Tastatur',
  onCanvas: 'Auf der Bühne',
  run: 'Lauf',
  edit: 'Bearbeiten',
  objects: 'Objekte',
  trace: 'Aufzeichnung',
  view: 'Ansicht',
  scene: 'Szene',
};
