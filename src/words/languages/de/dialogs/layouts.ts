import { counted } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'Die Datei ist größer als jedes Layout. Eine andere wählen.',
  undoName: 'Layout einführen',
  bringInAbout:
    'Ein Layout einfügen oder seine Datei öffnen. Es ersetzt den Plan; „Rückgängig“ holt den Plan zurück.',
  form: 'Form',
  layout: 'Layout',
  whatWasChanged: 'Was geändert wurde',
  openFile: 'Datei öffnen…',
  cancel: 'Abbrechen',
  useAsPlan: 'Als Plan verwenden',
  asTextShows: 'Wie der Text es zeigt',
  bringIn: 'Einführen',
  takeOut: 'Ausführen',
  title: 'Layouts und Export',
  way: 'Richtung',
  nothingToTakeOut: 'Es gibt noch keinen Plan. Eine Szene planen oder einen Rahmen zeichnen, dann ausführen.',
  copied: 'Kopiert.',
  layoutCopied: 'Das Layout wurde kopiert.',
  copyRefused: 'Der Browser erlaubt hier kein Kopieren. Den Text markieren und kopieren.',
  copy: 'Kopieren',
  layoutSaved: 'Das Layout wurde als Datei gesichert.',
  saveAsFile: 'Als Datei sichern',
  planNow: ({ count }) => `Der Plan hat jetzt ${counted(count, { one: '# Objekt', other: '# Objekte' })}.`,
  read: ({ format, count }) => `${format}: ${counted(count, { one: '# Objekt', other: '# Objekte' })}.`,
  'about:got-r1': 'Prosa mit Marken, wie das Modell sie schreibt. Nichts geht verloren.',
  'about:got': 'Wie bei GoT-R1, mit einer Farbe in Klammern hinter jedem Rahmen.',
  'about:plangen': 'Tags: <ref> für einen Namen und <box> für seine Ecken auf einem Raster von 1000.',
  'about:ideogram': 'Rahmen von 0 bis 1000, die senkrechte Kante zuerst.',
  'about:coco': 'Bilder, Kategorien und Annotationen; Rahmen als x, y, Breite und Höhe in Pixeln.',
  'about:json':
    'Eine Liste von Objekten, jedes mit einem Namen und einem Rahmen [x1, y1, x2, y2] auf einem Raster von 1000.',
  more: ({ count }) => `und ${count} weitere.`,
};
