import type { Segment } from '../plan';
import { capitalise, indefiniteArticle, isPlural, takesNoArticle, wordsOf } from './noun';
import { isListJoint } from './list';
import { nounPhrases, simpleSentence } from './simple';
import { prose } from './sentence';
import type { Sentence } from './sentence';
import { NUMBERS, PHRASE_STARTERS, RELATIVES, agree, isVerb } from './words';

const INDEFINITE = /(?<!\p{L})(an?|another)(\s+)$/iu;
const LAST_WORD = /(\p{L}+)(\s+)$/u;

/**
 * Gives the object at `index` of a sentence another name: the article before it
 * agrees with the new name, and where one thing becomes several (or the other
 * way round) so do the verbs beside it. Where that cannot be done safely, a
 * plain sentence takes the place of this one.
 */
export function renameInSentence(sentence: Sentence, index: number, name: string): Sentence {
  const object = sentence.items[index];
  if (object?.kind !== 'object') return sentence;
  const items = [...sentence.items];
  items[index] = { ...object, name };
  const changesNumber = isPlural(object.name) !== isPlural(name);
  const fitted = fitArticle(items, index, object.name) && (!changesNumber || fitVerbs(items, index, name));
  const fixed = { ...sentence, items: items.filter(isNotEmpty) };
  return fitted ? fixed : simpleSentence(nounPhrases(items), sentence.lead);
}

const isNotEmpty = (item: Segment): boolean => item.kind === 'object' || item.text !== '';

/** Makes "a" and "an" agree with the name after them; false where no article can be found for it. */
export function fitArticle(items: Segment[], index: number, oldName: string): boolean {
  const object = items[index];
  if (object?.kind !== 'object') return true;
  const before = items[index - 1];
  const text = before?.kind === 'prose' ? before.text : '';
  const article = INDEFINITE.exec(text);
  if (article?.[1]?.toLowerCase() === 'another' && oldName === object.name) return true;
  if (article) {
    const isFirst = index === 1 && article.index === 0;
    const word = takesNoArticle(object.name)
      ? isFirst
        ? 'The'
        : ''
      : sameCase(indefiniteArticle(object.name), article[1] ?? '');
    items[index - 1] = prose(text.slice(0, article.index) + (word && word + (article[2] ?? '')));
    return true;
  }
  if (takesNoArticle(oldName) === takesNoArticle(object.name)) return true;
  const word = LAST_WORD.exec(text)?.[1]?.toLowerCase() ?? '';
  // "three [cats]" cannot become "three [dog]", nor "large [cats]" "large [dog]".
  if (['the', 'its', 'his', 'her', 'their'].includes(word)) return true;
  const takesArticle = PHRASE_STARTERS.has(word) || isVerb(word) || word === 'and' || text.endsWith(', ');
  if (!takesArticle || takesNoArticle(object.name)) return NUMBERS.has(word) && isPlural(object.name);
  items[index - 1] = prose(`${text}${indefiniteArticle(object.name)} `);
  return true;
}

function sameCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? capitalise(word) : word;
}

/** Makes the verbs beside an object agree with its new number; false where that is not safe. */
function fitVerbs(items: Segment[], index: number, name: string): boolean {
  const before = items[index - 1];
  const after = items[index + 1];
  const several = isPlural(name);
  if (before?.kind === 'prose') {
    if (isListJoint(before.text)) return true;
    const there = /^(there) (is|are) /i.exec(before.text);
    if (there && index === 1) {
      items[0] = prose(`${there[1]} ${several ? 'are' : 'is'} ${before.text.slice(there[0].length)}`);
      return true;
    }
  }
  if (after?.kind !== 'prose') return after === undefined;
  const [first = '', second = ''] = wordsOf(after.text);
  if (/^\s*[.!?]/.test(after.text) || PHRASE_STARTERS.has(first)) return true;
  const verb = RELATIVES.has(first) ? second : first;
  if (!isVerb(verb)) return isListJoint(after.text) && index > 1;
  items[index + 1] = prose(after.text.replace(verb, agree(verb, several)));
  return true;
}
