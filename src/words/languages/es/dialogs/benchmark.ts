import { fixed, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/dialogs/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? 'Recompensa sin comprobar.' : `Recompensa ${fixed(reward, 2)}.`;
const prompts = ({ count }: { readonly count: number }) => many.prompts(count);

export const benchmark: TranslationOf<typeof benchmarkWords> = {
  title: 'Prueba comparativa',
  figures: 'Cifras, con intervalos bootstrap del 95 %',
  figure: 'Cifra',
  mean: 'Media',
  interval: 'Intervalo',
  of: 'De',
  readWhole: 'Prompts leídos enteros',
  readWholeAbout: 'lo que no se lee no entra en ninguna cifra',
  figureNotAsked: 'no se pidió nada de ese tipo',
  notPlanned: 'sin planificar',
  openInStudio: 'Abrir en el estudio',
  noDetector: 'Sin comprobar: el modelo no tiene detector.',
  all: 'Todas',
  notHeld: 'Incumplidas',
  pictures: 'Imágenes de la prueba comparativa',
  whichPictures: 'Qué imágenes',
  previous: 'Anterior',
  next: 'Siguiente',
  allHeldSoFar: 'Hasta ahora se cumple todo lo que se puede comprobar.',
  pause: 'Pausar',
  goOn: 'Continuar',
  newRun: 'Ejecución nueva',
  nothingYet: 'Las imágenes y cifras aparecen aquí a medida que se terminan los prompts.',
  typedPrompts: 'prompts escritos',
  about:
    'Cada prompt se planifica y se pinta con el modelo cargado, y se comprueba su imagen. Su escena queda como está y tiene prioridad.',
  chooseFile: 'Elegir un archivo de prompts',
  fileOfPrompts: 'Archivo de prompts',
  orWriteHere: 'o escríbalos aquí, uno por línea',
  prompts: 'Prompts',
  noPromptsYet: 'Aún no hay prompts.',
  takeFirst: 'Tomar los primeros',
  seed: 'Semilla, la misma para cada prompt',
  constrained: 'Sujetar las cadenas a su gramática',
  constrainedHint: 'Desactivado, muestra cuántas cadenas se leen por sí solas.',
  backToResults: 'Volver a los resultados',
  start: 'Empezar',
  modelNotReady: 'El modelo aún no está listo.',
  fromTo: ({ low, high }) => `${fixed(low, 3)} a ${fixed(high, 3)}`,
  openPicture: ({ number: which }) => `Abrir la imagen ${which} en el estudio`,
  nothingToCheck: (facts) => `${rewarded(facts)} En este prompt no hay nada que se pueda comprobar.`,
  allHeld: (facts) => `${rewarded(facts)} Se cumple todo.`,
  notHeldAre: ({ what, ...facts }) => `${rewarded(facts)} No se cumple: ${what}.`,
  none: 'ninguno',
  pageOf: ({ from, to, of }) => `${number(from)} a ${number(to)} de ${number(of)}`,
  runWith: ({ model, seed }) => `${model}, semilla ${seed}`,
  runWithoutGrammar: ({ model, seed }) => `${model}, semilla ${seed}, cadenas sin sujetar a su gramática`,
  promptsRead: (facts) => `${prompts(facts)}.`,
  promptsOf: ({ name, ...facts }) => `${name}: ${prompts(facts)}.`,
  modelWithoutDetector: ({ name }) => `${name} no tiene detector: las imágenes se pintarán sin comprobarse.`,
  startPrompts: (facts) => `Empezar ${prompts(facts)}`,
  replaces: ({ name }) => `Una ejecución nueva ocupa el lugar de «${name}» y sus imágenes.`,
};
