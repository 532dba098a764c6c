import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'Se eligió WebGPU: superó su prueba en este dispositivo.',
  webgpuChosen: 'WebGPU, como usted eligió.',
  wasmChosen: 'WebAssembly, como usted eligió.',
  noWebgpu:
    'Este navegador no tiene WebGPU, así que trabaja WebAssembly. Es más lento; las imágenes son las mismas.',
  webgpuFailed:
    'WebGPU no superó aquí su prueba, así que trabaja WebAssembly. Es más lento; las imágenes son las mismas.',
  oneThread:
    'Esta página no está aislada, así que WebAssembly usa un solo hilo. Recárguela una vez para tener más.',
  keepsNothing:
    'Este navegador no conserva nada de esta página: guarde su escena en un archivo antes de cerrarla.',
  automatic: 'Automático',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'Modelos…',
  tryAgain: 'Reintentar',
  runsOn: 'Se ejecuta en',
  changingStops: 'Cambiar esto detiene lo que se está ejecutando.',
  onThisDevice: 'En este dispositivo',
  loadAgain: 'Cargar de nuevo',
  files: ({ total, count }) => `${bytes(total)} en ${many.files(count)}, cada uno comprobado por su sha256.`,
  bundle: 'Paquete <hash/>.',
  partsElsewhere: ({ parts }) =>
    `Estos gráficos calculan mal una parte del modelo, así que se ejecuta en el procesador: ${parts}. Las imágenes son las mismas.`,
  threads: ({ count }) =>
    `WebAssembly puede usar varios de los ${many.threads(count)} del procesador de este dispositivo.`,
  paints: ({ width, height }) => `Pinta ${width} × ${height} px, solo en este dispositivo.`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `Pinta ${width} × ${height} px, solo en este dispositivo. ${planner} escribe sus planes.`,
  loadingText: ({ text }) => `Cargando: ${text}.`,
  storage: ({ used, allowed }) =>
    `${bytes(used)} conservados: modelos, sus escenas e imágenes. Se permiten hasta ${bytes(allowed)}.`,
};
