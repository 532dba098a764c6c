import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'Chargez le modèle de nouveau ; si rien ne change, la copie du serveur est endommagée.';
const MAKER = 'Chargez le modèle de nouveau ; si rien ne change, prévenez qui a fait le paquet.';
const PUBLISHED = 'Reprenez ce fichier là où le modèle est publié.';
const ONLINE =
  'Vérifiez la connexion, puis chargez de nouveau ; une fois chargé, le modèle fonctionne aussi hors ligne.';

const cannot = (file: string, found: string): string =>
  `Le fichier de modèle ${file} est inutilisable : reçu à la place : ${found}.`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) =>
    `Le fichier de modèle ${file} est endommagé : son contenu n’est pas ce que l’auteur du modèle a publié.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `Le fichier de modèle ${file} est inutilisable : ${found} octets reçus au lieu de ${expected}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `Le fichier de modèle ${file} est inutilisable : plus que ses ${expected} octets reçus.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `Le fichier de modèle ${file} n’est pas là.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `rien (le serveur a répondu ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'une page web'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'un renvoi au fichier (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'une autre partie du fichier que celle demandée'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `Dans ce dossier, ${file} a ${found} octets au lieu de ${expected} : sa copie n’est pas complète.`,
  'file-not-copied-whole.advice': 'Copiez le modèle de nouveau, puis choisissez encore le dossier.',
  'file-not-json': ({ file }) => `Le fichier ${file} du modèle est inutilisable : ce n’est pas du JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `Le fichier ${file} du modèle est inutilisable : à « ${field} » : ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'La description du modèle est bien plus grosse qu’elle ne peut l’être.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'L’adresse du modèle a rendu une page web au lieu d’une description de modèle.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'La description du modèle n’est pas lisible comme JSON.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) =>
    `La description du modèle est fausse à « ${field} » : ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} n’est pas complet sur cet appareil : ${file} manque.`,
  'model-incomplete.advice': 'Reprenez son téléchargement sous « Modèles ».',
  'tokenizer-unreadable': ({ name, reason }) => `Le tokeniseur de ${name} est inutilisable (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `Le tokeniseur de ${name} est inutilisable : il n’a pas de jeton ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `Le tokeniseur de ${name} est inutilisable : c’est celui d’un autre modèle (jeton ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'Le serveur a envoyé autre chose que le moteur ONNX Runtime.',
  'engine-is-something-else.advice':
    'Rechargez la page ; si rien ne change, le studio n’a pas été installé entièrement.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0
      ? `La connexion a été perdue pendant le chargement du modèle (${file}).`
      : `Le modèle est injoignable (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0
      ? 'Vérifiez la connexion et chargez de nouveau\u00A0: ce qui est arrivé est conservé.'
      : ONLINE,
  'engine-not-reached': 'ONNX Runtime, qui calcule le modèle, est injoignable.',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `${host} est injoignable depuis cette page.`,
  'server-not-reached.advice':
    'Vérifiez la connexion et l’adresse. Un serveur doit aussi permettre à d’autres pages de lire ses fichiers (CORS).',
  'server-failed': ({ host, status }) => `${host} a répondu ${status}.`,
  'server-failed.advice': 'Réessayez plus tard, ou vérifiez l’adresse.',
  'server-not-understood': ({ host }) => `${host} a envoyé quelque chose que Scenograph ne sait pas lire.`,
  'server-not-understood.advice':
    'Réessayez plus tard, ou téléchargez le modèle et ajoutez-le depuis un dossier.',
};
