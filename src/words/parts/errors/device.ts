import { room } from '../../bytes';
import type { WordsOfKinds } from './table';

const CHOOSE_WASM = 'Choose WebAssembly under Model.';

/** What the device can't do, or could and no longer can. */
export const device = {
  'needs-webgpu': ({ name }) => `${name} was made for WebGPU, which is not in use here.`,
  'needs-webgpu.advice': 'Use a browser with WebGPU, or get the model exported for WebAssembly.',
  'needs-wasm': ({ name }) => `${name} was made for WebAssembly.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} needs ${room(needed)} of memory; WebAssembly has ${room(there)} for it.`,
  'needs-wasm-memory.advice': 'Use a browser with WebGPU, or a smaller variant of the model (int8).',
  'needs-half-floats': ({ name }) =>
    `${name} computes in 16-bit floats, which these graphics can’t (shader-f16).`,
  'needs-half-floats.advice': 'Choose a variant in 32-bit floats or q4, or WebAssembly under Model.',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `The largest piece of ${name} takes ${room(needed)}; these graphics hold ${room(there)} in one piece.`,
  'needs-larger-buffer.advice':
    'Use another graphics card, a smaller variant of the model, or WebAssembly under Model.',
  'four-bit-too-slow': ({ file }) =>
    `${file} has 4-bit weights, which are of use on WebGPU only: here a picture would take half an hour or more.`,
  'four-bit-too-slow.advice':
    'Use a browser with WebGPU, or add the int8 variant of the graphs (…_int8.onnx or …_quantized.onnx).',
  'no-webgpu': 'This browser offers no WebGPU here.',
  'no-webgpu.advice': 'Choose WebAssembly under Model, or use a browser with WebGPU.',
  'graphics-unusable': 'This device’s graphics can’t be used for the model.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `This device computes the model wrongly (${reason}).`,
  'computes-wrongly.advice': ({ backend }) => (backend === 'webgpu' ? CHOOSE_WASM : 'Try another browser.'),
  'graph-computes-wrongly': ({ graph, difference }) =>
    `This device computes the model wrongly (${graph} differs by ${difference.toPrecision(2)}).`,
  'graph-computes-wrongly.advice': 'Try another browser.',

  'out-of-memory': 'There was not enough memory to run the model.',
  'out-of-memory.advice': 'Close other tabs and try again, or choose a smaller model.',
  'device-lost': 'The graphics device was lost while the model was running.',
  'device-lost.advice': 'Load the model again; your scene is untouched.',

  'no-room-to-keep': 'There is not enough free space to keep the model on this device.',
  'no-room-to-keep.advice':
    'It works until you close the page; free some space to keep it for the next visit.',
  'disk-full': 'The space for this page is full. What has arrived is kept.',
  'disk-full.advice': ({ missing }) =>
    `Free ${room(missing)} on this device, or delete another model here, then resume.`,
  'nothing-kept-here': 'This browser keeps no files for this page, so a model can’t be kept here.',
  'nothing-kept-here.advice': 'Open Scenograph in a window that isn’t private, or free some space.',
} satisfies WordsOfKinds<'unsupported-device' | 'out-of-memory' | 'device-lost' | 'storage-full'>;
