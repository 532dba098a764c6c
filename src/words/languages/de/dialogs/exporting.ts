import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { number } from '../../../numbers';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Video wird aufgenommen',
  drawing: 'Animiertes PNG wird gezeichnet',
  stopped: 'Der Export wurde angehalten.',
  videoFailed: 'Der Browser konnte das Video nicht aufnehmen.',
  animationFailed: 'Die Animation konnte nicht gezeichnet werden.',
  failedAdvice: 'Stattdessen als Webseite exportieren.',
  leftOut: ({ pictures, logs }) =>
    `Die Datei wäre zu groß, um wieder geöffnet zu werden; die ältesten bleiben draußen: ${number(pictures)} Bilder, ${number(logs)} Protokolle.`,
  leftOutAdvice: 'Hier sind sie noch da; eine kürzere Reihe von Läufen mitnehmen.',
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
