import { counted } from '../../numbers';
import { speaker } from '../../speaker';

/** Scenes as they are kept, opened and brought in, and their pictures. */
export const scenesWords = speaker('studio/scenes', {
  planOpen: 'The plan is open.',
  openPlan: 'open a plan',
  planOpenWith: ({ problems }: { problems: number }) =>
    `The plan is open, but ${counted(problems, { one: '# place', other: '# places' })} in it could not be read as written.`,
  asProse: 'Such places stay as prose in the reasoning, where you can mend them.',
  sceneOpen: 'The scene is open.',
  sceneOpenAdvice: 'Undo brings the one before it back.',
  replayOpen: 'The replay is open, among the runs of this scene.',
  replayOpenAdvice: 'Your own plan is as it was.',
  pictureBack: 'The painting is back.',
  pictureDeleted: 'The painting is deleted.',
  undo: 'Undo',
  sceneDeleted: 'The scene is deleted, with its pictures and runs.',
  copyOf: ({ name }: { name: string }) => (name === '' ? 'A copy' : `${name}, a copy`),
  scenesBrought: ({ count, there }: { count: number; there: number }) =>
    `${counted(count, { one: '# scene', other: '# scenes' })} came in${there > 0 ? `; ${counted(there, { one: '# was', other: '# were' })} here already` : ''}.`,
  filesSkipped: ({ count }: { count: number }) =>
    `${counted(count, { one: '# file', other: '# files' })} in it could not be read and ${count === 1 ? 'was' : 'were'} left out.`,
  elsewhere: 'Your last scene is open in another tab, so this one begins empty.',
  openHere: 'Open it here',
  openAsCopy: 'The scene is still open in another tab, so it goes on here as a copy, pictures included.',
  openAsCopyAdvice: 'The one in the other tab stays as it is.',
  openTwice: 'This scene is open in another tab too, and only what is changed last is kept.',
  openTwiceAdvice: 'Close the other tab, or save this scene as a file.',
});
