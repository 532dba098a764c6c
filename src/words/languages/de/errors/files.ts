import { number } from '../../../numbers';
import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'Das Modell neu laden; bleibt es so, ist die Kopie auf dem Server beschädigt.';
const MAKER = 'Das Modell neu laden; bleibt es so, denen Bescheid geben, die es gemacht haben.';
const PUBLISHED = 'Diese Datei noch einmal von dort holen, wo das Modell veröffentlicht ist.';
const ONLINE = 'Die Verbindung prüfen, dann neu laden; einmal geladen, läuft das Modell auch offline.';

const cannot = (file: string, found: string): string =>
  `Die Modelldatei ${file} ist nicht zu gebrauchen: Stattdessen kam ${found}.`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) =>
    `Die Modelldatei ${file} ist beschädigt: Ihr Inhalt ist nicht der, der veröffentlicht wurde.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `Die Modelldatei ${file} ist nicht zu gebrauchen: Es kamen ${number(found)} Bytes statt ${number(expected)}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `Die Modelldatei ${file} ist nicht zu gebrauchen: Es kamen mehr als ihre ${number(expected)} Bytes.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `Die Modelldatei ${file} ist nicht da.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `nichts (der Server antwortete ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'eine Webseite'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'ein Verweis auf die Datei (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'ein anderer Teil der Datei als der verlangte'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `${file} hat in diesem Ordner ${number(found)} Bytes statt ${number(expected)}: Die Kopie ist nicht vollständig.`,
  'file-not-copied-whole.advice': 'Das Modell noch einmal kopieren, dann den Ordner erneut wählen.',
  'file-not-json': ({ file }) => `Die Datei ${file} des Modells ist nicht zu gebrauchen: Sie ist kein JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `Die Datei ${file} des Modells ist nicht zu gebrauchen: bei „${field}“: ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'Die Modellbeschreibung ist viel größer, als eine sein kann.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'Unter der Adresse des Modells kam eine Webseite statt einer Modellbeschreibung.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'Die Modellbeschreibung ist nicht als JSON lesbar.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) =>
    `Die Modellbeschreibung ist falsch bei „${field}“: ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} ist auf diesem Gerät nicht vollständig: ${file} fehlt.`,
  'model-incomplete.advice': 'Den Download unter „Modelle“ fortsetzen.',
  'tokenizer-unreadable': ({ name, reason }) =>
    `Der Tokenizer von ${name} ist nicht zu gebrauchen (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `Der Tokenizer von ${name} ist nicht zu gebrauchen: Ihm fehlt das Token ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `Der Tokenizer von ${name} ist nicht zu gebrauchen: Er gehört einem anderen Modell (Token ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'Der Server schickte etwas anderes als ONNX Runtime.',
  'engine-is-something-else.advice':
    'Die Seite neu laden; bleibt es so, ist das Studio nicht vollständig installiert.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0
      ? `Die Verbindung riss ab, während das Modell geladen wurde (${file}).`
      : `Das Modell ist nicht zu erreichen (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? 'Die Verbindung prüfen und weiterladen: Was angekommen ist, bleibt erhalten.' : ONLINE,
  'engine-not-reached': 'ONNX Runtime, womit das Modell rechnet, ist nicht zu erreichen.',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `${host} ist von dieser Seite aus nicht zu erreichen.`,
  'server-not-reached.advice':
    'Verbindung und Adresse prüfen. Ein Server muss auch erlauben, dass andere Seiten seine Dateien lesen (CORS).',
  'server-failed': ({ host, status }) => `${host} antwortete ${status}.`,
  'server-failed.advice': 'Es später noch einmal versuchen, oder die Adresse prüfen.',
  'server-not-understood': ({ host }) => `${host} schickte etwas, das Scenograph nicht lesen kann.`,
  'server-not-understood.advice':
    'Es später noch einmal versuchen, oder das Modell herunterladen und aus einem Ordner hinzufügen.',
};
