import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'Servidores',
  knownServers: 'Servidores conhecidos',
  addServer: 'Adicionar um servidor',
  address: 'Endereço de um servidor',
  addressPlaceholder: 'https://… ou http://localhost:8000',
  key: 'Chave, se ele pedir',
  remember: 'Lembrar a chave neste dispositivo',
  rememberHint: 'Senão, ela é esquecida quando esta aba for fechada.',
  whereItGoes: ({ host }) =>
    `Prompts, planos e os tokens das imagens a continuar serão enviados para ${host}, e para mais ninguém. Quem o mantém pode lê-los.`,
  look: 'Perguntar o que ele sabe fazer',
  asking: ({ host }) => `Perguntando a ${host}…`,
  cancel: 'Cancelar',
  found: ({ name, host }) => `${name} em ${host}`,
  inWords: 'Um pintor a quem os planos são ditos em palavras',
  inWordsHint: ({ host }) =>
    `${host} não fala como os servidores próprios do Scenograph. Se um dos seus modelos pinta pela Images API da OpenAI, os planos podem ser ditos a ele em palavras: são feitos aqui, pelo modelo do próprio estúdio ou à mão, e as suas caixas são uma sugestão.`,
  modelThere: 'Nome do modelo lá',
  sizeOfPictures: 'Tamanho das imagens dele',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: 'Usar como pintor',
  use: 'Usar',
  useServer: ({ name }) => `Usar ${name}`,
  inUse: 'Em uso',
  remove: 'Remover',
  removeServer: ({ name }) => `Remover ${name}`,
  removed: ({ name }) => `${name} foi removido, e sua chave também.`,
  ownModel: 'O modelo do próprio estúdio',
};
