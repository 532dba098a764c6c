import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': 'Ketten, die sich lesen lassen',
  'plan complete': 'Ketten, die von selbst enden',
  'plan wellFormed': 'Ketten ohne Fehler',
  'plan objectsHeld': 'Plan: Objekte in richtiger Zahl',
  'plan coloursHeld': 'Plan: Farben',
  'plan relationsHeld': 'Plan: Beziehungen',
  'plan allHeld': 'Plan: alles eines Prompts',
  'plan notChecked': 'Zeilen, die Regeln nicht prüfen können',
  'picture relationsHeld': 'Bild: Beziehungen',
  'picture spatialScore': 'Bild: T2I-CompBench 2D-spatial',
  'picture objectRecall': 'Bild: gefundene Objekte',
  'picture coloursHeld': 'Bild: zugeordnete Farben',
  'picture countsExact': 'Bild: genaue Anzahl',
  'picture allHeld': 'Bild: alles eines Prompts',
  'picture iou': 'IoU von Plan und Bild',
  'picture product': 'Belohnung als Produkt',
};
