import { speaker } from '../../speaker';

export const exportingWords = speaker('dialogs/exporting', {
  recording: 'Recording a video',
  drawing: 'Drawing an animated PNG',
  stopped: 'The export was stopped.',
  videoFailed: 'The browser could not record the video.',
  animationFailed: 'The animation could not be drawn.',
  failedAdvice: 'Export it as a web page instead.',
  isRecording: 'Recording a video.',
  isDrawing: 'Drawing an animated PNG.',
  pageTitle: 'A plan and its picture',
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  next: 'Next',
  position: 'Position',
  speed: 'Speed',
});
