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
  title: 'Layouts',
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
  more: ({ count }) => `und ${count} weitere.`,
};
