import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT = 'Choisissez le dossier d’un paquet Scenograph, ou celui des six graphes ONNX de Janus-Pro.';
const SAME_PLACE = 'Prenez tokenizer.json au même endroit que les graphes.';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'Ce n’est pas un modèle Scenograph.',
  'not-a-bundle.advice':
    'Choisissez un dossier ou une adresse contenant un manifest.json au format scenograph-bundle.',
  'bundle-too-new': ({ found, supported }) =>
    `Ce modèle utilise le format de paquet ${found} ; ce studio lit jusqu’à ${supported}.`,
  'bundle-too-new.advice': 'Mettez le studio à jour, ou choisissez une version plus ancienne du modèle.',
  'model-not-listed': 'Ce modèle n’est plus dans la liste.',
  'model-not-listed.advice': 'Ajoutez-le de nouveau.',
  'model-not-here': 'Le modèle choisi n’est plus sur cet appareil.',
  'model-not-here.advice': 'Choisissez-en un autre sous « Modèles », ou ajoutez-le de nouveau.',
  'file-for-other-backend': ({ name, file }) =>
    `${name} a été apporté ici pour un autre matériel : ${file} n’est pas sur cet appareil.`,
  'file-for-other-backend.advice':
    'Choisissez « Automatique » sous « Modèle », ou supprimez le modèle et ajoutez-le de nouveau.',
  'no-model-there': ({ where }) =>
    `Il n’y a pas de modèle lisible par Scenograph à ${where} : ni manifest.json ni config.json.`,
  'no-model-there.advice':
    'Donnez un paquet Scenograph, ou un dépôt organisé en ONNX comme Janus-Pro-1B-ONNX. D’autres checkpoints s’exportent avec python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'Il n’y a pas de modèle dans ce dossier\u00A0: ni manifest.json ni config.json.'
      : `Il n’y a pas de modèle dans ${folder}\u00A0: ni manifest.json ni config.json.`,
  'no-model-in-folder.advice':
    'Choisissez le dossier qu’a écrit python -m models.families.janus, ou un dossier organisé en ONNX comme Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `Le serveur ne dit pas la taille de ${file}.`,
  'file-size-unknown.advice': 'Téléchargez le dossier du modèle par d’autres moyens et ajoutez-le de là.',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face n’a pas de modèle public nommé ${repository}${revision === 'main' ? '' : ` à ${revision}`}.`,
  'hub-lacks-model.advice':
    'Vérifiez le nom ; un modèle qui demande une connexion se télécharge là-bas et s’ajoute depuis un dossier.',
  'hub-wants-login': 'Ce modèle demande une connexion à Hugging Face.',
  'hub-wants-login.advice': 'Téléchargez-le là-bas, puis ajoutez-le depuis un dossier.',
  'architecture-unknown': ({ found }) => `Le config.json décrit un modèle d’une autre sorte (« ${found} »).`,
  'architecture-unknown.advice':
    'Choisissez un modèle de type Janus, par exemple onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `Le modèle n’a pas de ${file}.`,
  'model-lacks-file.advice': `Prenez le dossier entier, petits fichiers compris. ${LAYOUT}`,
  'graph-missing': ({ graph }) =>
    `Il manque à ce modèle onnx/${graph}.onnx, dans une précision qui s’exécute ici.`,
  'graph-missing.advice':
    'Il lui faut les six graphes ONNX de Janus-Pro-1B-ONNX. D’autres checkpoints s’exportent avec python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `Le graphe ${graph} est là, mais dans aucun format de nombres qui s’exécute ${backend === 'wasm' ? 'sur WebAssembly' : 'sur cette carte graphique'}.`,
  'graph-unsuited.advice':
    'Ajoutez une variante en flottants 32 bits, ou int8 pour WebAssembly, de là où le modèle est publié.',
  'vocabulary-too-small': ({ found, limit }) =>
    `Le tokeniseur n’est pas celui de ces poids : ses identifiants vont jusqu’à ${found}, ils ont ${limit} lignes.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) =>
    `Le tokeniseur n’a pas de jeton ${token}, dont cette sorte de modèle a besoin.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `La configuration de ce modèle n’a pas de sens : ses images ont ${tokens} jetons, qui ne font pas un carré.`,
  'grid-not-square.advice': 'Reprenez le dossier entier là où le modèle est publié.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `Les graphes de ce modèle ne vont pas ensemble : l’un n’a pas de ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `Les graphes de ce modèle ne vont pas ensemble : ils gardent ${found} couches, son config.json en annonce ${expected}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `Les graphes de ce modèle ne vont pas ensemble : sa tête ${head} donne ${found} nombres par jeton, et non ${expected}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `Le décodeur d’images de ${name} donne ${numbers} nombres ; ${width} × ${height} pixels étaient attendus.`,
  'picture-size-differs.advice':
    'Sa configuration est celle d’un autre modèle. Choisissez un dossier dont les fichiers viennent du même endroit.',
  'judge-missing': ({ folder }) => `Il n’y a pas de juge dans ${folder}.`,
  'judge-missing.advice':
    'Exportez-en un avec python -m models.families.mini.export.detection.judge, ou utilisez --detector.',
};
