import type { PhoneTab } from '../../studio/document/view';
import type { tourWords } from '../../words/parts/dialogs/tour';

type Key = keyof typeof tourWords.english;

/** A stop of the tour: what it points at, and what it says. */
interface Stop {
  /** Marks the element: `data-tour` of a place, `data-command` of a button. */
  readonly selector: string;
  readonly head: Extract<Key, `${string}Title`>;
  readonly body: Exclude<Key, `${string}Title`>;
  /** The tab of a phone that it is in. */
  readonly tab?: PhoneTab;
}

export const STOPS: readonly Stop[] = [
  { selector: '[data-tour="prompt"]', head: 'promptTitle', body: 'prompt', tab: 'prompt' },
  { selector: '[data-command="plan"]', head: 'planTitle', body: 'plan' },
  { selector: '[data-tour="stage"]', head: 'stageTitle', body: 'stage' },
  { selector: '[data-tour="objects"]', head: 'objectsTitle', body: 'objects', tab: 'plan' },
  { selector: '[data-command="paint"]', head: 'paintTitle', body: 'paint' },
];
