import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: 'Rundgang',
  stop: ({ number, of }) => `Station ${number} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  done: 'Fertig',
  leave: 'Rundgang verlassen',
  left: 'Der Rundgang ist zu Ende. Sie finden ihn wieder im Menü der Szene.',
  promptTitle: 'Sagen, was das Bild zeigt',
  prompt: 'Dinge, Farben, Anzahlen und wo sie sind. Oder nehmen Sie einen der fertigen Prompts.',
  planTitle: 'Planen',
  plan: 'Das Modell schreibt auf, was wohin kommt, bevor es malt. Das dauert einen Augenblick und lässt sich anhalten.',
  stageTitle: 'Verschieben, was nicht stimmt',
  stage:
    'Jedes Ding hat einen Rahmen. Ziehen Sie ihn, ziehen Sie an den Ecken, zeichnen Sie einen neuen. Mit der Tastatur: Tab, dann die Pfeiltasten.',
  objectsTitle: 'Eine Liste von allem',
  objects:
    'Umbenennen, sperren, verbergen, umordnen. Liste, Rahmen und Worte sind ein Dokument, und jeder Schritt lässt sich zurücknehmen.',
  paintTitle: 'Malen',
  paint:
    'Das Bild folgt den Rahmen. Ändern Sie den Plan und malen Sie noch einmal; alles Gemachte bleibt erhalten.',
};
