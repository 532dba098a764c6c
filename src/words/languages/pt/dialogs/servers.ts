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
  use: 'Usar',
  useServer: ({ name }) => `Usar ${name}`,
  inUse: 'Em uso',
  remove: 'Remover',
  removeServer: ({ name }) => `Remover ${name}`,
  removed: ({ name }) => `${name} foi removido, e sua chave também.`,
  ownModel: 'O modelo do próprio estúdio',
};
