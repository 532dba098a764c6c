import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'Servidores',
  knownServers: 'Servidores conocidos',
  addServer: 'Añadir un servidor',
  address: 'Dirección de un servidor',
  addressPlaceholder: 'https://… o http://localhost:8000',
  key: 'Clave, si la pide',
  remember: 'Recordar la clave en este dispositivo',
  rememberHint: 'Si no, se olvida al cerrar esta pestaña.',
  whereItGoes: ({ host }) =>
    `Los prompts, los planes y los tokens de las imágenes que se sigan pintando se enviarán a ${host} y a nadie más. Quien lo mantiene puede leerlos.`,
  look: 'Preguntar qué sabe hacer',
  asking: ({ host }) => `Preguntando a ${host}…`,
  cancel: 'Cancelar',
  found: ({ name, host }) => `${name} en ${host}`,
  inWords: 'Un pintor al que se le dicen los planes en palabras',
  inWordsHint: ({ host }) =>
    `${host} no habla como los servidores propios de Scenograph. Si uno de sus modelos pinta mediante la Images API de OpenAI, se le pueden decir los planes en palabras: se hacen aquí, con el modelo propio del estudio o a mano, y sus recuadros son una sugerencia.`,
  modelThere: 'Nombre del modelo allí',
  sizeOfPictures: 'Tamaño de sus imágenes',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: 'Usarlo como pintor',
  use: 'Usar',
  useServer: ({ name }) => `Usar ${name}`,
  inUse: 'En uso',
  remove: 'Quitar',
  removeServer: ({ name }) => `Quitar ${name}`,
  removed: ({ name }) => `Se quitó ${name}, y también su clave.`,
  ownModel: 'El modelo propio del estudio',
};
