import { number } from '../../numbers';
import { speaker } from '../../speaker';

export const exportingWords = speaker('dialogs/exporting', {
  recording: 'Recording a video',
  drawing: 'Drawing an animated PNG',
  stopped: 'The export was stopped.',
  videoFailed: 'The browser could not record the video.',
  animationFailed: 'The animation could not be drawn.',
  failedAdvice: 'Export it as a web page instead.',
  leftOut: ({ pictures, logs }: { pictures: number; logs: number }) =>
    `The file would be too large to be opened again, so the oldest stay out: ${number(pictures)} pictures, ${number(logs)} logs.`,
  leftOutAdvice: 'They are still here; take a shorter line of runs along.',
  isRecording: 'Recording a video.',
  isDrawing: 'Drawing an animated PNG.',
  pageTitle: 'A plan and its picture',
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  next: 'Next',
  position: 'Position',
  speed: 'Speed',
  boxes: 'Boxes',
  embedCopied: 'The code to embed it is on the clipboard.',
  embedCopiedAdvice:
    'Paste it into the HTML of an article or a slide. Whoever reads that can look, step and play, and change nothing.',
  embedNotCopied: 'The browser did not let the code onto the clipboard, so it was saved as a file.',
  embedTooLong: 'This is too long for code to embed.',
  embedTooLongAdvice: 'Export the replay as a web page, and put that page into a frame.',
});
