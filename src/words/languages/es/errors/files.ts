import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'Cargue el modelo de nuevo; si sigue así, la copia del servidor está dañada.';
const MAKER = 'Cargue el modelo de nuevo; si sigue así, avise a quien hizo el paquete.';
const PUBLISHED = 'Obtenga de nuevo ese archivo de donde se publica el modelo.';
const ONLINE =
  'Compruebe la conexión y cargue de nuevo; una vez cargado, el modelo funciona también sin conexión.';

const cannot = (file: string, found: string): string =>
  `El archivo de modelo ${file} no sirve: en su lugar llegó ${found}.`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) =>
    `El archivo de modelo ${file} está dañado: su contenido no es el que publicó el autor del modelo.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `El archivo de modelo ${file} no sirve: llegaron ${found} bytes en lugar de ${expected}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `El archivo de modelo ${file} no sirve: llegó más que sus ${expected} bytes.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `El archivo de modelo ${file} no está.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `nada (el servidor respondió ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'una página web'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'un puntero al archivo (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'otra parte del archivo que la pedida'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `En esta carpeta, ${file} tiene ${found} bytes en lugar de ${expected}: su copia no está completa.`,
  'file-not-copied-whole.advice': 'Copie el modelo de nuevo y vuelva a elegir la carpeta.',
  'file-not-json': ({ file }) => `El archivo ${file} del modelo no sirve: no es JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `El archivo ${file} del modelo no sirve: en «${field}»: ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'La descripción del modelo es mucho mayor de lo que puede ser.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page':
    'La dirección del modelo devolvió una página web en lugar de una descripción de modelo.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'La descripción del modelo no se puede leer como JSON.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) =>
    `La descripción del modelo está mal en «${field}»: ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} no está completo en este dispositivo: falta ${file}.`,
  'model-incomplete.advice': 'Reanude su descarga en «Modelos».',
  'tokenizer-unreadable': ({ name, reason }) => `El tokenizador de ${name} no sirve (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `El tokenizador de ${name} no sirve: no tiene el token ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `El tokenizador de ${name} no sirve: es de otro modelo (token ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'El servidor envió otra cosa en lugar del motor ONNX Runtime.',
  'engine-is-something-else.advice':
    'Recargue la página; si sigue así, el estudio no se instaló por completo.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0
      ? `Se perdió la conexión al cargar el modelo (${file}).`
      : `No se puede llegar al modelo (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? 'Compruebe la conexión y cargue de nuevo: lo que llegó se conserva.' : ONLINE,
  'engine-not-reached': 'No se puede llegar a ONNX Runtime, que calcula el modelo.',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `No se puede llegar a ${host} desde esta página.`,
  'server-not-reached.advice':
    'Compruebe la conexión y la dirección. Un servidor también debe permitir que otras páginas lean sus archivos (CORS).',
  'server-failed': ({ host, status }) => `${host} respondió ${status}.`,
  'server-failed.advice': 'Inténtelo más tarde, o compruebe la dirección.',
  'server-not-understood': ({ host }) => `${host} envió algo que Scenograph no puede leer.`,
  'server-not-understood.advice': 'Inténtelo más tarde, o descargue el modelo y añádalo desde una carpeta.',
};
