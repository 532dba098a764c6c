import { counted, list, number } from '../../numbers';
import { speaker } from '../../speaker';

/** Taking pictures, layers, drawings and plans along. */
export const outWords = speaker('dialogs/out', {
  what: 'What to save',
  picture: 'Picture',
  layers: 'Layers',
  drawing: 'Drawing',
  tools: 'Other tools',

  noPicture: 'There is no picture yet. Paint the plan, then come back for it.',
  noPlan: 'There is no plan yet. Plan a scene or draw a box, then come back for it.',
  preview: 'Preview',
  making: 'Making the file…',
  saved: ({ name }: { name: string }) => `Saved as ${name}.`,
  save: 'Save the file',
  file: 'File',
  png: 'PNG',
  webp: 'WebP',
  pdf: 'PDF to print',
  printPng: 'PNG to print',
  size: 'Size',
  times: ({ factor }: { factor: number }) => `${number(factor)}×`,
  sizeHint: 'Enlarged with crisp edges; no detail is added.',
  width: 'Width in mm',
  bleed: 'Bleed in mm',
  bleedHint: 'The picture goes on over its edge as in a mirror, to be cut off there.',
  pixels: ({ width, height }: { width: number; height: number }) => `${number(width)} × ${number(height)} px`,
  printed: ({ width, height }: { width: number; height: number }) =>
    `${number(width)} × ${number(height)} mm with its bleed`,
  ppi: ({ ppi }: { ppi: number }) => `${number(ppi)} px to an inch`,
  bare: 'Without its background',
  bareHint: 'Transparent where nothing but the setting is.',
  notPlain:
    'Its background is not one plain colour. Once the picture is taken apart into layers, it can be left out.',
  toLayers: 'Go to layers',
  noWebp: 'This browser makes no WebP. Choose PNG.',
  holdsScene: 'The file holds the whole scene: dropped here, it opens again.',
  holdsPlan: 'The file holds the scene without its picture: dropped here, the plan opens again.',

  layersAbout:
    'Each object as a transparent picture in its place, and the background without them. The model that painted the picture takes it apart; that takes some seconds.',
  takeApart: 'Take the picture apart',
  takingApart: 'Taking apart',
  beginning: 'Asking the model for the background…',
  step: ({ done, total }: { done: number; total: number }) => `Step ${number(done)} of ${number(total)}`,
  waiting: 'Waiting for the model, which does something else first.',
  stop: 'Stop',
  tryAgain: 'Try again',
  layersFound: 'Layers, from front to back',
  background: 'Background',
  ready: ({ count }: { count: number }) =>
    `${counted(count, { one: '# layer and the background.', other: '# layers and the background.' })}`,
  exact: ({ most }: { most: number }) =>
    `Laid over one another they give the picture to within ${counted(most, { one: '# step', other: '# steps' })} of 255.`,
  nearly: ({ share }: { share: string }) =>
    `Laid over one another they give ${share} of the picture’s pixels.`,
  byBoxes:
    'This model’s tokens don’t say whose they are: layers were cut along the boxes, and their rims may be rough.',
  missing: ({ names }: { names: readonly string[] }) =>
    `Could not be separated, because the picture shows nothing of it: ${list(names)}.`,
  unplanned: ({ names }: { names: readonly string[] }) =>
    `Not in the plan, but in the picture: ${list(names)}.`,
  apart: 'The picture is taken apart.',
  psd: 'Save PSD',
  zip: 'Save ZIP of PNGs',
  svg: 'Save SVG',

  drawingAbout: 'The boxes of the plan with their names, to print or to draw over.',
  drawingPreview: 'Drawing of the plan',
  drawingSvg: 'Save SVG',
  drawingPdf: 'Save PDF',
  unwritable: ({ names }: { names: readonly string[] }) =>
    `The PDF has letters of western Europe only; question marks stand for others in ${list(names)}. The SVG has them all.`,

  workflows: 'For tools that make pictures',
  layoutForms: 'Layouts',
  madeFor: ({ tool }: { tool: string }) => `Made for ${tool}.`,
  'name:comfy-regions': 'ComfyUI: prompts by region',
  'name:comfy-gligen': 'ComfyUI: GLIGEN boxes',
  'name:invoke': 'InvokeAI: regional guidance',
  'name:words': 'Words alone',
  'about:comfy-regions': 'A workflow to drop on ComfyUI’s page; choose your own checkpoint there.',
  'about:comfy-gligen': 'A workflow with a text box an object; it needs a GLIGEN model.',
  'about:invoke': 'A picture for its gallery: recall the canvas layers from its metadata there.',
  'about:words': 'The prompt, and where each thing is, for any tool that reads text.',
});
