import { speaker } from '../../speaker';

interface At {
  readonly host: string;
}

/** Servers that plan and paint in this device's place. */
export const serversWords = speaker('dialogs/servers', {
  servers: 'Servers',
  knownServers: 'Known servers',
  addServer: 'Add a server',
  address: 'Address of a server',
  addressPlaceholder: 'https://… or http://localhost:8000',
  key: 'Key, if it wants one',
  remember: 'Remember the key on this device',
  rememberHint: 'Otherwise it is forgotten when this tab is closed.',
  whereItGoes: ({ host }: At) =>
    `Prompts, plans and the tokens of pictures that are painted on will be sent to ${host}, and to nobody else. Whoever keeps it can read them.`,
  look: 'Ask what it can do',
  asking: ({ host }: At) => `Asking ${host}…`,
  cancel: 'Cancel',
  found: ({ name, host }: { readonly name: string } & At) => `${name} on ${host}`,
  inWords: 'A painter that is told plans in words',
  inWordsHint: ({ host }: At) =>
    `${host} doesn’t speak as Scenograph’s own servers do. If one of its models paints by OpenAI’s Images API, it can be told plans in words: they are made here, by the studio’s own model or by hand, and their boxes are a suggestion.`,
  modelThere: 'Name of the model there',
  sizeOfPictures: 'Size of its pictures',
  pixels: ({ width, height }: { readonly width: number; readonly height: number }) =>
    `${width} × ${height} px`,
  useInWords: 'Use it as a painter',
  use: 'Use',
  useServer: ({ name }: { readonly name: string }) => `Use ${name}`,
  inUse: 'In use',
  remove: 'Remove',
  removeServer: ({ name }: { readonly name: string }) => `Remove ${name}`,
  removed: ({ name }: { readonly name: string }) => `${name} is removed, its key too.`,
  ownModel: 'The studio’s own model',
});
