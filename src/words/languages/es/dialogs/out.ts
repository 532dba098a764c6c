import { list, number } from '../../../numbers';
import type { outWords } from '../../../parts/dialogs/out';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const out: TranslationOf<typeof outWords> = {
  what: 'Qué guardar',
  picture: 'Imagen',
  layers: 'Capas',
  drawing: 'Dibujo',
  tools: 'Otros programas',

  noPicture: 'Aún no hay imagen. Pinte el plan y vuelva aquí.',
  noPlan: 'Aún no hay plan. Planifique una escena o dibuje un recuadro y vuelva aquí.',
  preview: 'Vista previa',
  making: 'Creando el archivo…',
  saved: ({ name }) => `Guardado como ${name}.`,
  save: 'Guardar el archivo',
  file: 'Archivo',
  png: 'Imagen PNG',
  webp: 'Imagen WebP',
  pdf: 'PDF para imprimir',
  printPng: 'PNG para imprimir',
  size: 'Tamaño',
  times: ({ factor }) => `${number(factor)}×`,
  sizeHint: 'Ampliada con bordes nítidos; no se añade detalle.',
  width: 'Anchura en mm',
  bleed: 'Sangrado en mm',
  bleedHint: 'La imagen continúa en espejo más allá de su borde, por donde se cortará.',
  pixels: ({ width, height }) => `${number(width)} × ${number(height)} px`,
  printed: ({ width, height }) => `${number(width)} × ${number(height)} mm con el sangrado`,
  ppi: ({ ppi }) => `${number(ppi)} px por pulgada`,
  bare: 'Sin el fondo',
  bareHint: 'Transparente donde no hay más que el entorno.',
  notPlain: 'El fondo no es de un solo color liso. Una vez descompuesta la imagen en capas, se puede quitar.',
  toLayers: 'Ir a las capas',
  noWebp: 'Este navegador no crea WebP. Elija PNG.',
  holdsScene: 'El archivo contiene toda la escena: al soltarlo aquí, se abre de nuevo.',
  holdsPlan: 'El archivo contiene la escena sin su imagen: al soltarlo aquí, el plan se abre de nuevo.',

  layersAbout:
    'Cada objeto como imagen transparente en su sitio, y el fondo sin ellos. El modelo que pintó la imagen la descompone; tarda unos segundos.',
  takeApart: 'Descomponer la imagen',
  takingApart: 'Descomposición',
  beginning: 'Pidiendo el fondo al modelo…',
  step: ({ done, total }) => `Paso ${number(done)} de ${number(total)}`,
  waiting: 'Esperando al modelo, que antes hace otra cosa.',
  stop: 'Detener',
  tryAgain: 'Reintentar',
  layersFound: 'Capas, de delante atrás',
  background: 'Fondo',
  ready: ({ count }) => `${many.layers(count)} y el fondo.`,
  exact: ({ most }) =>
    `Superpuestas reproducen la imagen con una diferencia de hasta ${many.levels(most)} de 255.`,
  nearly: ({ share }) => `Superpuestas reproducen el ${share} de los píxeles de la imagen.`,
  byBoxes:
    'Los tokens de este modelo no dicen de qué objeto son: las capas se recortaron por los recuadros y sus bordes pueden ser toscos.',
  missing: ({ names }) => `No se pudo separar, porque la imagen no muestra nada de ello: ${list(names)}.`,
  unplanned: ({ names }) => `No está en el plan, pero sí en la imagen: ${list(names)}.`,
  apart: 'La imagen está descompuesta.',
  psd: 'Guardar PSD',
  zip: 'Guardar ZIP de PNG',
  svg: 'Guardar SVG',

  drawingAbout: 'Los recuadros del plan con sus nombres, para imprimir o dibujar encima.',
  drawingPreview: 'Dibujo del plan',
  drawingSvg: 'Guardar SVG',
  drawingPdf: 'Guardar PDF',
  unwritable: ({ names }) =>
    `El PDF solo tiene letras de Europa occidental; hay signos de interrogación en lugar de otras en ${list(names)}. El SVG las tiene todas.`,

  workflows: 'Para programas que crean imágenes',
  layoutForms: 'Composiciones',
  madeFor: ({ tool }) => `Hecho para ${tool}.`,
  'name:comfy-regions': 'ComfyUI: prompts por región',
  'name:comfy-gligen': 'ComfyUI: recuadros GLIGEN',
  'name:invoke': 'InvokeAI: guía por región',
  'name:words': 'Solo palabras',
  'about:comfy-regions':
    'Un flujo de trabajo para soltar en la página de ComfyUI; elija allí su propio checkpoint.',
  'about:comfy-gligen': 'Un flujo de trabajo con un recuadro de texto por objeto; necesita un modelo GLIGEN.',
  'about:invoke': 'Una imagen para su galería: recupere allí las capas del lienzo desde sus metadatos.',
  'about:words': 'El prompt, y dónde está cada cosa, para cualquier programa que lea texto.',
};
