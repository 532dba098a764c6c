import { counted, fixed, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/dialogs/benchmark';
import type { TranslationOf } from '../../../speaker';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? 'Belohnung nicht geprüft.' : `Belohnung ${fixed(reward, 2)}.`;
const prompts = ({ count }: { readonly count: number }) =>
  counted(count, { one: '# Prompt', other: '# Prompts' });

export const benchmark: TranslationOf<typeof benchmarkWords> = {
  title: 'Benchmark',
  figures: 'Kennzahlen mit 95-%-Bootstrap-Intervallen',
  figure: 'Kennzahl',
  mean: 'Mittel',
  interval: 'Intervall',
  of: 'Von',
  readWhole: 'Ganz gelesene Prompts',
  readWholeAbout: 'was nicht gelesen ist, steht in keiner Zahl',
  figureNotAsked: 'nichts davon verlangt',
  notPlanned: 'nicht geplant',
  openInStudio: 'Im Studio öffnen',
  noDetector: 'Nicht geprüft: Das Modell hat keinen Detektor.',
  all: 'Alle',
  notHeld: 'Nicht erfüllt',
  pictures: 'Bilder des Benchmarks',
  whichPictures: 'Welche Bilder',
  previous: 'Zurück',
  next: 'Weiter',
  allHeldSoFar: 'Bisher ist alles erfüllt, was sich prüfen lässt.',
  pause: 'Pause',
  goOn: 'Fortfahren',
  newRun: 'Neuer Lauf',
  nothingYet: 'Bilder und Kennzahlen erscheinen hier, sobald Prompts fertig sind.',
  typedPrompts: 'eingegebene Prompts',
  about:
    'Jeder Prompt wird mit dem geladenen Modell geplant und gemalt, und sein Bild wird geprüft. Die eigene Szene bleibt, wie sie ist, und hat Vorrang.',
  chooseFile: 'Datei mit Prompts wählen',
  fileOfPrompts: 'Datei mit Prompts',
  orWriteHere: 'oder hier eingeben, einen je Zeile',
  prompts: 'Prompts',
  noPromptsYet: 'Noch keine Prompts.',
  takeFirst: 'Nur die ersten',
  seed: 'Startwert, gleich für jeden Prompt',
  constrained: 'Ketten an ihre Grammatik binden',
  constrainedHint: 'Aus zeigt, wie viele Ketten von selbst lesbar sind.',
  backToResults: 'Zurück zu den Ergebnissen',
  start: 'Starten',
  modelNotReady: 'Das Modell ist noch nicht bereit.',
  fromTo: ({ low, high }) => `${fixed(low, 3)} bis ${fixed(high, 3)}`,
  openPicture: ({ number: which }) => `Bild ${which} im Studio öffnen`,
  nothingToCheck: (facts) => `${rewarded(facts)} In diesem Prompt lässt sich nichts prüfen.`,
  allHeld: (facts) => `${rewarded(facts)} Alles erfüllt.`,
  notHeldAre: ({ what, ...facts }) => `${rewarded(facts)} Nicht erfüllt: ${what}.`,
  none: 'keine',
  pageOf: ({ from, to, of }) => `${number(from)} bis ${number(to)} von ${number(of)}`,
  runWith: ({ model, seed }) => `${model}, Startwert ${seed}`,
  runWithoutGrammar: ({ model, seed }) =>
    `${model}, Startwert ${seed}, Ketten nicht an ihre Grammatik gebunden`,
  promptsRead: (facts) => `${prompts(facts)}.`,
  promptsOf: ({ name, ...facts }) => `${name}: ${prompts(facts)}.`,
  modelWithoutDetector: ({ name }) =>
    `${name} hat keinen Detektor: Die Bilder werden gemalt und nicht geprüft.`,
  startPrompts: (facts) => `${prompts(facts)} starten`,
  replaces: ({ name }) => `Ein neuer Lauf ersetzt „${name}“ und seine Bilder.`,
};
