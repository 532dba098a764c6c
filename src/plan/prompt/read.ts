import { createWordBook } from './lexicon';
import type { Lexicon } from './lexicon';
import { stretchesOf } from './titles';
import { tokenisePrompt } from './tokens';
import type { Place, PromptRelation } from './tokens';
import { unreadOf } from './unread';
import { Walk } from './walk/walk';
import type { Size } from './lists/sizes';

/** A thing that the prompt asks for. */
export interface PromptObject {
  /** Singular; the vocabulary's own name where there is a vocabulary that has it. */
  readonly name: string;
  readonly colour?: string;
  /** The other colours of what has several: "a black and white cat". */
  readonly moreColours?: readonly string[];
  readonly size?: Size;
  /** Other words that describe it: "wooden", "striped". */
  readonly attributes: readonly string[];
  /** Null where the prompt asks for several without a number. */
  readonly count: number | null;
}

/** `subject`, `object` and `other` are indices into `objects`; `other` is the second of "between". */
export interface PromptRelationRequest {
  readonly subject: number;
  readonly relation: PromptRelation;
  readonly object: number;
  readonly other?: number;
}

/** `object` is an index into `objects`. */
export interface PromptPlace {
  readonly object: number;
  readonly place: Place;
  /** As the prompt says it: "in the upper left". */
  readonly text: string;
}

export interface PromptReading {
  readonly objects: readonly PromptObject[];
  readonly relations: readonly PromptRelationRequest[];
  readonly places: readonly PromptPlace[];
  /** Where or when the scene plays: "meadow", "night". */
  readonly settings: readonly string[];
  /** What must not be there, in the singular. */
  readonly avoided: readonly string[];
  /** Parts of the prompt that the rules cannot read, verbatim but for white space. */
  readonly unread: readonly string[];
}

/** A longer prompt, which nothing is planned for, is read up to here; the rest counts as unread. */
export const LONGEST_READ = 2000;

/**
 * Reads what a prompt asks of a picture, by rules: things with number, colour and size, how they stand to
 * each other, where in the picture, the setting, and what must not be there. A vocabulary's synonyms count as
 * its names; a noun that it lacks is asked for all the same. What is not read is handed back as unread.
 */
export function readPrompt(prompt: string, lexicon?: Lexicon): PromptReading {
  if (last?.prompt !== prompt || last.lexicon !== lexicon) {
    last = { prompt, lexicon, reading: readAnew(prompt, lexicon) };
  }
  return last.reading;
}

/** The last reading: a keystroke asks for one several times, for the checks, for Tidy and for unknown words. */
let last: {
  readonly prompt: string;
  readonly lexicon: Lexicon | undefined;
  readonly reading: PromptReading;
} | null = null;

function readAnew(prompt: string, lexicon: Lexicon | undefined): PromptReading {
  const book = createWordBook(lexicon);
  const end =
    prompt.length <= LONGEST_READ
      ? prompt.length
      : Math.max(0, prompt.slice(0, LONGEST_READ).search(/\s\S*$/));
  const tokens = tokenisePrompt(prompt.slice(0, end));
  const walk = new Walk(tokens, book);
  for (const stretch of stretchesOf(tokens)) walk.walk(stretch);
  const { entities, relations, places } = walk.scene;
  const index = new Map<number, number>();
  entities.forEach((entity, id) => {
    if (!entity.ruledOut) index.set(id, index.size);
  });
  const at = (id: number): number => index.get(id) ?? -1;
  const isThere = (...ids: readonly (number | undefined)[]): boolean =>
    ids.every((id) => id === undefined || index.has(id));
  return {
    objects: entities
      .filter(({ ruledOut }) => !ruledOut)
      .map(({ name, colour, moreColours, size, attributes, count }) => ({
        name,
        attributes,
        count,
        ...(colour === null ? {} : { colour }),
        ...(moreColours.length === 0 ? {} : { moreColours }),
        ...(size === null ? {} : { size }),
      })),
    relations: relations
      .filter(({ subject, object, other }) => isThere(subject, object, other))
      .map(({ subject, relation, object, other }) => ({
        subject: at(subject),
        relation,
        object: at(object),
        ...(other === undefined ? {} : { other: at(other) }),
      })),
    places: places
      .filter(({ object }) => isThere(object))
      .map(({ object, place, text }) => ({ object: at(object), place, text })),
    settings: [...walk.settings],
    avoided: [...walk.avoided],
    unread: [...unreadOf(tokens, walk.read), prompt.slice(end).trim()].filter((text) => text !== ''),
  };
}
