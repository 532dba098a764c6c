import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT = 'Elija la carpeta de un paquete de Scenograph, o una con los seis grafos ONNX de Janus-Pro.';
const SAME_PLACE = 'Obtenga tokenizer.json del mismo lugar que los grafos.';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'Esto no es un modelo de Scenograph.',
  'not-a-bundle.advice':
    'Elija una carpeta o dirección que contenga un manifest.json en el formato scenograph-bundle.',
  'bundle-too-new': ({ found, supported }) =>
    `Este modelo usa el formato de paquete ${found}; este estudio lee hasta el ${supported}.`,
  'bundle-too-new.advice': 'Actualice el estudio, o elija una versión anterior del modelo.',
  'model-not-listed': 'Este modelo ya no está en la lista.',
  'model-not-listed.advice': 'Añádalo de nuevo.',
  'model-not-here': 'El modelo elegido ya no está en este dispositivo.',
  'model-not-here.advice': 'Elija otro en «Modelos», o añádalo de nuevo.',
  'file-for-other-backend': ({ name, file }) =>
    `${name} se trajo aquí para otro hardware: ${file} no está en este dispositivo.`,
  'file-for-other-backend.advice': 'Elija «Automático» en «Modelo», o elimine el modelo y añádalo de nuevo.',
  'no-model-there': ({ where }) =>
    `No hay ningún modelo que Scenograph pueda leer en ${where}: ni manifest.json ni config.json.`,
  'no-model-there.advice':
    'Dé un paquete de Scenograph, o un repositorio con la disposición ONNX de Janus-Pro-1B-ONNX. Otros checkpoints se exportan con python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'No hay ningún modelo en esta carpeta: ni manifest.json ni config.json.'
      : `No hay ningún modelo en ${folder}: ni manifest.json ni config.json.`,
  'no-model-in-folder.advice':
    'Elija la carpeta que escribió python -m models.families.janus, o una con la disposición ONNX de Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `El servidor no dice el tamaño de ${file}.`,
  'file-size-unknown.advice': 'Descargue la carpeta del modelo por otros medios y añádala desde ahí.',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face no tiene ningún modelo público llamado ${repository}${revision === 'main' ? '' : ` en ${revision}`}.`,
  'hub-lacks-model.advice':
    'Compruebe el nombre; un modelo que pide iniciar sesión se puede descargar allí y añadir desde una carpeta.',
  'hub-wants-login': 'Este modelo pide iniciar sesión en Hugging Face.',
  'hub-wants-login.advice': 'Descárguelo allí y añádalo desde una carpeta.',
  'architecture-unknown': ({ found }) => `El config.json describe un modelo de otro tipo («${found}»).`,
  'architecture-unknown.advice':
    'Elija un modelo con forma de Janus, por ejemplo onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `El modelo no tiene ${file}.`,
  'model-lacks-file.advice': `Obtenga la carpeta entera, también los archivos pequeños. ${LAYOUT}`,
  'graph-missing': ({ graph }) =>
    `A este modelo le falta onnx/${graph}.onnx en alguna precisión que funcione aquí.`,
  'graph-missing.advice':
    'Debe tener los seis grafos ONNX de Janus-Pro-1B-ONNX. Otros checkpoints se exportan con python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `El grafo ${graph} está, pero en ningún formato numérico que funcione ${backend === 'wasm' ? 'en WebAssembly' : 'en estos gráficos'}.`,
  'graph-unsuited.advice':
    'Añada una variante en coma flotante de 32 bits, o int8 para WebAssembly, de donde se publica el modelo.',
  'vocabulary-too-small': ({ found, limit }) =>
    `El tokenizador no es el de estos pesos: tiene identificadores hasta ${found}, ellos tienen ${limit} filas.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) =>
    `El tokenizador no tiene el token ${token}, que este tipo de modelo necesita.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `La configuración de este modelo no tiene sentido: sus imágenes tienen ${tokens} tokens, que no forman un cuadrado.`,
  'grid-not-square.advice': 'Obtenga de nuevo la carpeta entera de donde se publica el modelo.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `Los grafos de este modelo no encajan: a uno le falta ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `Los grafos de este modelo no encajan: guardan ${found} capas, su config.json habla de ${expected}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `Los grafos de este modelo no encajan: su cabeza ${head} da ${found} números por token, no ${expected}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `El decodificador de imágenes de ${name} da ${numbers} números; se esperaban ${width} × ${height} píxeles.`,
  'picture-size-differs.advice':
    'Su configuración es de otro modelo. Elija una carpeta cuyos archivos vengan de un mismo lugar.',
  'judge-missing': ({ folder }) => `No hay juez en ${folder}.`,
  'judge-missing.advice':
    'Exporte uno con python -m models.families.mini.export.detection.judge, o use --detector.',
};
