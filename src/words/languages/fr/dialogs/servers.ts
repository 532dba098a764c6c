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
  use: 'Utiliser',
  useServer: ({ name }) => `Utiliser ${name}`,
  inUse: 'En service',
  remove: 'Enlever',
  removeServer: ({ name }) => `Enlever ${name}`,
  removed: ({ name }) => `${name} est enlevé, sa clé aussi.`,
  ownModel: 'Le modèle du studio',
};
