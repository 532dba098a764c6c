import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = 'Choisissez WebAssembly sous « Modèle ».';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} a été fait pour WebGPU, qui n’est pas en service ici.`,
  'needs-webgpu.advice':
    'Utilisez un navigateur avec WebGPU, ou procurez-vous le modèle exporté pour WebAssembly.',
  'needs-wasm': ({ name }) => `${name} a été fait pour WebAssembly.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} demande ${room(needed)} de mémoire ; WebAssembly en a ${room(there)}.`,
  'needs-wasm-memory.advice':
    'Utilisez un navigateur avec WebGPU, ou une variante plus petite du modèle (int8).',
  'needs-half-floats': ({ name }) =>
    `${name} calcule en flottants 16 bits, ce que cette carte graphique ne peut pas (shader-f16).`,
  'needs-half-floats.advice':
    'Choisissez une variante en flottants 32 bits ou q4, ou WebAssembly sous « Modèle ».',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `Le plus gros morceau de ${name} prend ${room(needed)} ; cette carte graphique tient ${room(there)} d’un seul tenant.`,
  'needs-larger-buffer.advice':
    'Utilisez une autre carte graphique, une variante plus petite du modèle, ou WebAssembly sous « Modèle ».',
  'four-bit-too-slow': ({ file }) =>
    `${file} a des poids en 4 bits, utiles seulement avec WebGPU : ici, une image prendrait une demi-heure ou plus.`,
  'four-bit-too-slow.advice':
    'Utilisez un navigateur avec WebGPU, ou ajoutez la variante int8 des graphes (…_int8.onnx ou …_quantized.onnx).',
  'no-webgpu': 'Ce navigateur n’offre pas WebGPU ici.',
  'no-webgpu.advice': 'Choisissez WebAssembly sous « Modèle », ou utilisez un navigateur avec WebGPU.',
  'graphics-unusable': 'La carte graphique de cet appareil ne peut pas servir au modèle.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `Cet appareil calcule mal le modèle (${reason}).`,
  'computes-wrongly.advice': ({ backend }) =>
    backend === 'webgpu' ? CHOOSE_WASM : 'Essayez un autre navigateur.',
  'graph-computes-wrongly': ({ graph, difference }) =>
    `Cet appareil calcule mal le modèle (${graph} diffère de ${difference.toPrecision(2)}).`,
  'graph-computes-wrongly.advice': 'Essayez un autre navigateur.',

  'out-of-memory': 'Il n’y avait pas assez de mémoire pour exécuter le modèle.',
  'out-of-memory.advice': 'Fermez d’autres onglets et réessayez, ou choisissez un modèle plus petit.',
  'device-lost': 'La carte graphique a été perdue pendant que le modèle s’exécutait.',
  'device-lost.advice': 'Chargez le modèle de nouveau ; votre scène est intacte.',

  'no-room-to-keep': 'Il n’y a pas assez de place libre pour conserver le modèle sur cet appareil.',
  'no-room-to-keep.advice':
    'Il fonctionne jusqu’à la fermeture de la page ; libérez de la place pour le garder pour la prochaine visite.',
  'disk-full': 'La place de cette page est pleine. Ce qui est arrivé est conservé.',
  'disk-full.advice': ({ missing }) =>
    `Libérez ${room(missing)} sur cet appareil, ou supprimez ici un autre modèle, puis reprenez.`,
  'nothing-kept-here':
    'Ce navigateur ne conserve pas de fichiers pour cette page, un modèle ne peut donc pas y être gardé.',
  'nothing-kept-here.advice': 'Ouvrez Scenograph dans une fenêtre non privée, ou libérez de la place.',
};
