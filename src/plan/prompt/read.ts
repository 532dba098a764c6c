import { isPluralVerb, isVerb } from '../prose/words';
import { createWordBook, sameColour } from './lexicon';
import type { Lexicon, WordBook } from './lexicon';
import { readNounPhrase } from './noun-phrase';
import type { NounPhrase } from './noun-phrase';
import { tokenisePrompt } from './tokens';
import type { Place, PromptRelation, PromptToken } from './tokens';

/** A thing that the prompt asks for. */
export interface PromptObject {
  /** Singular; the vocabulary's own name where there is a vocabulary. */
  readonly name: string;
  readonly colour?: string;
  /** Other words that describe it: "wooden", "striped". */
  readonly attributes: readonly string[];
  /** Null where the prompt asks for several without a number. */
  readonly count: number | null;
}

/** `subject` and `object` are indices into `objects`. */
export interface PromptRelationRequest {
  readonly subject: number;
  readonly relation: PromptRelation;
  readonly object: number;
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
  /** Settings of the vocabulary that the prompt names. */
  readonly settings: readonly string[];
  /** Parts of the prompt that the rules cannot read, verbatim but for white space. */
  readonly unread: readonly string[];
}

/** "draw me a picture of", at the start of a prompt or after a comma. */
const FRAME =
  /(^|[,.;:])\s*(?:please\s+)?(?:(?:draw|paint|show|create|generate|make)(?:\s+me)?(?!\p{L})\s*)?(?:(?:an?\s+|the\s+)?(?:photo(?:graph)?|picture|image|drawing|illustration|painting|rendering|sketch)\s+(?:of|with|showing)(?!\p{L}))?/giu;

type Element = { readonly object: number } | { readonly token: PromptToken };

/**
 * Reads what a prompt asks for, by rules: objects with colours and counts, and
 * spatial relations, in the phrasings of T2I-CompBench and ordinary ones. With a
 * vocabulary, its synonyms count as its names and other nouns stay unread.
 */
export function readPrompt(prompt: string, lexicon?: Lexicon): PromptReading {
  const book = createWordBook(lexicon);
  const objects: PromptObject[] = [];
  const elements: Element[] = [];
  const tokens = tokenisePrompt(prompt.replace(FRAME, '$1 '));
  for (let at = 0; at < tokens.length;) {
    const phrase = readNounPhrase(tokens, at, book);
    const token = tokens[at];
    if (phrase) {
      elements.push({ object: placeObject(objects, phrase) });
      at += phrase.length;
    } else {
      if (token) elements.push({ token });
      at += 1;
    }
  }
  readPredicates(objects, elements, book);
  const { relations, used } = readRelations(elements);
  const places = readPlaces(elements, used);
  return { objects, relations, places, ...readRest(elements, used, book) };
}

/** The index of the object: one named before where "the" points back to it, else a new one. */
function placeObject(objects: PromptObject[], phrase: NounPhrase): number {
  const { name, colour, attributes, count, definite } = phrase;
  if (definite) {
    const earlier = objects.findLastIndex(
      (object) => object.name === name && (!colour || !object.colour || sameColour(object.colour, colour)),
    );
    if (earlier !== -1) return earlier;
  }
  return objects.push({ name, attributes, count, ...(colour ? { colour } : {}) }) - 1;
}

/** "The cat is white." */
function readPredicates(objects: PromptObject[], elements: Element[], book: WordBook): void {
  for (let at = 0; at + 2 < elements.length; at += 1) {
    const [subject, verb, colour] = elements.slice(at, at + 3);
    if (!subject || !('object' in subject)) continue;
    const word = wordOf(colour);
    const object = objects[subject.object];
    if (!object || object.colour || !/^(?:is|are|was|were)$/.test(wordOf(verb))) continue;
    if (!book.isColour(word)) continue;
    objects[subject.object] = { ...object, colour: word };
    elements.splice(at + 1, 2);
  }
}

