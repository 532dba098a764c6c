import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Grabación de un vídeo',
  drawing: 'Dibujo de un PNG animado',
  stopped: 'Se detuvo la exportación.',
  videoFailed: 'El navegador no pudo grabar el vídeo.',
  animationFailed: 'No se pudo dibujar la animación.',
  failedAdvice: 'Expórtela como página web en su lugar.',
  leftOut: ({ pictures, logs }) =>
    `El archivo sería demasiado grande para volver a abrirlo, así que lo más antiguo queda fuera: ${many.pictures(pictures)}, ${many.logs(logs)}.`,
  leftOutAdvice: 'Aquí se conserva todo; exporte una serie de ejecuciones más corta.',
  isRecording: 'Grabando un vídeo.',
  isDrawing: 'Dibujando un PNG animado.',
  pageTitle: 'Un plan y su imagen',
  back: 'Atrás',
  play: 'Reproducir',
  pause: 'Pausar',
  next: 'Siguiente',
  position: 'Posición',
  speed: 'Velocidad',
  boxes: 'Recuadros',
  embedCopied: 'El código para incrustar está en el portapapeles.',
  embedCopiedAdvice:
    'Péguelo en el HTML de un artículo o una diapositiva. Quien lo lea puede mirar, avanzar paso a paso y reproducir, sin cambiar nada.',
  embedNotCopied: 'El navegador no dejó poner el código en el portapapeles, así que se guardó en un archivo.',
  embedTooLong: 'Esto es demasiado largo para un código incrustado.',
  embedTooLongAdvice: 'Exporte la repetición como página web y ponga esa página en un marco (iframe).',
};
