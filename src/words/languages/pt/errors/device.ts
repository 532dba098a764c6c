import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = 'Escolha WebAssembly em “Modelo”.';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} foi feito para WebGPU, que não está em uso aqui.`,
  'needs-webgpu.advice': 'Use um navegador com WebGPU, ou obtenha o modelo exportado para WebAssembly.',
  'needs-wasm': ({ name }) => `${name} foi feito para WebAssembly.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} precisa de ${room(needed)} de memória; WebAssembly tem ${room(there)}.`,
  'needs-wasm-memory.advice': 'Use um navegador com WebGPU, ou uma variante menor do modelo (int8).',
  'needs-half-floats': ({ name }) =>
    `${name} calcula em ponto flutuante de 16 bits, o que esta placa gráfica não faz (shader-f16).`,
  'needs-half-floats.advice':
    'Escolha uma variante em ponto flutuante de 32 bits ou q4, ou WebAssembly em “Modelo”.',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `A maior parte de ${name} ocupa ${room(needed)}; esta placa gráfica comporta ${room(there)} de uma só vez.`,
  'needs-larger-buffer.advice':
    'Use outra placa gráfica, uma variante menor do modelo, ou WebAssembly em “Modelo”.',
  'four-bit-too-slow': ({ file }) =>
    `${file} tem pesos de 4 bits, que só servem com WebGPU: aqui uma imagem levaria meia hora ou mais.`,
  'four-bit-too-slow.advice':
    'Use um navegador com WebGPU, ou adicione a variante int8 dos grafos (…_int8.onnx ou …_quantized.onnx).',
  'no-webgpu': 'Este navegador não oferece WebGPU aqui.',
  'no-webgpu.advice': 'Escolha WebAssembly em “Modelo”, ou use um navegador com WebGPU.',
  'graphics-unusable': 'A placa gráfica deste dispositivo não serve para o modelo.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `Este dispositivo calcula mal o modelo (${reason}).`,
  'computes-wrongly.advice': ({ backend }) => (backend === 'webgpu' ? CHOOSE_WASM : 'Tente outro navegador.'),
  'graph-computes-wrongly': ({ graph, difference }) =>
    `Este dispositivo calcula mal o modelo (${graph} difere em ${difference.toPrecision(2)}).`,
  'graph-computes-wrongly.advice': 'Tente outro navegador.',

  'out-of-memory': 'Não houve memória suficiente para executar o modelo.',
  'out-of-memory.advice': 'Feche outras abas e tente de novo, ou escolha um modelo menor.',
  'device-lost': 'O dispositivo gráfico se perdeu durante a execução do modelo.',
  'device-lost.advice': 'Carregue o modelo de novo; sua cena está intacta.',

  'no-room-to-keep': 'Não há espaço livre suficiente para guardar o modelo neste dispositivo.',
  'no-room-to-keep.advice':
    'Ele funciona até você fechar a página; libere espaço para guardá-lo para a próxima visita.',
  'disk-full': 'O espaço desta página está cheio. O que chegou está guardado.',
  'disk-full.advice': ({ missing }) =>
    `Libere ${room(missing)} neste dispositivo, ou exclua outro modelo aqui, e retome.`,
  'nothing-kept-here':
    'Este navegador não guarda arquivos desta página, então um modelo não pode ficar guardado aqui.',
  'nothing-kept-here.advice': 'Abra o Scenograph em uma janela que não seja privada, ou libere espaço.',
};
