import { GeneratorError } from '../../contract/errors';
import { LibraryError } from '../../library/errors';
import { type Speaker, speaker } from '../speaker';
import { device } from './errors/device';
import { files } from './errors/files';
import { library } from './errors/library';
import { models } from './errors/models';
import { requests } from './errors/requests';
import { servers } from './errors/servers';

const english = {
  ...device,
  ...files,
  ...models,
  ...requests,
  ...servers,
  ...library,
  unknown: 'Something went wrong in Scenograph.',
  'unknown.advice': 'Your scene is kept; reload the page if it goes on.',
};
/** Every sentence about an error, by its code. */
export const errorWords: Speaker<typeof english> = speaker('errors', english);

/** What happened and what to do, a sentence or two each. */
export interface Said {
  readonly text: string;
  readonly advice: string;
}

/** What a person reads of an error, whatever was thrown. */
export function wordsOf(error: unknown): Said {
  if (!(error instanceof GeneratorError || error instanceof LibraryError)) {
    return { text: errorWords('unknown'), advice: errorWords('unknown.advice') };
  }
  // Each code comes with the facts that its words are made of: the constructors see to it.
  const known = errorWords as (key: string, facts: object) => string;
  return { text: known(error.code, error.facts), advice: known(`${error.code}.advice`, error.facts) };
}

/** The same in one breath. */
export function sentencesOf(error: unknown): string {
  const { text, advice } = wordsOf(error);
  return `${text} ${advice}`;
}
