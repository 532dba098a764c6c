import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'WebGPU a été choisi : il a réussi son essai sur cet appareil.',
  webgpuChosen: 'WebGPU, comme vous l’avez choisi.',
  wasmChosen: 'WebAssembly, comme vous l’avez choisi.',
  noWebgpu:
    'Ce navigateur n’a pas WebGPU, WebAssembly fait donc le travail. C’est plus lent ; les images sont les mêmes.',
  webgpuFailed:
    'WebGPU n’a pas réussi son essai ici, WebAssembly fait donc le travail. C’est plus lent ; les images sont les mêmes.',
  oneThread:
    'Cette page n’est pas isolée, WebAssembly n’utilise donc qu’un thread. Rechargez-la une fois pour en avoir plus.',
  keepsNothing:
    'Ce navigateur ne conserve rien pour cette page : enregistrez votre scène dans un fichier avant de la fermer.',
  automatic: 'Automatique',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'Modèles…',
  tryAgain: 'Réessayer',
  runsOn: 'S’exécute sur',
  changingStops: 'Changer ceci arrête ce qui s’exécute.',
  onThisDevice: 'Sur cet appareil',
  loadAgain: 'Charger de nouveau',
  files: ({ total, count }) => `${bytes(total)} en ${many.files(count)}, chacun vérifié par son sha256.`,
  bundle: 'Paquet <hash/>.',
  partsElsewhere: ({ parts }) =>
    `Cette carte graphique calcule mal une partie du modèle, qui s’exécute donc sur le processeur : ${parts}. Les images sont les mêmes.`,
  threads: ({ count }) =>
    `WebAssembly peut utiliser plusieurs des ${many.threads(count)} du processeur de cet appareil.`,
  paints: ({ width, height }) => `Peint en ${width} × ${height} px, sur cet appareil seul.`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `Peint en ${width} × ${height} px, sur cet appareil seul. ${planner} écrit ses plans.`,
  loadingText: ({ text }) => `Chargement : ${text}.`,
  storage: ({ used, allowed }) =>
    `${bytes(used)} conservés : modèles, vos scènes et images. Jusqu’à ${bytes(allowed)} permis.`,
};
