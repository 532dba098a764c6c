import type { ObjectSegment, Segment } from '../plan';
import { indefiniteArticle, isPlural, takesNoArticle } from './noun';
import { prose } from './sentence';
import type { Sentence } from './sentence';
import { NUMBERS } from './words';

/** An object with the number word that the prose gave it: "three" of "three [apples]". */
export interface NounPhrase {
  readonly object: ObjectSegment;
  readonly number: string | null;
}

/** The article or number of a noun phrase within a sentence, with its space. */
export function determiner({ object, number }: NounPhrase): string {
  if (number) return `${number} `;
  return takesNoArticle(object.name) ? '' : `${indefiniteArticle(object.name)} `;
}

/** "There is a [blue car].", "There are [two cats], a [dog] and another [dog]." */
export function simpleSentence(phrases: readonly NounPhrase[], lead = ' '): Sentence {
  const [first] = phrases;
  const several = first && (first.number !== null || isPlural(first.object.name));
  const items: Segment[] = [];
  phrases.forEach((phrase, index) => {
    const joint = index === 0 ? (several ? 'There are ' : 'There is ') : null;
    const comma = index === phrases.length - 1 ? ' and ' : ', ';
    const again = phrases.slice(0, index).some(({ object }) => object.name === phrase.object.name);
    const article = determiner(phrase);
    items.push(
      prose((joint ?? comma) + (again && /^an? $/.test(article) ? 'another ' : article)),
      phrase.object,
    );
  });
  items.push(prose('.'));
  return { lead, items };
}

/** The noun phrase of the object at `index` of a sentence. */
export function nounPhrase(items: readonly Segment[], index: number): NounPhrase | null {
  const object = items[index];
  if (object?.kind !== 'object') return null;
  const before = items[index - 1];
  const word = before?.kind === 'prose' ? /(\p{L}+)\s+$/u.exec(before.text)?.[1]?.toLowerCase() : '';
  const number = word && NUMBERS.has(word) && isPlural(object.name) ? word : null;
  return { object, number: number === 'both' ? 'two' : number };
}

/** The objects of a sentence as noun phrases, in order. */
export function nounPhrases(items: readonly Segment[]): NounPhrase[] {
  return items.flatMap((_, index) => nounPhrase(items, index) ?? []);
}
