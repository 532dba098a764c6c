import { bytes } from '../../bytes';
import { number } from '../../numbers';
import { speaker } from '../../speaker';

interface Gpu {
  readonly name: string;
  /** Bytes of the largest buffer. */
  readonly buffer: number;
}

export const modelsWords = speaker('dialogs/models', {
  copyRefused: 'The browser does not allow copying here. Select the text and copy it.',
  addModel: 'Add a model',
  address: 'Hugging Face name or address',
  addressPlaceholder: 'owner/name or https://…',
  look: 'Look it up',
  cancel: 'Cancel',
  fromFolder: 'From a folder…',
  orDropFolder: 'or drop a model’s folder anywhere on this page.',
  folder: 'Folder of a model',
  keepIt: 'Keep it',
  measuring: 'Measuring what this device can run…',
  ownModel: 'The studio’s own model',
  use: 'Use',
  cancelLoading: 'Cancel loading',
  pause: 'Pause',
  delete: 'Delete',
  resume: 'Resume',
  chooseFolderAgain: 'Choose its folder again to go on.',
  download: 'Download…',
  inUse: 'In use',
  models: 'Models',
  onThisDevice: 'On this device',
  modelsOnThisDevice: 'Models on this device',
  knownTitle: 'Models the studio knows of',
  knownModels: 'Known models',
  moreWithExport: 'Licence, needs, how to export it',
  more: 'Licence, needs, files',
  readLicence: 'Read the licence',
  deleteStoredCopy: 'Delete the stored copy',
  commandCopied: 'The command is copied.',
  exportCommand: 'Export command',
  copyCommand: 'Copy the command',
  readLicenceShort: 'Read it',
  notNow: 'Not now',
  fewSecondsLeft: 'a few seconds left',
  aboutMinuteLeft: 'about a minute left',
  aboutHourLeft: 'about an hour left',
  unlisted: ({ host }: { host: string }) =>
    `${host} isn’t an address that Scenograph knows. It will see your network address, and what it sends is run as a model here. Go on only if you trust whoever keeps it.`,
  trust: ({ host }: { host: string }) => `I trust ${host}`,
  asking: ({ where }: { where: string }) => `Asking ${where}…`,
  isAsking: ({ where }: { where: string }) => `Asking ${where}.`,
  found: ({ name }: { name: string }) => `Found ${name}.`,
  theFolder: 'the folder',
  gpuWithHalves: ({ name, buffer }: Gpu) =>
    `WebGPU${name ? ` on ${name}` : ''}, with 16-bit floats, buffers of up to ${bytes(buffer)}`,
  gpuWithoutHalves: ({ name, buffer }: Gpu) =>
    `WebGPU${name ? ` on ${name}` : ''}, without 16-bit floats, buffers of up to ${bytes(buffer)}`,
  noGpu: 'no WebGPU, so the processor does the work',
  memory: ({ gigabytes }: { gigabytes: number }) => `${Math.round(gigabytes)} GB of memory`,
  memoryOrMore: ({ gigabytes }: { gigabytes: number }) => `${Math.round(gigabytes)} GB of memory or more`,
  device: ({ parts }: { parts: string }) => `This device: ${parts}.`,
  deviceKeepsNothing: 'It keeps no files for this page, so models can’t be added.',
  deviceKeeps: ({ used, free }: { used: number; free: number }) =>
    `${bytes(used)} of this page is kept here, ${bytes(free)} is free.`,
  mayBeCleared: 'The browser may clear it when space runs short.',
  deleted: ({ name, freed }: { name: string; freed: number }) =>
    `${name} is deleted; ${bytes(freed)} are free again.`,
  askDelete: ({ name, freed }: { name: string; freed: number }) =>
    `Delete ${name} from this device? That frees ${bytes(freed)}.`,
  askDeleteInUse: ({ name, freed }: { name: string; freed: number }) =>
    `Delete ${name} from this device? That frees ${bytes(freed)}; the studio goes back to its own model.`,
  useModel: ({ name }: { name: string }) => `Use ${name}`,
  cancelLoadingModel: ({ name }: { name: string }) => `Cancel loading ${name}`,
  pauseModel: ({ name }: { name: string }) => `Pause ${name}`,
  resumeModel: ({ name }: { name: string }) => `Resume ${name}`,
  downloadModel: ({ name }: { name: string }) => `Download… ${name}`,
  deleteModel: ({ name }: { name: string }) => `Delete ${name}`,
  aboutSize: ({ size }: { size: number }) => `about ${bytes(size)}`,
  loadingModel: ({ name }: { name: string }) => `Loading ${name}`,
  loadingBeside: ({ text }: { text: string }) =>
    `Loading: ${text}. The present model stays in use meanwhile.`,
  downloading: ({ name }: { name: string }) => `Downloading ${name}`,
  downloaded: ({ name }: { name: string }) => `Downloaded of ${name}`,
  going: ({ text }: { text: string }) => `${text}.`,
  inOtherTab: ({ text }: { text: string }) => `${text}, in another tab.`,
  pausing: ({ text }: { text: string }) => `${text}, pausing.`,
  someOf: ({ loaded, total }: { loaded: number; total: number }) => `${bytes(loaded)} of ${bytes(total)}`,
  someOfPaused: ({ loaded, total }: { loaded: number; total: number }) =>
    `${bytes(loaded)} of ${bytes(total)}, paused`,
  someIsHere: ({ loaded, total }: { loaded: number; total: number }) =>
    `${bytes(loaded)} of ${bytes(total)} is here; it can be used once all of it is.`,
  aSecond: ({ speed }: { speed: number }) => `${bytes(speed)} a second`,
  secondsLeft: ({ count }: { count: number }) => `about ${count} seconds left`,
  minutesLeft: ({ count }: { count: number }) => `about ${count} minutes left`,
  hoursLeft: ({ count }: { count: number }) => `about ${number(count)} hours left`,
  fromAddress: ({ address, count }: { address: string; count: number }) =>
    `From ${address}; ${count} files, each checked by its sha256 as it arrives.`,
  fromFolderOf: ({ folder, count }: { folder: string; count: number }) =>
    `From the folder ${folder}; ${count} files, each checked by its sha256 as it arrives.`,
  howToExport:
    'Download the checkpoint from <page>its page</page>, run this in Scenograph’s folder, then add the folder it writes:',
  sizeAndFiles: ({ size, count }: { size: number; count: number }) => `${bytes(size)} in ${count} files`,
  licence: ({ name, notice }: { name: string; notice: string }) => `Licence: ${name}. ${notice}`,
  uncheckedFiles: ({ count }: { count: number }) =>
    `The server states no sha256 for ${count} of the files, so they are taken as they come and checked from then on.`,
  copyHere: ({ size }: { size: number }) => `Copy ${bytes(size)} to this device`,
  downloadSize: ({ size }: { size: number }) => `Download ${bytes(size)}`,
  plans: 'plans',
  paints: 'paints',
  repaints: 'repaints a part',
  reads: 'reads pictures',
  canNothing: 'Nothing that the studio uses',
  needsWasm: ({ memory }: { memory: number }) =>
    `Needs ${bytes(memory)} of memory while it paints, and WebAssembly.`,
  needsEither: ({ memory }: { memory: number }) => `Needs ${bytes(memory)} of memory, WebGPU or WebAssembly.`,
  needsGpu: ({ memory, buffer }: { memory: number; buffer: number }) =>
    `Needs ${bytes(memory)} of memory, WebGPU, buffers of ${bytes(buffer)}.`,
  needsGpuWithHalves: ({ memory, buffer }: { memory: number; buffer: number }) =>
    `Needs ${bytes(memory)} of memory, WebGPU with 16-bit floats, buffers of ${bytes(buffer)}.`,
});
