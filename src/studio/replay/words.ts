import { reviveError } from '../../contract/serialError';
import { wordsOf } from '../../words/parts/errors';
import type { Moment, Reel } from './reel';

/** "1.2 s"; "1 min 5 s" from a minute on. */
export function secondsOf(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Where a position is, for the ear: "Object 2 of 3, blue car, 1.2 s". */
export function spokenPosition(reel: Reel, position: number): string {
  const moment = reel.moments[position];
  return moment ? `${placeOf(moment, reel)}, ${secondsOf(moment.at)}` : 'Nothing is recorded';
}

function placeOf(moment: Moment, reel: Reel): string {
  const { kind, number, of, name, picture, count } = moment;
  const which = count > 1 ? `Picture ${picture} of ${count}, row` : 'Row';
  switch (kind) {
    case 'start':
      return startOf(moment, reel);
    case 'token':
      return picture > 0 ? `${which} ${number} of ${of}` : `Token ${number} of ${of}`;
    case 'object':
      return `Object ${number} of ${of}, ${name}`;
    case 'row':
      return `${which} ${number} of ${of}`;
    case 'picture':
      return count > 1 ? `Picture ${picture} of ${count} finished` : 'Picture finished';
    case 'edit':
      return 'Edited plan';
    case 'end':
      return endOf(moment, reel);
  }
}

function eventOf({ clip, events }: Moment, reel: Reel) {
  const source = reel.clips[clip];
  return source?.kind === 'run' ? source.trace.events[events - 1] : undefined;
}

function startOf(moment: Moment, reel: Reel): string {
  const event = eventOf(moment, reel);
  if (event?.kind === 'paint-started') return 'Painting begins';
  return event?.kind === 'plan-started' && event.prefix !== '' ? 'Planning goes on' : 'Planning begins';
}

function endOf(moment: Moment, reel: Reel): string {
  const event = eventOf(moment, reel);
  if (event?.kind === 'stopped') return 'Stopped';
  if (event?.kind === 'failed') return `Failed: ${wordsOf(reviveError(event.error)).text.replace(/\.$/, '')}`;
  if (event?.kind === 'finished' && event.reason === 'length')
    return 'End, the plan reached its longest length';
  return event?.kind === 'finished' && event.reason === 'painted' ? 'Painted' : 'The plan is finished';
}
