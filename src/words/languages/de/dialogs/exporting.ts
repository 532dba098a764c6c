import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Video wird aufgenommen',
  drawing: 'Animiertes PNG wird gezeichnet',
  stopped: 'Der Export wurde angehalten.',
  videoFailed: 'Der Browser konnte das Video nicht aufnehmen.',
  animationFailed: 'Die Animation konnte nicht gezeichnet werden.',
  failedAdvice: 'Stattdessen als Webseite exportieren.',
  isRecording: 'Ein Video wird aufgenommen.',
  isDrawing: 'Ein animiertes PNG wird gezeichnet.',
  pageTitle: 'Ein Plan und sein Bild',
  back: 'Zurück',
  play: 'Abspielen',
  pause: 'Pause',
  next: 'Weiter',
  position: 'Position',
  speed: 'Tempo',
};
