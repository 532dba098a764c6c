import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `No se pudo leer: ${number(found)} de ${many.boxes(of)}: ${list(names)}.`,
  'items-unreadable': ({ found, of, names }) =>
    `No se pudo leer y se omitió: ${number(found)} de ${many.items(of)}: ${list(names)}.`,
  'names-missing': ({ found, names }) =>
    `Sin nombre, importado como «objeto»: ${many.objects(found)}: ${list(names)}.`,
  'name-cut': ({ name, most }) => `El nombre «${name}» supera ${many.characters(most)} y se cortó.`,
  'box-changed': ({ name, changes }) => `El recuadro de «${name}» estaba ${list(changes)}; se corrigió.`,
  lettering: ({ name }) => `«${name}» es rotulación; se importó como objeto.`,
  'other-images': ({ images }) =>
    `El archivo tiene ${many.pictures(images)}; se leyó la primera con recuadros.`,
  'category-unnamed': ({ category }) =>
    `La categoría ${category} no tiene nombre; sus recuadros se importaron como «objeto».`,
  'objects-over': ({ found, most }) =>
    `La composición tiene ${many.objects(found)}; un plan admite ${number(most)}, así que se importaron los primeros ${number(most)}.`,
  'prompt-cut': ({ most }) => `El prompt supera ${many.characters(most)} y se cortó.`,
  'background-cut': ({ most }) => `El fondo supera ${many.characters(most)} y se cortó.`,
  'size-unknown':
    'El archivo no dice el tamaño de la imagen; sus recuadros se leyeron en la cuadrícula que los contiene.',
  'json-mended': 'El JSON no es del todo JSON; se leyó como se pretendía.',
  'json-cut-short': 'El JSON termina antes de tiempo; se importó lo que estaba entero.',
  'picture-too-large': ({ width, height }) =>
    `La imagen declara ${number(width)} × ${number(height)} px, más que cualquiera que pinte Scenograph; la escena se importó sin ella.`,
  'pictures-left-out': ({ found, of }) =>
    `Con un tamaño absurdo en la traza y omitido: ${number(found)} de ${many.pictures(of)}.`,
  'prose-left-out': 'La prosa entre los objetos se omite.',
  'boxless-left-out': ({ found }) => `Sin recuadro y omitido: ${many.objects(found)}.`,
  'bracket-is-colour': ({ text }) => `«${text}» tras un recuadro se leerá como el color de su objeto.`,
  more: ({ count }) => `${number(count)} más`,
  quotedAt: ({ name, at }) => `«${name}» (${at})`,

  'was:not-a-number': 'hecho de algo que no son números',
  'was:fractional': 'hecho de números no enteros',
  'was:out-of-range': 'en parte fuera de la imagen',
  'was:reversed': 'al revés',
  'was:empty': 'sin superficie',

  'chain:stray-mark': 'Esta marca no tiene pareja, así que se conservó como texto.',
  'chain:malformed-name':
    'Este objeto no tiene nombre o su nombre no termina, así que se conservó como texto.',
  'chain:malformed-box': 'Estas coordenadas no se pueden leer, así que se conservaron como texto.',
  'chain:missing-box': 'Este objeto aún no tiene recuadro.',
  'chain:unclosed-box': 'Faltaba el final de este recuadro y se añadió.',
  'chain:notation': 'Este recuadro estaba escrito de otro modo que el del modelo; se reescribió.',
  'chain:text-after-end': 'Este texto viene tras el final de la cadena y se dejó fuera del plan.',
  'chain:not-a-number': 'Una coordenada no era un número y se puso a 0.',
  'chain:fractional': 'Una coordenada no era un número entero y se redondeó.',
  'chain:out-of-range': 'Una coordenada estaba fuera de 0 a 999 y se llevó al borde.',
  'chain:reversed': 'Las esquinas de este recuadro estaban al revés y se intercambiaron.',
  'chain:empty': 'Este recuadro no tenía superficie y se le dio una unidad de anchura.',

  'memory:forbidden':
    'Este navegador no conserva nada de esta página, así que sus escenas duran solo hasta que se cierre.',
  'memory:forbidden.advice':
    'Guarde las imágenes en archivos, o abra Scenograph en una ventana que no sea privada.',
  'memory:newer-version':
    'Lo que conserva este navegador lo escribió un Scenograph más nuevo, así que queda como está, y sus escenas duran solo hasta que se cierre esta página.',
  'memory:newer-version.advice':
    'Cierre las demás pestañas de Scenograph y recargue esta página para obtener el más nuevo.',
  'memory:silent':
    'El almacenamiento del navegador no responde, así que sus escenas duran solo hasta que se cierre esta página.',
  'memory:silent.advice': 'Guarde su trabajo en archivos, cierre el navegador y ábralo de nuevo.',
};
