import { counted } from '../../../numbers';
import type { paintingWords } from '../../../parts/panels/painting';
import type { TranslationOf } from '../../../speaker';

export const painting: TranslationOf<typeof paintingWords> = {
  tryAgain: 'Noch einmal versuchen',
  dismiss: 'Verwerfen',
  seed: 'Startwert',
  rollSeed: 'Startwert würfeln',
  newSeedForEvery: 'Neuer Startwert für jeden Lauf',
  guidance: 'Führung',
  guidanceHint: 'Wie streng das Bild dem Plan folgt. 1 ist aus; zu viel übertreibt die Farben.',
  pictureTemperature: 'Temperatur des Bildes',
  planTemperature: 'Temperatur des Plans',
  planTemperatureHint:
    '0 nimmt immer das wahrscheinlichste Wort; höhere Werte bringen Abwechslung ins Layout.',
  constrained: 'Plan lesbar halten',
  constrainedHint: 'Nur Wörter, mit denen die Kette wohlgeformt bleibt.',
  backToDefaults: 'Zurück zu den Werten des Modells',
  picture: 'Bild',
  useAgain: 'Übernehmen',
  repainted: 'Neu gemalt',
  guidanceTemperature: 'Führung, Temperatur',
  size: 'Größe',
  model: 'Modell',
  plan: 'Plan',
  pictures: 'Bilder',
  loadingModel: 'Modell wird geladen',
  sayWhat: 'Beschreiben, was das Bild zeigen soll.',
  planUnfinished: 'Der Plan ist unvollständig.',
  onlyWordsChanged:
    'Seit diesem Bild haben sich nur die Worte des Plans geändert, und die können überall im Bild zählen.',
  nothingChanged: 'Der Plan ist so, wie er war, als dieses Bild gemalt wurde.',
  paintWhole: 'Ganzes Bild malen',
  nothingChangedAdvice: 'Erst einen Rahmen ändern, oder mit dem Pinsel markieren, was neu zu malen ist.',
  brushTaken:
    'Pinsel: markieren, was neu zu malen ist. Pfeiltasten bewegen ihn, die Leertaste markiert oder radiert.',
  everythingMarked: 'Alles ist markiert, also wird das ganze Bild gemalt.',
  planWhenLoaded: 'Das Planen beginnt, wenn das Modell geladen ist.',
  paintWhenLoaded: 'Das Malen beginnt, wenn das Modell geladen ist.',
  cells: ({ count }) => counted(count, { one: '# Feld', other: '# Felder' }),
  pixels: ({ width, height }) => `${width} × ${height} px`,
  revision: ({ revision }) => `Fassung ${revision}, wie sie ist`,
  revisionChanged: ({ revision }) => `Fassung ${revision}; seither geändert`,
  fromGonePicture: 'aus einem Bild, das es nicht mehr gibt,',
  fromSeed: ({ seed }) => `aus Startwert ${seed}`,
  sampling: ({ number: which, count, text }) => `Plan ${which} von ${count}, ${text}`,
  thenPlans: ({ text }) => `${text}; danach wird geplant`,
  thenPaints: ({ text }) => `${text}; danach wird gemalt`,
  planIt: 'Bild planen <keys/>',
  changeThenPaint: 'Den Plan ändern, bis er stimmt, dann malen <keys/>',
  paintSuggested: 'Plan malen <keys/> <name/> liest keine Rahmen: Sie sind ein Vorschlag.',
  suggestedBoxes: ({ name }) =>
    `${name} liest keine Rahmen: Es bekommt das Layout in Worten, darum sind Rahmen ein Vorschlag.`,
  changesAgain: ({ count }) =>
    `Was sich geändert hat, wird neu gemalt: ${counted(count, { one: '# Feld', other: '# Felder' })}.`,
  objectAgain: ({ count }) =>
    `Das Objekt wird neu gemalt: ${counted(count, { one: '# Feld', other: '# Felder' })}.`,
  markedAgain: ({ count }) =>
    `Was markiert ist, wird neu gemalt: ${counted(count, { one: '# Feld', other: '# Felder' })}.`,
};
