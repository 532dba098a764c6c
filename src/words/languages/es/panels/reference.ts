import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'Imagen bajo el plan',
  what: 'Una foto o un boceto para calcar. Elíjala, o suéltela o péguela en cualquier lugar. Se queda en este dispositivo y ningún modelo la ve.',
  choose: 'Elegir una imagen',
  another: 'Otra imagen',
  opacity: 'Opacidad',
  locked: 'Bloqueada',
  lockedHint: 'Desbloqueada, se arrastra donde no hay recuadros.',
  place: 'Lugar y anchura',
  fit: 'Ajustar',
  remove: 'Quitarla',
  isThere: 'La imagen está bajo el plan, para calcar.',
  isThereAdvice: 'No tiene escena dentro. Se queda en este dispositivo y ningún modelo la ve.',
  isGone: 'Se quitó la imagen bajo el plan.',
  undo: 'Deshacer',
};
