import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'Serveurs',
  knownServers: 'Serveurs connus',
  addServer: 'Ajouter un serveur',
  address: 'Adresse d’un serveur',
  addressPlaceholder: 'https://… ou http://localhost:8000',
  key: 'Clé, s’il en veut une',
  remember: 'Retenir la clé sur cet appareil',
  rememberHint: 'Sinon elle est oubliée à la fermeture de cet onglet.',
  whereItGoes: ({ host }) =>
    `Les prompts, les plans et les jetons des images à continuer seront envoyés à ${host}, et à personne d’autre. Qui le tient peut les lire.`,
  look: 'Demander ce qu’il sait faire',
  asking: ({ host }) => `Demande à ${host}…`,
  cancel: 'Annuler',
  found: ({ name, host }) => `${name} sur ${host}`,
  inWords: 'Un peintre à qui les plans sont dits en mots',
  inWordsHint: ({ host }) =>
    `${host} ne parle pas comme les serveurs propres à Scenograph. Si l’un de ses modèles peint par l’Images API d’OpenAI, les plans peuvent lui être dits en mots : ils sont faits ici, par le modèle du studio ou à la main, et leurs cadres sont une suggestion.`,
  modelThere: 'Nom du modèle là-bas',
  sizeOfPictures: 'Taille de ses images',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: 'L’utiliser comme peintre',
  use: 'Utiliser',
  useServer: ({ name }) => `Utiliser ${name}`,
  inUse: 'En service',
  remove: 'Enlever',
  removeServer: ({ name }) => `Enlever ${name}`,
  removed: ({ name }) => `${name} est enlevé, sa clé aussi.`,
  ownModel: 'Le modèle du studio',
};
