import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'Server',
  knownServers: 'Bekannte Server',
  addServer: 'Einen Server hinzufügen',
  address: 'Adresse eines Servers',
  addressPlaceholder: 'https://… oder http://localhost:8000',
  key: 'Schlüssel, falls er einen verlangt',
  remember: 'Den Schlüssel auf diesem Gerät merken',
  rememberHint: 'Sonst ist er vergessen, sobald dieser Tab geschlossen wird.',
  whereItGoes: ({ host }) =>
    `Prompts, Pläne und die Token von Bildern, an denen weitergemalt wird, werden an ${host} gesendet, und an niemanden sonst. Wer ihn betreibt, kann sie lesen.`,
  look: 'Fragen, was er kann',
  asking: ({ host }) => `${host} wird gefragt…`,
  cancel: 'Abbrechen',
  found: ({ name, host }) => `${name} auf ${host}`,
  inWords: 'Ein Maler, dem Pläne in Worten gesagt werden',
  inWordsHint: ({ host }) =>
    `${host} spricht nicht wie die eigenen Server von Scenograph. Wenn eines seiner Modelle über die Images API von OpenAI malt, können ihm Pläne in Worten gesagt werden: Sie entstehen hier, durch das eigene Modell des Studios oder von Hand, und ihre Rahmen sind ein Vorschlag.`,
  modelThere: 'Name des Modells dort',
  sizeOfPictures: 'Größe seiner Bilder',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: 'Als Maler verwenden',
  use: 'Verwenden',
  useServer: ({ name }) => `${name} verwenden`,
  inUse: 'In Gebrauch',
  remove: 'Entfernen',
  removeServer: ({ name }) => `${name} entfernen`,
  removed: ({ name }) => `${name} ist entfernt, der Schlüssel auch.`,
  ownModel: 'Das eigene Modell des Studios',
};
