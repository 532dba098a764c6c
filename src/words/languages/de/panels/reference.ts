import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'Bild unter dem Plan',
  what: 'Ein Foto oder eine Skizze zum Nachzeichnen. Wähle ein Bild, oder zieh oder füg es irgendwo ein. Es bleibt auf diesem Gerät, und kein Modell sieht es.',
  choose: 'Ein Bild wählen',
  another: 'Ein anderes Bild',
  opacity: 'Deckkraft',
  locked: 'Gesperrt',
  lockedHint: 'Entsperrt lässt es sich ziehen, wo kein Rahmen liegt.',
  place: 'Ort und Breite',
  fit: 'Einpassen',
  remove: 'Wegnehmen',
  isThere: 'Das Bild liegt unter dem Plan, zum Nachzeichnen.',
  isThereAdvice: 'Es enthält keine Szene. Es bleibt auf diesem Gerät, und kein Modell sieht es.',
  isGone: 'Das Bild unter dem Plan ist fort.',
  undo: 'Rückgängig',
};
