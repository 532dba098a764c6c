import { bytes } from '../../bytes';
import { speaker } from '../../speaker';

interface Size {
  readonly width: number;
  readonly height: number;
}

export const modelDetailsWords = speaker('dialogs/modelDetails', {
  webgpuPassed: 'WebGPU was chosen: it passed its test on this device.',
  webgpuChosen: 'WebGPU, as you chose.',
  wasmChosen: 'WebAssembly, as you chose.',
  noWebgpu:
    'This browser has no WebGPU, so WebAssembly does the work. It is slower; the pictures are the same.',
  webgpuFailed:
    'WebGPU didn’t pass its test here, so WebAssembly does the work. It is slower; the pictures are the same.',
  oneThread: 'This page isn’t isolated, so WebAssembly uses one thread. Reload it once to get more.',
  keepsNothing: 'This browser keeps nothing for this page: save your scene as a file before you close it.',
  automatic: 'Automatic',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'Models…',
  tryAgain: 'Try again',
  runsOn: 'Runs on',
  changingStops: 'Changing this stops what is running.',
  onThisDevice: 'On this device',
  loadAgain: 'Load again',
  files: ({ total, count }: { total: number; count: number }) =>
    `${bytes(total)} in ${count} files, each checked by its sha256.`,
  bundle: 'Bundle <hash/>.',
  partsElsewhere: ({ parts }: { parts: string }) =>
    `These graphics get a part of the model wrong, so it runs on the processor: ${parts}. The pictures are the same.`,
  threads: ({ count }: { count: number }) =>
    `WebAssembly may use several of this device’s ${count} processor threads.`,
  paints: ({ width, height }: Size) => `Paints ${width} × ${height} px, on this device alone.`,
  paintsWithPlanner: ({ width, height, planner }: Size & { planner: string }) =>
    `Paints ${width} × ${height} px, on this device alone. ${planner} writes its plans.`,
  loadingText: ({ text }: { text: string }) => `Loading: ${text}.`,
  storage: ({ used, allowed }: { used: number; allowed: number }) =>
    `${bytes(used)} kept: models, your scenes and pictures. Up to ${bytes(allowed)} allowed.`,
});
