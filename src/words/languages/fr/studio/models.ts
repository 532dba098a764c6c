import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `Le modèle choisi n’a pas pu être chargé : ${text}`,
  ownInstead: ({ text }) => `${text} Le modèle du studio est chargé à sa place.`,
  beforeInstead: ({ text }) => `${text} Le modèle précédent est chargé de nouveau.`,
  oneNotLoaded: ({ name, text }) => `${name} n’a pas pu être chargé : ${text}`,
  stillInUse: ({ text }) => `${text} Le modèle précédent reste en service.`,
  unfinished: 'La dernière fois, le modèle choisi n’a pas fini de se charger.',
  unfinishedAdvice: 'Celui du studio est donc chargé ; choisissez l’autre de nouveau sous « Modèles ».',
  inUse: ({ name }) => `${name} est en service.`,
  here: ({ name }) => `${name} est sur cet appareil.`,
  hereAlready: ({ name }) => `${name} est déjà sur cet appareil.`,
  use: 'L’utiliser',
  changed: ({ file }) => `Le fichier a changé sur le serveur, ${file} est donc repris depuis le début.`,
  noRest: ({ file }) =>
    `Ce serveur ne sait pas envoyer la suite d’un fichier, ${file} est donc repris depuis le début.`,
  failed: ({ name, text }) => `${name} : ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'un serveur',
  decoder: 'plans',
  image_decoder: 'pixels',
  detector: 'le regard sur les images',
  vision_encoder: 'la lecture d’images',
  partOn: ({ part, backend }) => `${part} sur ${backend}`,
};
