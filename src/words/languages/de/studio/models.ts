import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `Das gewählte Modell ließ sich nicht laden: ${text}`,
  ownInstead: ({ text }) => `${text} Stattdessen wird das eigene Modell des Studios geladen.`,
  beforeInstead: ({ text }) => `${text} Das vorige Modell wird wieder geladen.`,
  oneNotLoaded: ({ name, text }) => `${name} ließ sich nicht laden: ${text}`,
  stillInUse: ({ text }) => `${text} Das vorige Modell bleibt in Gebrauch.`,
  unfinished: 'Letztes Mal wurde das gewählte Modell nicht fertig geladen.',
  unfinishedAdvice:
    'Darum wird jetzt das eigene des Studios geladen; das andere lässt sich unter „Modelle“ wieder wählen.',
  inUse: ({ name }) => `${name} ist in Gebrauch.`,
  here: ({ name }) => `${name} ist auf diesem Gerät.`,
  hereAlready: ({ name }) => `${name} ist schon auf diesem Gerät.`,
  use: 'Verwenden',
  changed: ({ file }) =>
    `Die Datei auf dem Server hat sich geändert, darum wird ${file} von Anfang an neu geholt.`,
  noRest: ({ file }) =>
    `Dieser Server kann den Rest einer Datei nicht senden, darum wird ${file} von Anfang an neu geholt.`,
  failed: ({ name, text }) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'ein Server',
  decoder: 'Pläne',
  image_decoder: 'Pixel',
  detector: 'der Blick auf Bilder',
  vision_encoder: 'Bilder lesen',
  partOn: ({ part, backend }) => `${part} mit ${backend}`,
};
