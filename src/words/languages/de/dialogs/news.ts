import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: 'Neuigkeiten',
  version: ({ version }) => `Fassung ${version}`,
  updated: ({ version }) => `Scenograph ist jetzt Fassung ${version}.`,
  show: 'Neuigkeiten',
  gallery:
    'Eine Galerie: zwölf Szenen mit allem, was das Modell schrieb, für Gestaltung, Unterricht und Forschung.',
  ready: 'Prompts für den Anfang, jeder mit seinem Bild.',
  tour: 'Ein Rundgang mit fünf Stationen, im Menü der Szene.',
  away: 'Solange Sie in einem anderen Tab sind, sagt der Titel, wie weit ein Lauf ist und wann er endet.',
  words: 'Änderungen in Worten unter der Bühne: “move the cat to the left of the sofa”.',
  layers: 'Ein Bild lässt sich in Ebenen zerlegen: PSD, PNGs oder SVG.',
  languages: 'Acht Sprachen, eine davon von rechts nach links.',
  first: 'Planen, ändern, malen, alles im Browser.',
};