function readRelations(elements: readonly Element[]): {
  relations: PromptRelationRequest[];
  used: Set<Element>;
} {
  const relations: PromptRelationRequest[] = [];
  const used = new Set<Element>();
  let subjects: number[] = [];
  elements.forEach((element, at) => {
    if (!('token' in element)) return;
    const { token } = element;
    if (token.kind !== 'relation' && token.kind !== 'side') return;
    const before = objectsBefore(elements, at);
    // "Under a starry sky, a cat": only what directly follows is meant.
    const next = elements[at + 1];
    const after = next && 'object' in next ? { object: next.object, at: at + 1 } : null;
    if (token.kind === 'side') {
      const pair = sidePair(elements, at);
      if (!pair) return;
      relations.push({ subject: pair[0], relation: token.relation, object: pair[1] });
    } else if (before.length > 0 && after !== null) {
      // "left of a dog and above a bird": the first subject is meant again.
      const again = subjects.length > 0 && followsAnd(elements, at);
      subjects = again ? subjects : before;
      for (const subject of subjects) {
        relations.push({ subject, relation: token.relation, object: after.object });
      }
    } else if (after !== null) {
      // "To the left of a cat is a dog."
      const subject = objectAfter(elements, after.at);
      if (!subject) return;
      relations.push({ subject: subject.object, relation: token.relation, object: after.object });
    } else return;
    used.add(element);
  });
  return { relations: relations.filter(({ subject, object }) => subject !== object), used };
}

/** A place belongs to the object before it in its sentence. */
function readPlaces(elements: readonly Element[], used: Set<Element>): PromptPlace[] {
  return elements.flatMap((element, at) => {
    if (!('token' in element) || element.token.kind !== 'place') return [];
    const objects = objectsBefore(elements, at);
    if (objects.length > 0) used.add(element);
    const { place, text } = element.token;
    return objects.map((object) => ({ object, place, text }));
  });
}

const isFullStop = (element: Element): boolean =>
  'token' in element && element.token.kind === 'stop' && /[.!?;]/.test(element.token.text);

/** The objects just before a relation: one, or a whole list before a plural verb. */
function objectsBefore(elements: readonly Element[], at: number): number[] {
  const found: number[] = [];
  let several = false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (!element || isFullStop(element)) break;
    if ('object' in element) {
      found.unshift(element.object);
      if (!several) break;
    } else if (found.length === 0) {
      several ||= isPluralVerb(wordOf(element));
      if (element.token.kind === 'relation') break;
    } else if (wordOf(element) !== 'and' && element.token.text !== ',') break;
  }
  return found;
}

function objectAfter(elements: readonly Element[], at: number): { object: number; at: number } | null {
  for (let index = at + 1; index < elements.length; index += 1) {
    const element = elements[index];
    if (!element || isFullStop(element)) return null;
    if ('object' in element) return { object: element.object, at: index };
  }
  return null;
}

/** Who is on whose left: "a cat with a dog on its left", "a cat and, on its left, a dog". */
function sidePair(elements: readonly Element[], at: number): [number, number] | null {
  const next = elements[at + 1];
  const skip = next && 'token' in next && next.token.text === ',' ? 2 : 1;
  const after = elements[at + skip];
  const earlier = elements.slice(0, at).flatMap((element) => ('object' in element ? element.object : []));
  const last = earlier.at(-1);
  if (last === undefined) return null;
  if (after && 'object' in after) return [after.object, last];
  const previous = earlier.at(-2);
  return previous === undefined ? null : [last, previous];
}

/** True when "and" (and perhaps a verb) comes right before the relation. */
function followsAnd(elements: readonly Element[], at: number): boolean {
  const before = wordOf(elements[at - 1]);
  return before === 'and' || (isVerb(before) && wordOf(elements[at - 2]) === 'and');
}

const SILENT = new Set(
  'a an the and or with of in at to there it its is are was were that which who while also both'.split(' '),
);

/** What nothing has read: settings of the vocabulary apart, the rest as phrases. */
function readRest(
  elements: readonly Element[],
  used: ReadonlySet<Element>,
  book: WordBook,
): { settings: string[]; unread: string[] } {
  const settings: string[] = [];
  const unread: string[] = [];
  let run: PromptToken[] = [];
  const close = (): void => {
    const telling = run.some((token) => (token.kind !== 'word' && token.kind !== 'stop') || isTelling(token));
    if (telling) unread.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  for (const element of elements) {
    if ('object' in element || used.has(element) || element.token.kind === 'stop') close();
    else if (element.token.kind === 'word' && book.isSetting(element.token.word)) {
      settings.push(element.token.word);
      // "in a meadow": the words that lead up to a setting were read with it.
      run = [];
    } else run.push(element.token);
  }
  close();
  return { settings, unread };
}

function isTelling(token: PromptToken): boolean {
  return token.kind === 'word' && !SILENT.has(token.word) && !isVerb(token.word);
}

function wordOf(element: Element | undefined): string {
  return element && 'token' in element && element.token.kind === 'word' ? element.token.word : '';
}
