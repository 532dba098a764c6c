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
  boxes: 'Rahmen',
  embedCopied: 'Der Code zum Einbetten ist in der Zwischenablage.',
  embedCopiedAdvice:
    'In das HTML eines Artikels oder einer Folie einfügen. Wer sie liest, kann ansehen, schrittweise gehen und abspielen, aber nichts ändern.',
  embedNotCopied:
    'Der Browser hat den Code nicht in die Zwischenablage gelassen; er wurde als Datei gespeichert.',
  embedTooLong: 'Das ist zu lang für Code zum Einbetten.',
  embedTooLongAdvice:
    'Die Wiedergabe als Webseite exportieren und diese Seite in einen Rahmen (iframe) setzen.',
};
