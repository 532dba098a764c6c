import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = 'Elija WebAssembly en «Modelo».';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} se hizo para WebGPU, que aquí no está en uso.`,
  'needs-webgpu.advice': 'Use un navegador con WebGPU, o consiga el modelo exportado para WebAssembly.',
  'needs-wasm': ({ name }) => `${name} se hizo para WebAssembly.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} necesita ${room(needed)} de memoria; WebAssembly tiene ${room(there)}.`,
  'needs-wasm-memory.advice': 'Use un navegador con WebGPU, o una variante más pequeña del modelo (int8).',
  'needs-half-floats': ({ name }) =>
    `${name} calcula en coma flotante de 16 bits, y estos gráficos no pueden (shader-f16).`,
  'needs-half-floats.advice':
    'Elija una variante en coma flotante de 32 bits o q4, o WebAssembly en «Modelo».',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `La mayor pieza de ${name} ocupa ${room(needed)}; estos gráficos admiten ${room(there)} de una vez.`,
  'needs-larger-buffer.advice':
    'Use otra tarjeta gráfica, una variante más pequeña del modelo o WebAssembly en «Modelo».',
  'four-bit-too-slow': ({ file }) =>
    `${file} tiene pesos de 4 bits, que solo sirven con WebGPU: aquí una imagen tardaría media hora o más.`,
  'four-bit-too-slow.advice':
    'Use un navegador con WebGPU, o añada la variante int8 de los grafos (…_int8.onnx o …_quantized.onnx).',
  'no-webgpu': 'Este navegador no ofrece WebGPU aquí.',
  'no-webgpu.advice': 'Elija WebAssembly en «Modelo», o use un navegador con WebGPU.',
  'graphics-unusable': 'Los gráficos de este dispositivo no sirven para el modelo.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `Este dispositivo calcula mal el modelo (${reason}).`,
  'computes-wrongly.advice': ({ backend }) =>
    backend === 'webgpu' ? CHOOSE_WASM : 'Pruebe con otro navegador.',
  'graph-computes-wrongly': ({ graph, difference }) =>
    `Este dispositivo calcula mal el modelo (${graph} difiere en ${difference.toPrecision(2)}).`,
  'graph-computes-wrongly.advice': 'Pruebe con otro navegador.',

  'out-of-memory': 'No hubo memoria suficiente para ejecutar el modelo.',
  'out-of-memory.advice': 'Cierre otras pestañas e inténtelo de nuevo, o elija un modelo más pequeño.',
  'device-lost': 'Se perdió el dispositivo gráfico mientras se ejecutaba el modelo.',
  'device-lost.advice': 'Cargue el modelo de nuevo; su escena está intacta.',

  'no-room-to-keep': 'No hay espacio libre suficiente para conservar el modelo en este dispositivo.',
  'no-room-to-keep.advice':
    'Funciona hasta que cierre la página; libere espacio para conservarlo para la próxima visita.',
  'disk-full': 'El espacio de esta página está lleno. Lo que llegó se conserva.',
  'disk-full.advice': ({ missing }) =>
    `Libere ${room(missing)} en este dispositivo, o elimine aquí otro modelo, y reanude.`,
  'nothing-kept-here':
    'Este navegador no conserva archivos de esta página, así que aquí no se puede conservar un modelo.',
  'nothing-kept-here.advice': 'Abra Scenograph en una ventana que no sea privada, o libere espacio.',
};
