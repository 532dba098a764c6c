import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `O modelo escolhido não pôde ser carregado: ${text}`,
  ownInstead: ({ text }) => `${text} Em vez dele, foi carregado o modelo do próprio estúdio.`,
  beforeInstead: ({ text }) => `${text} O modelo anterior foi carregado de novo.`,
  oneNotLoaded: ({ name, text }) => `${name} não pôde ser carregado: ${text}`,
  stillInUse: ({ text }) => `${text} O modelo anterior continua em uso.`,
  unfinished: 'Da última vez, o modelo escolhido não terminou de carregar.',
  unfinishedAdvice:
    'Por isso, agora está carregado o do próprio estúdio; escolha o outro de novo em “Modelos”.',
  inUse: ({ name }) => `${name} está em uso.`,
  here: ({ name }) => `${name} está neste dispositivo.`,
  hereAlready: ({ name }) => `${name} já está neste dispositivo.`,
  use: 'Usar agora',
  changed: ({ file }) => `O arquivo no servidor mudou, então ${file} é obtido de novo desde o começo.`,
  noRest: ({ file }) =>
    `Este servidor não consegue enviar o resto de um arquivo, então ${file} é obtido de novo desde o começo.`,
  failed: ({ name, text }) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'um servidor',
  decoder: 'planos',
  image_decoder: 'pixels',
  detector: 'o olhar sobre as imagens',
  vision_encoder: 'a leitura de imagens',
  partOn: ({ part, backend }) => `${part} em ${backend}`,
};
