import { counted } from '../../numbers';
import { speaker } from '../../speaker';

export const runsWords = speaker('panels/runs', {
  runs: 'Runs',
  showRuns: 'Show the runs',
  empty: 'Every plan, edit and painting of this scene is kept here, to go back to, to compare and to replay.',
  documentHere: 'the document stands here',
  noRecordingKept: 'no recording kept',
  recordedInPart: 'recorded in part',
  cutAtLongest: 'cut at its longest',
  nameOf: ({ title }: { title: string }) => `Name of ${title}`,
  now: 'now',
  plans: ({ count }: { count: number }) => counted(count, { one: '# plan', other: '# plans' }),
  otherTries: ({ count }: { count: number }) =>
    counted(count, { one: '# other try', other: '# other tries' }),
  objects: ({ count }: { count: number }) => counted(count, { one: '# object', other: '# objects' }),
  seed: ({ seed }: { seed: number }) => `seed ${seed}`,
  pictures: ({ count, seed }: { count: number; seed: number }) => `${count} pictures from seed ${seed}`,
  stopped: 'stopped',
  failed: 'failed',
});
