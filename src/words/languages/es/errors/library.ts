import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = 'Repártala en varias escenas.';
const COPY = 'Elija otra copia del archivo.';
const OTHER_FILE = 'Elija otro archivo.';
const OURS = 'Suelte un PNG que haya guardado Scenograph.';
const UPDATE = 'Actualice este y ábralo de nuevo.';
const DROP = 'Suelte un PNG o una escena que haya guardado Scenograph, o un archivo de texto con una cadena.';
const OTHER_FORM = 'Elija otro formato, o corrija el texto.';
const WHOLE_FORMS = () => `Dé uno de estos formatos, entero: ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (en «${field}»)`);
const refused = (form: string, reason: string): string =>
  `Esto no es una composición con el formato ${form}: ${reason}.`;

export const library: Translation<typeof english> = {
  'browser-full': 'Al navegador no le queda sitio para esta página, así que el último cambio no se conserva.',
  'browser-full.advice':
    'Guarde sus imágenes en archivos, y elimine algunas o libere espacio en el dispositivo.',
  'browser-keeps-nothing': 'El navegador no pudo conservar el último cambio.',
  'browser-keeps-nothing.advice': 'Guarde sus imágenes en archivos y recargue la página.',
  'browser-silent':
    'El almacenamiento del navegador no responde, así que desde ahora sus escenas duran solo hasta que se cierre esta página.',
  'browser-silent.advice':
    'Guarde su trabajo en archivos. A menudo ayuda cerrar las demás pestañas de Scenograph, o el navegador.',
  'scene-gone': 'Esta escena ya no está.',
  'scene-gone.advice': 'Elija otra.',

  'scene-damaged': 'La escena está cortada o alterada.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'No se puede leer esta escena.',
  'scene-unreadable.advice': 'Ábrala mejor desde uno de sus archivos PNG.',
  'scene-field-wrong': ({ field }) => `La escena tiene una parte que no se puede leer${at(field)}.`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `La imagen tiene una parte que no se puede leer${at(field)}.`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `La ejecución tiene una parte que no se puede leer${at(field)}.`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) =>
    `La imagen bajo el plan tiene una parte que no se puede leer${at(field)}.`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': 'La imagen está cortada o alterada.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'La escena de esta imagen está alterada.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'Este enlace está cortado o alterado.',
  'link-damaged.advice': 'Cópielo entero de nuevo.',
  'json-damaged': 'El JSON está cortado o alterado.',
  'json-damaged.advice': 'Péguelo entero.',
  'trace-damaged': 'La traza está cortada o alterada.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `La traza tiene una parte que no se puede leer${at(field)}.`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'Scenograph no puede leer este tipo de archivo.',
  'file-kind-unknown.advice':
    'Suelte un PNG, una escena o una traza que haya guardado Scenograph, o un archivo de texto con una cadena.',
  'not-a-png': 'Este archivo no es una imagen PNG.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'Este archivo no es una escena de Scenograph.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'Este archivo no es una imagen de Scenograph.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'Este archivo no es una traza de Scenograph.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'Este archivo no es una ejecución de Scenograph.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'Este archivo no es una imagen para calcar.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'No hay ningún plan en este texto.',
  'text-without-plan.advice':
    'Un plan nombra así sus objetos: <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>.',
  'json-cut-short': 'El JSON está cortado o alterado.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'Este texto no tiene ningún formato de composición que lea Scenograph.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `le falta ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `le falta la lista «${list}»`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'le falta la lista de objetos'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `nada en «${list}» es un objeto`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) =>
    refused(form, 'no se puede leer ninguna anotación de su imagen'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'no se puede leer ningún elemento'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'No hay objetos en esta composición.',
  'layout-without-objects.advice': 'Elija una composición que nombre al menos uno.',

  'picture-without-scene': 'Esta imagen no tiene escena dentro.',
  'picture-without-scene.advice':
    'Suelte un PNG que haya guardado Scenograph; otros programas suelen quitar la escena.',

  'scene-from-newer': 'La escena la guardó un Scenograph más nuevo.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'Este enlace lo hizo un Scenograph más nuevo.',
  'link-from-newer.advice': 'Actualice este y abra el enlace de nuevo.',
  'painting-from-newer': 'La imagen la guardó un Scenograph más nuevo.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'La traza la guardó un Scenograph más nuevo.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'La ejecución la guardó un Scenograph más nuevo.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'La imagen bajo el plan la guardó un Scenograph más nuevo.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': 'Lo que conserva este navegador lo escribió un Scenograph más nuevo, y queda como está.',
  'kept-by-newer.advice':
    'Recargue la página para obtener el más nuevo. Hasta entonces sus escenas duran solo hasta que se cierre esta página.',

  'file-too-large': 'El archivo supera 64 MB.',
  'file-too-large.advice': 'Suelte un PNG o una escena que haya guardado Scenograph.',
  'picture-too-large': 'La imagen supera 64 MB.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `La imagen tiene ${number(width)} × ${number(height)} px, más de lo que admite una página.`,
  'picture-of-too-many-pixels.advice': 'Elija una copia más pequeña.',
  'scene-too-large': 'La escena es mayor que cualquiera que escriba Scenograph.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'Esta escena es demasiado larga para un enlace.',
  'scene-too-long-for-link.advice': 'Guárdela mejor en un archivo.',
  'trace-too-large': 'La traza es mayor que cualquiera que escriba Scenograph.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'El texto es más largo que cualquier plan.',
  'text-too-long.advice': 'Pegue una cadena cada vez.',
  'layout-text-too-long': 'El texto es más largo que cualquier composición.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'La composición es más larga que cualquier plan.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `La composición tiene ${many.objects(count)}; un plan admite ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `El plan tiene más de ${many.objects(most)}.`,
  'plan-too-many-objects.advice': SPLIT,
};
