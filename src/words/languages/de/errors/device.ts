import { number } from '../../../numbers';
import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = 'Unter „Modell“ WebAssembly wählen.';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} ist für WebGPU gemacht, das hier nicht in Gebrauch ist.`,
  'needs-webgpu.advice':
    'Einen Browser mit WebGPU benutzen, oder das Modell in einer Ausgabe für WebAssembly besorgen.',
  'needs-wasm': ({ name }) => `${name} ist für WebAssembly gemacht.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} braucht ${room(needed)} Speicher; WebAssembly hat ${room(there)} dafür.`,
  'needs-wasm-memory.advice':
    'Einen Browser mit WebGPU benutzen, oder eine kleinere Variante des Modells (int8).',
  'needs-half-floats': ({ name }) =>
    `${name} rechnet mit 16-Bit-Gleitkommazahlen, und das kann diese Grafik nicht (shader-f16).`,
  'needs-half-floats.advice':
    'Eine Variante mit 32-Bit-Gleitkommazahlen oder q4 wählen, oder unter „Modell“ WebAssembly.',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `Das größte Stück von ${name} braucht ${room(needed)}; diese Grafik fasst ${room(there)} in einem Stück.`,
  'needs-larger-buffer.advice':
    'Eine andere Grafikkarte, eine kleinere Variante des Modells oder unter „Modell“ WebAssembly benutzen.',
  'four-bit-too-slow': ({ file }) =>
    `${file} hat 4-Bit-Gewichte, die nur mit WebGPU etwas nützen: Hier würde ein Bild eine halbe Stunde oder länger brauchen.`,
  'four-bit-too-slow.advice':
    'Einen Browser mit WebGPU benutzen, oder die int8-Variante der Graphen hinzufügen (…_int8.onnx oder …_quantized.onnx).',
  'no-webgpu': 'Dieser Browser bietet hier kein WebGPU.',
  'no-webgpu.advice': 'Unter „Modell“ WebAssembly wählen, oder einen Browser mit WebGPU benutzen.',
  'graphics-unusable': 'Die Grafik dieses Geräts ist für das Modell nicht zu gebrauchen.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `Dieses Gerät rechnet das Modell falsch (${reason}).`,
  'computes-wrongly.advice': ({ backend }) =>
    backend === 'webgpu' ? CHOOSE_WASM : 'Einen anderen Browser versuchen.',
  'graph-computes-wrongly': ({ graph, difference }) =>
    `Dieses Gerät rechnet das Modell falsch (${graph} weicht um ${number(Number(difference.toPrecision(2)))} ab).`,
  'graph-computes-wrongly.advice': 'Einen anderen Browser versuchen.',

  'out-of-memory': 'Der Speicher reichte nicht, um das Modell laufen zu lassen.',
  'out-of-memory.advice':
    'Andere Tabs schließen und es noch einmal versuchen, oder ein kleineres Modell wählen.',
  'device-lost': 'Die Grafik ging verloren, während das Modell lief.',
  'device-lost.advice': 'Das Modell neu laden; die Szene ist unberührt.',

  'no-room-to-keep': 'Auf diesem Gerät ist nicht genug Platz, um das Modell aufzubewahren.',
  'no-room-to-keep.advice':
    'Es läuft, bis die Seite geschlossen wird; Platz schaffen, damit es beim nächsten Besuch noch da ist.',
  'disk-full': 'Der Platz für diese Seite ist voll. Was angekommen ist, bleibt erhalten.',
  'disk-full.advice': ({ missing }) =>
    `${room(missing)} auf diesem Gerät freimachen, oder hier ein anderes Modell löschen, dann fortsetzen.`,
  'nothing-kept-here': 'Dieser Browser bewahrt für diese Seite keine Dateien auf, also auch kein Modell.',
  'nothing-kept-here.advice':
    'Scenograph in einem Fenster öffnen, das nicht privat ist, oder Platz schaffen.',
};
