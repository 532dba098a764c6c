import type { partsWords } from '../../../parts/app/parts';
import type { TranslationOf } from '../../../speaker';

export const parts: TranslationOf<typeof partsWords> = {
  thePrompt: 'Die Eingabe',
  theReasoning: 'Der Gedankengang',
  theRuns: 'Die Liste der Läufe',
  thePlans: 'Die Liste der Pläne',
  thisColumn: 'Diese Spalte',
  theObjects: 'Die Liste der Objekte',
  theChecks: 'Die Prüfung',
  theDetails: 'Was über das Bild bekannt ist',
  thisLine: 'Diese Zeile',
  theStage: 'Die Bühne',
  thisStage: 'Diese Bühne',
  theReplay: 'Die Wiedergabe',
  whatRuns: 'Was gerade läuft',
  theTimeline: 'Die Zeitleiste',
  thePaintings: 'Die Reihe der Bilder',
  theStudio: 'Das Studio',
  thePalette: 'Die Befehlspalette',
  theHelp: 'Die Tastaturhilfe',
  comparing: 'Der Vergleich von Läufen',
  presenting: 'Die Vorführung',
  theBenchmark: 'Der Vergleichslauf',
  theLayouts: 'Das Ein- und Ausgeben von Layouts',
  theModels: 'Die Liste der Modelle',
  theHeader: 'Die Leiste oben',
};
