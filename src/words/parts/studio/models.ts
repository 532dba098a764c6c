import { speaker } from '../../speaker';

interface Model {
  readonly name: string;
}
interface Failed {
  /** What went wrong, and what to do, in words of their own. */
  readonly text: string;
}

/** The model in use, and those on this device. */
export const modelsWords = speaker('studio/models', {
  notLoaded: ({ text }: Failed) => `The chosen model couldn’t be loaded: ${text}`,
  ownInstead: ({ text }: Failed) => `${text} The studio’s own model is loaded instead.`,
  beforeInstead: ({ text }: Failed) => `${text} The model before it is loaded again.`,
  oneNotLoaded: ({ name, text }: Model & Failed) => `${name} couldn’t be loaded: ${text}`,
  stillInUse: ({ text }: Failed) => `${text} The model before it is still in use.`,
  unfinished: 'Last time the chosen model didn’t finish loading.',
  unfinishedAdvice: 'So the studio’s own is loaded now; choose the other one again under Models.',
  inUse: ({ name }: Model) => `${name} is in use.`,
  here: ({ name }: Model) => `${name} is on this device.`,
  hereAlready: ({ name }: Model) => `${name} is on this device already.`,
  use: 'Use it',
  changed: ({ file }: { file: string }) =>
    `The file on the server has changed, so ${file} is fetched again from its start.`,
  noRest: ({ file }: { file: string }) =>
    `This server can’t send the rest of a file, so ${file} is fetched again from its start.`,
  failed: ({ name, text }: Model & Failed) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'a server',
  decoder: 'plans',
  image_decoder: 'pixels',
  detector: 'the look at pictures',
  vision_encoder: 'reading pictures',
  partOn: ({ part, backend }: { part: string; backend: string }) => `${part} on ${backend}`,
});
