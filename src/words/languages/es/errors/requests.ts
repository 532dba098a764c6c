import { number } from '../../../numbers';
import type { requests as english } from '../../../parts/errors/requests';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

export const requests: Translation<typeof english> = {
  'prompt-too-long': 'El prompt es más largo de lo que este modelo puede leer.',
  'prompt-too-long.advice': 'Acórtelo a unas frases y planifique de nuevo.',
  'plan-too-long': ({ found, limit }) =>
    `El prompt y el plan suman ${many.tokens(found)}; este modelo lee ${number(limit)}.`,
  'plan-too-long.advice': 'Elimine objetos o prosa e inténtelo de nuevo.',

  'prompt-empty': 'Aún no hay prompt.',
  'prompt-empty.advice': 'Describa la imagen en pocas palabras y planifique.',
  'setting-wrong': ({ field, problem }) => `El ajuste «${field}» no sirve: ${problem}.`,
  'setting-wrong.advice': 'Corríjalo e inténtelo de nuevo.',
  'writes-no-plans': ({ name }) => `${name} pinta, pero no escribe planes.`,
  'writes-no-plans.advice': 'Dibuje los recuadros a mano, o planifique con otro modelo.',
  'answers-no-questions': ({ name }) => `${name} no responde preguntas sobre imágenes.`,
  'answers-no-questions.advice': 'Elija un modelo con una rama de comprensión.',
  'has-no-detector': 'Este modelo no tiene detector, así que no se pueden comprobar sus imágenes.',
  'has-no-detector.advice': 'Elija un modelo que lo tenga.',
  'needs-image-tokens': 'Este modelo lee lo que él mismo pintó; otro modelo hizo esta imagen.',
  'needs-image-tokens.advice': 'Elija el modelo que la pintó.',
  'picture-of-other-size': ({ name, width, height, foundWidth, foundHeight }) =>
    `${name} mira imágenes de ${width} × ${height} px, y esta tiene ${foundWidth} × ${foundHeight} px.`,
  'picture-of-other-size.advice': 'Píntela de nuevo con el modelo cargado.',
  'picture-of-other-model': 'La imagen que hay que repintar la hizo otro modelo.',
  'picture-of-other-model.advice': 'Pinte toda la imagen en su lugar.',
  'tokens-too-coarse':
    'Los tokens de este modelo son demasiado gruesos para sujetar sus planes a la gramática.',
  'tokens-too-coarse.advice': 'Desactive la planificación sujeta a la gramática.',
  'busy-in-other-tab': 'Otra pestaña está trabajando en este modelo.',
  'busy-in-other-tab.advice': 'Espere a que termine, o páuselo allí.',
  'address-empty': 'Aún no hay dirección.',
  'address-empty.advice': 'Escriba un nombre de Hugging Face como owner/name, o una dirección.',
  'address-not-understood': 'Eso no es ni un nombre de Hugging Face ni una dirección.',
  'address-not-understood.advice': 'Escriba owner/name, o una dirección que empiece por https://.',
  'address-holds-password': 'No se puede usar una dirección con nombre y contraseña.',
  'address-holds-password.advice':
    'Omítalos; un modelo que pide iniciar sesión se puede añadir desde una carpeta.',
  'address-not-https': 'Solo se pueden usar direcciones que empiecen por https://.',
  'address-not-https.advice': 'Pida una a quien mantiene el modelo, o añádalo desde una carpeta.',
  'address-names-no-model': 'Esta dirección de Hugging Face no nombra ningún modelo.',
  'address-names-no-model.advice': 'Debería parecerse a huggingface.co/owner/name.',
  'address-revision-unusable': 'Esta dirección de Hugging Face no nombra una revisión utilizable.',
  'address-revision-unusable.advice':
    'Omita lo que sigue al nombre del modelo, o nombre una rama o un commit.',
  'address-not-listed': ({ address }) => `${address} no está en la lista de direcciones conocidas.`,
  'address-not-listed.advice': 'Acéptela antes.',
  'model-not-ready': 'El modelo no está listo.',
  'model-not-ready.advice': 'Continúe cuando se haya cargado.',
  'benchmark-of-other-model': ({ used, usedBackend, name, backend }) =>
    `Esta ejecución empezó con ${used} en ${usedBackend}, y ahora está cargado ${name} en ${backend}.`,
  'benchmark-of-other-model.advice': 'Cargue de nuevo el mismo modelo, o empiece una ejecución nueva.',

  'model-closed': 'El modelo se cerró.',
  'model-closed.advice': 'Cárguelo de nuevo.',
  'model-not-loaded': 'El modelo no está cargado.',
  'model-not-loaded.advice': 'Cárguelo de nuevo.',
  'loading-stopped': 'Se detuvo la carga.',
  'loading-stopped.advice': 'Cargue el modelo de nuevo.',
  'message-not-understood': 'El estudio y el modelo no se entienden.',
  'message-not-understood.advice': 'Recargue la página.',
  'file-not-part-of-model': ({ file }) => `${file} no es parte del modelo.`,
  'file-not-part-of-model.advice': 'Cárguelo de nuevo.',
  'model-worker-stopped': 'Se detuvo la parte del estudio que ejecuta el modelo.',
  'model-worker-stopped.advice': 'Cargue el modelo de nuevo; si se repite, recargue la página.',
  'install-worker-stopped': 'Se detuvo la parte del estudio que descarga modelos.',
  'install-worker-stopped.advice': 'Reanude; si vuelve a ocurrir, recargue la página.',
  'engine-failed': 'El modelo se detuvo por un error propio.',
  'engine-failed.advice':
    'Inténtelo de nuevo; si se repite, recargue la página y elija WebAssembly en «Modelo».',
  'install-failed': 'La llegada del modelo se detuvo por un error.',
  'install-failed.advice': 'Reanude; si vuelve a ocurrir, recargue la página. Lo que llegó se conserva.',
  'studio-failed': 'El modelo se detuvo por un error de Scenograph.',
  'studio-failed.advice':
    'Inténtelo de nuevo; si vuelve a ocurrir, recargue la página. Su escena se conserva.',
  'told-in-words': ({ text }) => text,
  'told-in-words.advice': ({ advice }) => advice,
  'code-unknown': ({ code }) => `Algo falló para lo que este Scenograph no tiene palabras (${code}).`,
  'code-unknown.advice': 'Actualícelo e inténtelo de nuevo.',
};
