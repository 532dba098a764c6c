import { counted } from '../../../numbers';
import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';

const cells = (count: number) => counted(count, { one: '# Feld', other: '# Felder' });

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: 'Stattdessen das ganze Bild malen.',
  noRepaint: 'Dieses Modell kann keine Teile eines Bildes neu malen.',
  otherModel: ({ name }) => `Dieses Bild hat ein anderes Modell gemalt, ${name}.`,
  otherSize: 'Dieses Bild hat eine andere Größe als die, die das Modell malt.',
  unfinished: 'Dieses Bild ist unfertig.',
  changes: ({ count }) => `Was sich geändert hat, wird neu gemalt: ${cells(count)}.`,
  object: ({ count }) => `Das Objekt wird neu gemalt: ${cells(count)}.`,
  marked: ({ count }) => `Was markiert ist, wird neu gemalt: ${cells(count)}.`,
  onlyWords:
    'Seit diesem Bild haben sich nur die Worte des Plans geändert, und die können überall im Bild zählen.',
  asItWas: 'Der Plan ist so, wie er war, als dieses Bild gemalt wurde.',
  asItWasAdvice: 'Erst einen Rahmen ändern, oder mit dem Pinsel markieren, was neu zu malen ist.',
  paintWhole: 'Ganzes Bild malen',
  brush:
    'Pinsel: markieren, was neu zu malen ist. Pfeiltasten bewegen ihn, die Leertaste markiert oder radiert.',
  allMarked: 'Alles ist markiert, also wird das ganze Bild gemalt.',
  stroke: 'Pinselstrich',
  invert: 'Markierung umkehren',
  clear: 'Markierung aufheben',
};
