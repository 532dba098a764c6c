import { list, number } from '../../../numbers';
import type { runWords } from '../../../parts/studio/run';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const run: TranslationOf<typeof runWords> = {
  notReady: 'El modelo aún no está listo.',
  notReadyAdvice: 'Espere a que se cargue e inténtelo de nuevo.',
  noPlans: ({ name }) => `${name} pinta, pero no escribe planes.`,
  noPlansAdvice: 'Añada objetos a mano y píntelos.',
  noPictures: ({ name }) => `${name} no puede pintar.`,
  noPicturesAdvice: 'Elija otro modelo en «Modelos».',
  noPrompt: 'Aún no hay prompt.',
  noPromptAdvice: 'Escriba qué debe mostrar la imagen y pulse «Planificar».',
  noPlan: 'Aún no hay plan que pintar.',
  noPlanAdvice: 'Pulse antes «Planificar», o añada un objeto.',
  planningLater: 'La planificación empezará cuando se cargue el modelo.',
  paintingLater: 'La pintura empezará cuando se cargue el modelo.',
  planningStopped: 'Planificación detenida.',
  paintingStopped: 'Pintura detenida.',
  atWork: 'El modelo está trabajando.',
  atWorkAdvice: 'Deténgalo y elija otro token.',
  nothingMarked: 'No hay nada marcado para repintar.',
  nothingMarkedAdvice: 'Marque celdas con el pincel, o cambie un recuadro.',
  paintWhole: 'Pintar toda la imagen',
  planChanged: 'El plan cambió desde que lo escribió el modelo, así que otro token no encajaría.',
  planChangedAdvice: 'Deshaga los cambios o planifique de nuevo.',
  lockedAfter: ({ name }) =>
    `«${name}» está bloqueado y viene después de este token: se escribiría de nuevo.`,
  lockedAfterAdvice: 'Desbloquéelo antes, o elija un token posterior.',
  around: ({ names }) => `Planificando alrededor de ${list(names.map((name) => `«${name}»`))}.`,
  plan: 'planificar',
  goOn: 'continuar',
  fork: 'bifurcar',
  objectPlaced: ({ name, place }) => `${name}: ${place}.`,
  longest: ({ count }) => `El plan alcanzó su longitud máxima con ${many.objects(count)}.`,
  longestAdvice: 'Deje que el modelo siga desde aquí, o pinte el plan como está.',
  planned: ({ count }) => `El plan está terminado: ${many.objects(count)}.`,
  plannedWith: ({ count, problems }) =>
    `El plan está terminado: ${many.objects(count)}. Escrito por el modelo pero ilegible: ${many.places(problems)}.`,
  asProse: 'Esos lugares quedan como prosa en el razonamiento, donde puede corregirlos.',
  tooMany: ({ most, planned }) =>
    `Una imagen de este modelo muestra como mucho ${most} cosas y el plan tiene ${planned}: faltarán las de delante.`,
  madePrompt: ({ prompt }) => `No hay prompt, así que el plan se pinta como «${prompt}».`,
  same: 'Salió igual: el modelo está seguro de lo que va ahí.',
  sameAdvice: 'Cambie el plan o suba la temperatura de la imagen.',
  painted: ({ seed }) => `La imagen está terminada, semilla ${seed}.`,
  paintedSeveral: ({ count }) => `Terminado: ${many.pictures(count)}.`,
  notChecked: 'sin comprobar',
  allHeld: ({ count }) => `se cumple todo (${number(count)})`,
  plannedInTries: ({ count, tries, standing, problems }) =>
    `El plan está terminado: ${many.objects(count)}, el mejor de ${many.tries(tries)}: ${standing}.${problems === 0 ? '' : ` Escrito por el modelo pero ilegible: ${many.places(problems)}.`}`,
  stillBroken: ({ count }) => `Pedido por el prompt e incumplido en este plan: ${many.problems(count)}.`,
  moreTries: ({ count, seconds }) =>
    `Hacer ${many.plans(count)}, conservar el mejor (unos ${number(seconds)} s)`,
  someHeld: ({ held, count }) => `${held} de ${count} se cumplen`,
  candidate: ({ number, count, standing }) => `Plan ${number} de ${count}: ${standing}.`,
  best: ({ number, count, standing }) =>
    `El plan ${number} es el mejor de ${many.plans(count)}: ${standing}.`,
  bestFinished: ({ number, count, standing }) =>
    `El plan ${number} es el mejor de ${many.finishedPlans(count)}: ${standing}.`,
  noneFinished: 'Ninguno de los planes llegó a su fin.',
  noneFinishedAdvice:
    'Lo que escribió el último se queda; deje que el modelo siga desde ahí, o planifique de nuevo.',
  lockedElsewhere: ({ number, name }) => `El plan ${number} tiene «${name}» en otro lugar, y está bloqueado.`,
  lockedElsewhereAdvice: 'Desbloquéelo para tomar este plan.',
  choose: ({ number }) => `elegir el plan ${number}`,
  chosen: ({ number, count, standing }) => `Plan ${number}: ${many.objects(count)}, ${standing}.`,
  written: ({ count, tokens }) => `${many.objects(count)}, ${many.tokens(tokens)}`,
  planning: 'Planificación',
  painting: 'Pintura',
  picture: 'en camino',
  pictureOf: ({ picture, count }) => `imagen ${picture} de ${count}, en camino`,
  row: ({ row, rows }) => `fila ${row} de ${rows}`,
  rowOf: ({ row, rows, picture, count }) => `imagen ${picture} de ${count}, fila ${row} de ${rows}`,
};
