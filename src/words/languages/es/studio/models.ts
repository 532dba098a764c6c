import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `No se pudo cargar el modelo elegido: ${text}`,
  ownInstead: ({ text }) => `${text} En su lugar se cargó el modelo propio del estudio.`,
  beforeInstead: ({ text }) => `${text} Se cargó de nuevo el modelo anterior.`,
  oneNotLoaded: ({ name, text }) => `No se pudo cargar ${name}: ${text}`,
  stillInUse: ({ text }) => `${text} El modelo anterior sigue en uso.`,
  unfinished: 'La última vez no terminó de cargarse el modelo elegido.',
  unfinishedAdvice: 'Por eso se cargó el propio del estudio; elija el otro de nuevo en «Modelos».',
  inUse: ({ name }) => `${name} está en uso.`,
  here: ({ name }) => `${name} está en este dispositivo.`,
  hereAlready: ({ name }) => `${name} ya está en este dispositivo.`,
  use: 'Usarlo',
  changed: ({ file }) =>
    `El archivo del servidor cambió, así que ${file} se obtiene de nuevo desde el principio.`,
  noRest: ({ file }) =>
    `Este servidor no puede enviar el resto de un archivo, así que ${file} se obtiene de nuevo desde el principio.`,
  failed: ({ name, text }) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'un servidor',
  decoder: 'planes',
  image_decoder: 'píxeles',
  detector: 'la mirada a las imágenes',
  vision_encoder: 'la lectura de imágenes',
  partOn: ({ part, backend }) => `${part} en ${backend}`,
};
