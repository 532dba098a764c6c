import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `${what} konnte nicht geladen werden.`,
  notFetchedAdvice:
    'Vielleicht fehlt das Netz, oder Scenograph wurde erneuert: Dann bringt ein Neuladen der Seite die neue Fassung. Nichts ist verloren.',
  beyondBounds: ({ min, max, value }) =>
    `Nur Zahlen von ${number(min)} bis ${number(max)}; es bleibt bei ${number(value)}.`,
  notWhole: ({ value }) => `Nur ganze Zahlen; es bleibt bei ${number(value)}.`,
  close: 'Schließen',
  nothingLost: 'Nichts ist verloren: Die Szene ist auf diesem Gerät aufbewahrt.',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Seite neu laden',
  details: 'Einzelheiten',
  notes: 'Hinweise',
  dismiss: 'Verwerfen',
  phaseManifest: 'stellt fest, was zu laden ist',
  phaseVerify: 'prüft, was geladen wurde',
  phaseCompile: 'bereitet es für dieses Gerät vor',
  phaseTest: 'testet es auf diesem Gerät',
  stoppedWorking: ({ what }) => `${what} ist ausgefallen.`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} von ${bytes(total)}`,
  quoted: ({ text }) => `„${text}“`,
  phaseDownload: 'lädt herunter',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}, ${bytes(loaded)} von ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'Breite',
  height: 'Höhe',
  widthShort: 'B',
  heightShort: 'H',
  keyCtrl: 'Strg',
  keyShift: '⇧',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'Leertaste',
  keyDelete: 'Entf',
  keyArrows: 'Pfeiltasten',
};
