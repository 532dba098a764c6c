import { counted, list, number } from '../../../numbers';
import type { outWords } from '../../../parts/dialogs/out';
import type { TranslationOf } from '../../../speaker';

export const out: TranslationOf<typeof outWords> = {
  what: 'Was gesichert wird',
  picture: 'Bild',
  layers: 'Ebenen',
  drawing: 'Zeichnung',
  tools: 'Andere Programme',

  noPicture: 'Es gibt noch kein Bild. Den Plan malen, dann wiederkommen.',
  noPlan: 'Es gibt noch keinen Plan. Eine Szene planen oder einen Rahmen zeichnen, dann wiederkommen.',
  preview: 'Vorschau',
  making: 'Die Datei entsteht…',
  saved: ({ name }) => `Gesichert als ${name}.`,
  save: 'Datei sichern',
  file: 'Datei',
  png: 'PNG-Bild',
  webp: 'WebP-Bild',
  pdf: 'PDF zum Drucken',
  printPng: 'PNG zum Drucken',
  size: 'Größe',
  times: ({ factor }) => `${number(factor)}×`,
  sizeHint: 'Mit scharfen Kanten vergrößert; Einzelheiten kommen nicht hinzu.',
  width: 'Breite in mm',
  bleed: 'Beschnitt in mm',
  bleedHint: 'Das Bild geht über seinen Rand gespiegelt weiter und wird dort abgeschnitten.',
  pixels: ({ width, height }) => `${number(width)} × ${number(height)} px`,
  printed: ({ width, height }) => `${number(width)} × ${number(height)} mm mit Beschnitt`,
  ppi: ({ ppi }) => `${number(ppi)} px je Zoll`,
  bare: 'Ohne Hintergrund',
  bareHint: 'Durchsichtig, wo nichts als die Umgebung ist.',
  notPlain:
    'Der Hintergrund ist nicht einfarbig. Ist das Bild in Ebenen zerlegt, kann er weggelassen werden.',
  toLayers: 'Zu den Ebenen',
  noWebp: 'Dieser Browser schreibt kein WebP. PNG wählen.',
  holdsScene: 'Die Datei enthält die ganze Szene: Hier abgelegt, öffnet sie sich wieder.',
  holdsPlan: 'Die Datei enthält die Szene ohne ihr Bild: Hier abgelegt, öffnet sich der Plan wieder.',

  layersAbout:
    'Jedes Objekt als durchsichtiges Bild an seinem Platz, dazu der Hintergrund ohne sie. Das Modell, das das Bild gemalt hat, zerlegt es; das dauert einige Sekunden.',
  takeApart: 'Bild zerlegen',
  takingApart: 'Zerlegen',
  beginning: 'Das Modell malt den Hintergrund…',
  step: ({ done, total }) => `Schritt ${number(done)} von ${number(total)}`,
  waiting: 'Das Modell tut zuerst etwas anderes.',
  stop: 'Anhalten',
  tryAgain: 'Noch einmal versuchen',
  layersFound: 'Ebenen, von vorn nach hinten',
  background: 'Hintergrund',
  ready: ({ count }) =>
    counted(count, { one: '# Ebene und der Hintergrund.', other: '# Ebenen und der Hintergrund.' }),
  exact: ({ most }) =>
    `Übereinandergelegt ergeben sie das Bild auf ${counted(most, { one: '# Stufe', other: '# Stufen' })} von 255 genau.`,
  nearly: ({ share }) => `Übereinandergelegt ergeben sie ${share} der Bildpunkte.`,
  byBoxes:
    'Die Token dieses Modells sagen nicht, wozu sie gehören: Die Ebenen sind an den Rahmen geschnitten, ihre Ränder können rau sein.',
  missing: ({ names }) => `Nicht zu trennen, weil im Bild nichts davon zu sehen ist: ${list(names)}.`,
  unplanned: ({ names }) => `Nicht im Plan, aber im Bild: ${list(names)}.`,
  apart: 'Das Bild ist zerlegt.',
  psd: 'PSD sichern',
  zip: 'ZIP mit PNGs sichern',
  svg: 'SVG sichern',

  drawingAbout: 'Die Rahmen des Plans mit ihren Namen, zum Drucken oder Darüberzeichnen.',
  drawingPreview: 'Zeichnung des Plans',
  drawingSvg: 'SVG sichern',
  drawingPdf: 'PDF sichern',
  unwritable: ({ names }) =>
    `Das PDF hat nur Buchstaben Westeuropas; Fragezeichen stehen für andere in ${list(names)}. Das SVG hat sie alle.`,

  workflows: 'Für Programme, die Bilder machen',
  layoutForms: 'Layouts',
  madeFor: ({ tool }) => `Gemacht für ${tool}.`,
  'name:comfy-regions': 'ComfyUI: Prompts je Bereich',
  'name:comfy-gligen': 'ComfyUI: GLIGEN-Rahmen',
  'name:invoke': 'InvokeAI: regionale Führung',
  'name:words': 'Nur Wörter',
  'about:comfy-regions':
    'Ein Ablauf zum Ablegen auf der Seite von ComfyUI; dort den eigenen Checkpoint wählen.',
  'about:comfy-gligen': 'Ein Ablauf mit einem Textrahmen je Objekt; er braucht ein GLIGEN-Modell.',
  'about:invoke': 'Ein Bild für die Galerie: dort die Ebenen aus seinen Metadaten zurückholen.',
  'about:words': 'Der Prompt und wo jedes Ding ist, für jedes Programm, das Text liest.',
};
