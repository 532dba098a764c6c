import { replayWords as say } from '../../words/parts/studio/replay';
import { reviveError } from '../../contract/serialError';
import { wordsOf } from '../../words/parts/errors';
import type { Moment, Reel } from './reel';

/** "1.2 s"; "1 min 5 s" from a minute on. */
export function secondsOf(ms: number): string {
  if (ms < 60_000) return say('seconds', { seconds: ms / 1000 });
  const seconds = Math.round(ms / 1000);
  return say('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** Where a position is, for the ear: "Object 2 of 3, blue car, 1.2 s". */
export function spokenPosition(reel: Reel, position: number): string {
  const moment = reel.moments[position];
  return moment ? say('at', { place: placeOf(moment, reel), time: secondsOf(moment.at) }) : say('nothing');
}

function placeOf(moment: Moment, reel: Reel): string {
  const { kind, number, of, name, picture, count } = moment;
  const row = () => say(count > 1 ? 'pictureRowOf' : 'rowOf', { number, of, picture, count });
  switch (kind) {
    case 'start':
      return startOf(moment, reel);
    case 'token':
      return picture > 0 ? row() : say('tokenOf', { number, of });
    case 'object':
      return say('objectOf', { number, of, name });
    case 'row':
      return row();
    case 'picture':
      return count > 1 ? say('pictureOf', { picture, count }) : say('picture');
    case 'edit':
      return say('edit');
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
  if (event?.kind === 'paint-started') return say('painting');
  return event?.kind === 'plan-started' && event.prefix !== '' ? say('goesOn') : say('planning');
}

function endOf(moment: Moment, reel: Reel): string {
  const event = eventOf(moment, reel);
  if (event?.kind === 'stopped') return say('stopped');
  if (event?.kind === 'failed') {
    return say('failed', { why: wordsOf(reviveError(event.error)).text.replace(/\.$/, '') });
  }
  if (event?.kind === 'finished' && event.reason === 'length') return say('longest');
  return event?.kind === 'finished' && event.reason === 'painted' ? say('painted') : say('planned');
}
