import type { shellWords } from '../../../parts/app/shell';
import type { TranslationOf } from '../../../speaker';

export const shell: TranslationOf<typeof shellWords> = {
  description: 'Den Plan eines Bildes sehen, berichtigen, malen. Alles bleibt auf diesem Gerät.',
  insecure:
    'Diese Adresse ist nicht sicher: Der Browser behält hier keine Modelle und gibt weder Grafikkarte noch Threads noch Zwischenablage frei.',
  insecureAdvice: 'Scenograph braucht https oder localhost, um schnell zu sein und ohne Netz zu laufen.',
  noPlannerAdvice: 'Objekte von Hand hinzufügen und malen.',
  newVersion: 'Eine neue Version von Scenograph ist da.',
  updateWaits: 'Eine neue Version von Scenograph wartet, bis dieser Tab fertig ist.',
  updateWaitsAdvice: 'Dann kommt sie von selbst; nichts geht verloren.',
  updateNow: 'Jetzt aktualisieren',
  otherTabBusy:
    'Ein anderer Tab von Scenograph ist noch nicht fertig: Die neue Version kommt, sobald er es ist.',
  leftWidth: 'Breite der linken Spalte',
  rightWidth: 'Breite der rechten Spalte',
  dropHere:
    'Ein Bild, eine Szene oder eine Kette zum Öffnen ablegen, oder den Ordner eines Modells zum Hinzufügen',
  scenograph: 'Scenograph',
  lightTheme: 'Helles Design',
  darkTheme: 'Dunkles Design',
  nothingKeptAdvice: 'Vor dem Schließen dieser Seite die Szene als Datei sichern.',
  nothingKept: 'Hier wird nichts aufbewahrt',
  prompt: 'Prompt',
  plan: 'Plan',
  paint: 'Malen',
  runs: 'Läufe',
  paintingOptions: 'Optionen zum Malen',
  severalPlans: 'Mehrere Pläne',
  triesAbout:
    'Planen versucht es noch einmal, solange der Plan verletzt, was der Prompt verlangt: höchstens eine Sekunde lang. Ein Versuch schaltet das aus.',
  severalPlansAbout:
    'Entwirft mehrere Pläne zum Prompt und behält den, der am meisten davon erfüllt. Die anderen bleiben zur Auswahl.',
  paintSettings: 'Startwert, Anzahl und Führung',
  scene: 'Szene',
  sceneMenu: 'Menü der Szene',
  keptHere: 'Auf diesem Gerät',
  untitledScene: 'Szene ohne Titel',
  sceneName: 'Name der Szene',
  panel: 'Bühne',
  takeUpdate: 'Neue Version laden',
  noPlanner: ({ name }) =>
    `${name} schreibt keine Pläne, und das eigene Modell des Studios, das es könnte, ließ sich nicht laden.`,
  language: 'Sprache',
  browserLanguage: 'Wie im Browser',
  languageFailed: 'Diese Sprache konnte nicht geladen werden.',
  languageFailedAdvice: 'Die Verbindung prüfen und die Sprache dann noch einmal wählen.',
};
