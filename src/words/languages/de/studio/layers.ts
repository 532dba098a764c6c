import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'Der Plan dieses Bildes hat keine Objekte, es gibt also nichts zu trennen.',
  noObjectsAdvice: 'Das Bild mitnehmen, wie es ist.',
  inOne: ({ reason }) => `Dieses Bild lässt sich nicht zerlegen. ${reason}`,
  flatInstead: 'Das Modell wählen, das es gemalt hat, oder das Bild mitnehmen, wie es ist.',
  gone: 'Dieses Bild gibt es nicht mehr.',
  goneAdvice: 'Ein anderes unter der Bühne wählen.',
  noModel: 'Das Modell ist noch nicht geladen, und nur es kann seine Bilder zerlegen.',
  noModelAdvice: 'Warten, bis es da ist.',
};
