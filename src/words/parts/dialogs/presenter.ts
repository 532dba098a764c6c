import { speaker } from '../../speaker';

export const presenterWords = speaker('dialogs/presenter', {
  presentation: 'Presentation',
  stage: 'Stage',
  keys: 'Space: next · ←: back · P: play · Esc: leave',
  leave: 'Leave',
  over: 'The presentation is over.',
});
