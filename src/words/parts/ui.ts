import { bytes } from '../bytes';
import { number } from '../numbers';
import { speaker } from '../speaker';

/** The pieces that all panels are made of. */
export const uiWords = speaker('ui', {
  notFetched: ({ what }: { what: string }) => `${what} couldn’t be fetched.`,
  notFetchedAdvice:
    'The network may be gone, or Scenograph was updated: then reloading the page brings the new version. Nothing you made is lost.',
  beyondBounds: ({ min, max, value }: { min: number; max: number; value: number }) =>
    `Only numbers from ${number(min)} to ${number(max)}; it stays at ${number(value)}.`,
  notWhole: ({ value }: { min: number; max: number; value: number }) =>
    `Only whole numbers; it stays at ${number(value)}.`,
  close: 'Close',
  nothingLost: 'Nothing you made is lost: your scene is kept on this device.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  details: 'Details',
  notes: 'Notes',
  dismiss: 'Dismiss',
  phaseManifest: 'looking up what to fetch',
  phaseVerify: 'checking what was fetched',
  phaseCompile: 'preparing it for this device',
  phaseTest: 'testing it on this device',
  stoppedWorking: ({ what }: { what: string }) => `${what} stopped working.`,
  someOf: ({ loaded, total }: { loaded: number; total: number }) => `${bytes(loaded)} of ${bytes(total)}`,
  quoted: ({ text }: { text: string }) => `“${text}”`,
  phaseDownload: 'downloading',
  phaseWithBytes: ({ phase, loaded, total }: { phase: string; loaded: number; total: number }) =>
    `${phase}, ${bytes(loaded)} of ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'Width',
  height: 'Height',
  widthShort: 'W',
  heightShort: 'H',
  keyCtrl: 'Ctrl',
  keyShift: 'Shift',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'Space',
  keyDelete: 'Delete',
  keyArrows: 'Arrow keys',
});
