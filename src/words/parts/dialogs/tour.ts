import { speaker } from '../../speaker';

export const tourWords = speaker('dialogs/tour', {
  tour: 'Tour',
  stop: ({ number, of }: { number: number; of: number }) => `Stop ${number} of ${of}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  leave: 'Leave the tour',
  left: 'The tour is over. You find it again in the menu of the scene.',
  promptTitle: 'Say what the picture shows',
  prompt: 'Things, colours, counts, and where they are. Or take one of the ready prompts.',
  planTitle: 'Plan',
  plan: 'The model writes down what goes where before it paints. It takes a moment, and you can stop it.',
  stageTitle: 'Move what is wrong',
  stage:
    'Every thing has a box. Drag it, pull its corners, draw another one. With the keyboard: Tab, then the arrow keys.',
  objectsTitle: 'One list of all there is',
  objects:
    'Rename, lock, hide, reorder. List, boxes and words are one document, and every step can be undone.',
  paintTitle: 'Paint',
  paint: 'The picture follows the boxes. Change the plan and paint again; everything you made is kept.',
});
