import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `No se pudo obtener: ${what}.`,
  notFetchedAdvice:
    'Quizá no hay red, o Scenograph se actualizó: al recargar la página llega la versión nueva. No se ha perdido nada de lo que hizo.',
  beyondBounds: ({ min, max, value }) =>
    `Solo números de ${number(min)} a ${number(max)}; el valor sigue siendo ${number(value)}.`,
  notWhole: ({ value }) => `Solo números enteros; el valor sigue siendo ${number(value)}.`,
  close: 'Cerrar',
  nothingLost: 'No se ha perdido nada de lo que hizo: su escena se conserva en este dispositivo.',
  tryAgain: 'Reintentar',
  reload: 'Recargar la página',
  details: 'Detalles',
  notes: 'Notas',
  dismiss: 'Descartar',
  phaseManifest: 'buscando lo que hay que obtener',
  phaseVerify: 'comprobando lo obtenido',
  phaseCompile: 'preparándolo para este dispositivo',
  phaseTest: 'probándolo en este dispositivo',
  stoppedWorking: ({ what }) => `Dejó de funcionar: ${what}.`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} de ${bytes(total)}`,
  quoted: ({ text }) => `«${text}»`,
  phaseDownload: 'descargando',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}, ${bytes(loaded)} de ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'Anchura',
  height: 'Altura',
  widthShort: 'An',
  heightShort: 'Al',
  keyCtrl: 'Ctrl',
  keyShift: 'Mayús',
  keyAlt: 'Alt',
  keyEnter: 'Intro',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'Espacio',
  keyDelete: 'Supr',
  keyArrows: 'Teclas de flecha',
};
