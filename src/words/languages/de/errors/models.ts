import { number } from '../../../numbers';
import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT =
  'Den Ordner eines Scenograph-Modells wählen, oder einen mit den sechs ONNX-Graphen von Janus-Pro.';
const SAME_PLACE = 'tokenizer.json von derselben Stelle holen wie die Graphen.';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'Das ist kein Modell für Scenograph.',
  'not-a-bundle.advice':
    'Einen Ordner oder eine Adresse wählen, wo eine manifest.json in der Form scenograph-bundle liegt.',
  'bundle-too-new': ({ found, supported }) =>
    `Dieses Modell hat das Bundle-Format ${found}; dieses Studio liest bis ${supported}.`,
  'bundle-too-new.advice': 'Das Studio erneuern, oder eine ältere Fassung des Modells wählen.',
  'model-not-listed': 'Dieses Modell steht nicht mehr auf der Liste.',
  'model-not-listed.advice': 'Es noch einmal hinzufügen.',
  'model-not-here': 'Das gewählte Modell ist nicht mehr auf diesem Gerät.',
  'model-not-here.advice': 'Unter „Modelle“ ein anderes wählen, oder es noch einmal hinzufügen.',
  'file-for-other-backend': ({ name, file }) =>
    `${name} wurde für andere Hardware hierher gebracht: ${file} ist nicht auf diesem Gerät.`,
  'file-for-other-backend.advice':
    'Unter „Modell“ „Automatisch“ wählen, oder das Modell löschen und noch einmal hinzufügen.',
  'no-model-there': ({ where }) =>
    `Bei ${where} ist kein Modell, das Scenograph lesen kann: weder eine manifest.json noch eine config.json.`,
  'no-model-there.advice':
    'Ein Scenograph-Modell angeben, oder ein Repository in der ONNX-Form von Janus-Pro-1B-ONNX. Andere Checkpoints exportiert python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'In diesem Ordner ist kein Modell: weder eine manifest.json noch eine config.json.'
      : `In ${folder} ist kein Modell: weder eine manifest.json noch eine config.json.`,
  'no-model-in-folder.advice':
    'Den Ordner wählen, den python -m models.families.janus geschrieben hat, oder einen in der ONNX-Form von Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `Der Server sagt nicht, wie groß ${file} ist.`,
  'file-size-unknown.advice': 'Den Ordner des Modells auf anderem Weg herunterladen und von dort hinzufügen.',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face hat kein öffentliches Modell namens ${repository}${revision === 'main' ? '' : ` bei ${revision}`}.`,
  'hub-lacks-model.advice':
    'Den Namen prüfen; ein Modell, das eine Anmeldung verlangt, lässt sich dort herunterladen und aus einem Ordner hinzufügen.',
  'hub-wants-login': 'Dieses Modell verlangt eine Anmeldung bei Hugging Face.',
  'hub-wants-login.advice': 'Es dort herunterladen, dann aus einem Ordner hinzufügen.',
  'architecture-unknown': ({ found }) => `Die config.json beschreibt ein Modell anderer Art („${found}“).`,
  'architecture-unknown.advice':
    'Ein Modell nach Art von Janus wählen, etwa onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `Dem Modell fehlt ${file}.`,
  'model-lacks-file.advice': `Den ganzen Ordner holen, auch die kleinen Dateien. ${LAYOUT}`,
  'graph-missing': ({ graph }) =>
    `Diesem Modell fehlt onnx/${graph}.onnx in einer Genauigkeit, die hier läuft.`,
  'graph-missing.advice':
    'Es muss die sechs ONNX-Graphen von Janus-Pro-1B-ONNX haben. Andere Checkpoints exportiert python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `Der Graph ${graph} ist da, aber nicht in Zahlen, die ${backend === 'wasm' ? 'mit WebAssembly' : 'auf dieser Grafik'} laufen.`,
  'graph-unsuited.advice':
    'Eine Variante mit 32-Bit-Gleitkommazahlen hinzufügen, oder int8 für WebAssembly, von dort, wo das Modell veröffentlicht ist.',
  'vocabulary-too-small': ({ found, limit }) =>
    `Der Tokenizer gehört nicht zu diesen Gewichten: Seine Nummern gehen bis ${number(found)}, sie haben ${number(limit)} Zeilen.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) =>
    `Dem Tokenizer fehlt das Token ${token}, das ein Modell dieser Art braucht.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `Die Konfiguration dieses Modells ergibt keinen Sinn: Seine Bilder haben ${number(tokens)} Token, und das gibt kein Quadrat.`,
  'grid-not-square.advice': 'Den ganzen Ordner noch einmal von dort holen, wo das Modell veröffentlicht ist.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `Die Graphen dieses Modells passen nicht zusammen: Einem fehlt ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `Die Graphen dieses Modells passen nicht zusammen: Sie bewahren ${number(found)} Schichten, seine config.json spricht von ${number(expected)}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `Die Graphen dieses Modells passen nicht zusammen: Der Kopf ${head} gibt ${number(found)} Zahlen je Token, nicht ${number(expected)}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `Der Bilddecoder von ${name} gibt ${number(numbers)} Zahlen; erwartet wurden ${width} × ${height} Pixel.`,
  'picture-size-differs.advice':
    'Die Konfiguration gehört einem anderen Modell. Einen Ordner wählen, dessen Dateien von einer Stelle kommen.',
  'judge-missing': ({ folder }) => `In ${folder} ist kein Prüfmodell.`,
  'judge-missing.advice':
    'Eines mit python -m models.families.mini.export.detection.judge exportieren, oder --detector benutzen.',
};
