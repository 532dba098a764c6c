import { fixed } from '../../numbers';
import { speaker } from '../../speaker';

interface Of {
  readonly number: number;
  readonly of: number;
}

/** Where a replay is. */
export const replayWords = speaker('studio/replay', {
  beginning: 'Beginning',
  end: 'End',
  object: ({ number }: { number: number }) => `Object ${number}`,
  row: ({ number }: { number: number }) => `Row ${number}`,
  pictureRow: ({ picture, number }: { picture: number; number: number }) =>
    `Picture ${picture}, row ${number}`,
  seconds: ({ seconds }: { seconds: number }) => `${fixed(seconds, 1)} s`,
  minutes: ({ minutes, seconds }: { minutes: number; seconds: number }) => `${minutes} min ${seconds} s`,
  at: ({ place, time }: { place: string; time: string }) => `${place}, ${time}`,
  nothing: 'Nothing is recorded',
  tokenOf: ({ number, of }: Of) => `Token ${number} of ${of}`,
  objectOf: ({ number, of, name }: Of & { name: string }) => `Object ${number} of ${of}, ${name}`,
  rowOf: ({ number, of }: Of) => `Row ${number} of ${of}`,
  pictureRowOf: ({ number, of, picture, count }: Of & { picture: number; count: number }) =>
    `Picture ${picture} of ${count}, row ${number} of ${of}`,
  picture: 'Picture finished',
  pictureOf: ({ picture, count }: { picture: number; count: number }) =>
    `Picture ${picture} of ${count} finished`,
  edit: 'Edited plan',
  painting: 'Painting begins',
  goesOn: 'Planning goes on',
  planning: 'Planning begins',
  stopped: 'Stopped',
  failed: ({ why }: { why: string }) => `Failed: ${why}`,
  longest: 'End, the plan reached its longest length',
  painted: 'Painted',
  planned: 'The plan is finished',
});
