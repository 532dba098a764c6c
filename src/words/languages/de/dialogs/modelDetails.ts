import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'WebGPU wurde gewählt: Es hat seinen Test auf diesem Gerät bestanden.',
  webgpuChosen: 'WebGPU, wie gewählt.',
  wasmChosen: 'WebAssembly, wie gewählt.',
  noWebgpu:
    'Dieser Browser hat kein WebGPU, darum rechnet WebAssembly. Das ist langsamer; die Bilder sind dieselben.',
  webgpuFailed:
    'WebGPU hat seinen Test hier nicht bestanden, darum rechnet WebAssembly. Das ist langsamer; die Bilder sind dieselben.',
  oneThread:
    'Diese Seite ist nicht isoliert, darum nutzt WebAssembly nur einen Thread. Einmal neu laden, um mehr zu bekommen.',
  keepsNothing:
    'Dieser Browser bewahrt für diese Seite nichts auf: Vor dem Schließen die Szene als Datei sichern.',
  automatic: 'Automatisch',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'Modelle…',
  tryAgain: 'Noch einmal versuchen',
  runsOn: 'Läuft auf',
  changingStops: 'Eine Änderung hält an, was gerade läuft.',
  onThisDevice: 'Auf diesem Gerät',
  loadAgain: 'Erneut laden',
  files: ({ total, count }) => `${bytes(total)} in ${count} Dateien, jede mit ihrem sha256 geprüft.`,
  bundle: 'Bündel <hash/>.',
  partsElsewhere: ({ parts }) =>
    `Diese Grafik rechnet einen Teil des Modells falsch, darum läuft er auf dem Prozessor: ${parts}. Die Bilder sind dieselben.`,
  threads: ({ count }) => `WebAssembly kann mehrere der ${count} Prozessor-Threads dieses Geräts nutzen.`,
  paints: ({ width, height }) => `Malt ${width} × ${height} px, allein auf diesem Gerät.`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `Malt ${width} × ${height} px, allein auf diesem Gerät. ${planner} schreibt seine Pläne.`,
  loadingText: ({ text }) => `Lädt: ${text}.`,
  storage: ({ used, allowed }) =>
    `${bytes(used)} belegt: Modelle, eigene Szenen und Bilder. Bis zu ${bytes(allowed)} sind erlaubt.`,
};
