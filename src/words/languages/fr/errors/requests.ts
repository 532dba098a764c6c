import { number } from '../../../numbers';
import type { requests as english } from '../../../parts/errors/requests';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

export const requests: Translation<typeof english> = {
  'prompt-too-long': 'Le prompt est plus long que ce modèle ne peut lire.',
  'prompt-too-long.advice': 'Raccourcissez-le à quelques phrases, puis planifiez de nouveau.',
  'plan-too-long': ({ found, limit }) =>
    `Le prompt et le plan prennent ensemble ${many.tokens(found)} ; ce modèle en lit ${number(limit)}.`,
  'plan-too-long.advice': 'Supprimez des objets ou de la prose, puis réessayez.',

  'prompt-empty': 'Il n’y a pas encore de prompt.',
  'prompt-empty.advice': 'Décrivez l’image en quelques mots, puis planifiez.',
  'setting-wrong': ({ field, problem }) => `Le réglage « ${field} » est inutilisable : ${problem}.`,
  'setting-wrong.advice': 'Corrigez-le, puis réessayez.',
  'writes-no-plans': ({ name }) => `${name} peint, mais n’écrit pas de plans.`,
  'writes-no-plans.advice': 'Dessinez les cadres à la main, ou planifiez avec un autre modèle.',
  'answers-no-questions': ({ name }) => `${name} ne répond pas à des questions sur des images.`,
  'answers-no-questions.advice': 'Choisissez un modèle doté d’une branche de compréhension.',
  'has-no-detector': 'Ce modèle n’a pas de détecteur, ses images ne peuvent donc pas être vérifiées.',
  'has-no-detector.advice': 'Choisissez un modèle qui en a un.',
  'needs-image-tokens': 'Ce modèle lit ce qu’il a peint lui-même ; un autre modèle a fait cette image.',
  'needs-image-tokens.advice': 'Choisissez le modèle qui l’a peinte.',
  'picture-of-other-size': ({ name, width, height, foundWidth, foundHeight }) =>
    `${name} regarde des images de ${width} × ${height} px, et celle-ci a ${foundWidth} × ${foundHeight} px.`,
  'picture-of-other-size.advice': 'Peignez-la de nouveau avec le modèle chargé.',
  'picture-of-other-model': 'L’image à repeindre a été faite par un autre modèle.',
  'picture-of-other-model.advice': 'Peignez plutôt toute l’image.',
  'tokens-too-coarse': 'Les jetons de ce modèle sont trop grossiers pour tenir ses plans à la grammaire.',
  'tokens-too-coarse.advice': 'Désactivez la planification contrainte.',
  'busy-in-other-tab': 'Un autre onglet travaille sur ce modèle.',
  'busy-in-other-tab.advice': 'Attendez-le, ou mettez-le en pause là-bas.',
  'address-empty': 'Il n’y a pas encore d’adresse.',
  'address-empty.advice': 'Écrivez un nom Hugging Face comme owner/name, ou une adresse.',
  'address-not-understood': 'Ce n’est ni un nom Hugging Face ni une adresse.',
  'address-not-understood.advice': 'Écrivez owner/name, ou une adresse qui commence par https://.',
  'address-holds-password': 'Une adresse contenant un nom et un mot de passe est inutilisable.',
  'address-holds-password.advice':
    'Omettez-les ; un modèle qui demande une connexion s’ajoute depuis un dossier.',
  'address-not-https': 'Seules les adresses qui commencent par https:// sont utilisables.',
  'address-not-https.advice': 'Demandez-en une à qui tient le modèle, ou ajoutez-le depuis un dossier.',
  'address-names-no-model': 'Cette adresse Hugging Face ne nomme pas de modèle.',
  'address-names-no-model.advice': 'Elle devrait ressembler à huggingface.co/owner/name.',
  'address-revision-unusable': 'Cette adresse Hugging Face ne nomme pas de révision utilisable.',
  'address-revision-unusable.advice':
    'Omettez ce qui suit le nom du modèle, ou nommez une branche ou un commit.',
  'address-not-listed': ({ address }) => `${address} n’est pas dans la liste des adresses connues.`,
  'address-not-listed.advice': 'Acceptez-la d’abord.',
  'model-not-ready': 'Le modèle n’est pas prêt.',
  'model-not-ready.advice': 'Continuez quand il sera chargé.',
  'benchmark-of-other-model': ({ used, usedBackend, name, backend }) =>
    `Cette exécution a commencé avec ${used} sur ${usedBackend}, et c’est ${name} sur ${backend} qui est chargé.`,
  'benchmark-of-other-model.advice':
    'Chargez de nouveau le même modèle, ou commencez une nouvelle exécution.',

  'model-closed': 'Le modèle a été fermé.',
  'model-closed.advice': 'Chargez-le de nouveau.',
  'model-not-loaded': 'Le modèle n’est pas chargé.',
  'model-not-loaded.advice': 'Chargez-le de nouveau.',
  'loading-stopped': 'Le chargement a été arrêté.',
  'loading-stopped.advice': 'Chargez le modèle de nouveau.',
  'message-not-understood': 'Le studio et le modèle ne se comprennent pas.',
  'message-not-understood.advice': 'Rechargez la page.',
  'file-not-part-of-model': ({ file }) => `${file} ne fait pas partie du modèle.`,
  'file-not-part-of-model.advice': 'Chargez-le de nouveau.',
  'model-worker-stopped': 'La partie du studio qui exécute le modèle s’est arrêtée.',
  'model-worker-stopped.advice': 'Chargez le modèle de nouveau ; si cela se répète, rechargez la page.',
  'install-worker-stopped': 'La partie du studio qui télécharge les modèles s’est arrêtée.',
  'install-worker-stopped.advice': 'Reprenez ; si cela se reproduit, rechargez la page.',
  'engine-failed': 'Le modèle s’est arrêté sur une erreur à lui.',
  'engine-failed.advice':
    'Réessayez ; si cela se répète, rechargez la page et choisissez WebAssembly sous « Modèle ».',
  'install-failed': 'L’apport du modèle s’est arrêté sur une erreur.',
  'install-failed.advice':
    'Reprenez ; si cela se reproduit, rechargez la page. Ce qui est arrivé est conservé.',
  'studio-failed': 'Le modèle s’est arrêté à cause d’une erreur de Scenograph.',
  'studio-failed.advice': 'Réessayez ; si cela se reproduit, rechargez la page. Votre scène est conservée.',
  'told-in-words': ({ text }) => text,
  'told-in-words.advice': ({ advice }) => advice,
  'code-unknown': ({ code }) =>
    `Un problème est survenu pour lequel ce Scenograph n’a pas de mots (${code}).`,
  'code-unknown.advice': 'Mettez-le à jour, puis réessayez.',
};
