import { isPluralVerb } from '../../prose/words';
import { wordAt } from '../nouns/names';
import { isCommonNoun } from '../lists/nouns';
import { POSTURES } from '../nouns/words';
import type { NounPhrase } from '../nouns/phrase';
import type { PromptRelation } from '../token';
import { SHADES } from '../lists/colours';
import { ADVERBS, LINKS, PREPOSITIONS } from '../lists/grammar';
import { RELATING, VERB_FORMS } from '../lists/verbs';
import { WalkGroups } from './groups';

/** "is orange": a colour, though there are things of that name. */
const isColourAlone = ({ bare, words, count }: NounPhrase): boolean =>
  bare && words.length === 1 && count === 1;

/** What verbs and pronouns before them say of the things that were named. */
export class WalkVerbs extends WalkGroups {
  /** A verb that could be a noun, told of what was just named or will be. */
  protected isVerbHere(word: string, phrase: NounPhrase, at: number): boolean {
    const next = this.tokens[at + 1];
    // "with light pink roses"
    if (wordAt(this.tokens, at - 1) === 'with') return false;
    if (SHADES.has(word) && this.book.isColour(wordAt(this.tokens, at + 1))) return false;
    // "on it anchor": no verb stands there in its plain form before one thing.
    if (
      this.run.length === 0 &&
      this.pending.length > 0 &&
      phrase.bare &&
      !/(?:s|ing|ed)$/.test(word) &&
      (this.book.known([word]) !== null || isCommonNoun(word)) &&
      !(this.phraseAt(at + 1)?.bare === false)
    )
      return false;
    // "on top of it lands a bird"
    if (
      this.run.length === 0 &&
      this.pending.length > 0 &&
      phrase.bare &&
      VERB_FORMS.has(word) &&
      word.endsWith('s') &&
      this.phraseAt(at + 1)?.bare === false
    )
      return true;
    // "a kite, orange, flies above a boy"
    if (
      this.joint === ',' &&
      this.current().length > 0 &&
      phrase.bare &&
      POSTURES.has(word) &&
      word.endsWith('s') &&
      (next?.kind === 'relation' || next?.kind === 'place')
    )
      return true;
    return (
      VERB_FORMS.has(word) &&
      phrase.bare &&
      this.joint === '' &&
      (this.run.length > 0 ||
        this.pending.length > 0 ||
        (this.subjects.length > 0 && wordAt(this.tokens, at - 1) !== ''))
    );
  }

  protected relatingVerb(word: string, at: number): void {
    const rule = RELATING.get(word);
    if (
      rule === undefined ||
      this.tokens[at + 1]?.kind !== 'word' ||
      PREPOSITIONS.has(wordAt(this.tokens, at + 1)) ||
      ADVERBS.has(wordAt(this.tokens, at + 1))
    )
      return;
    const flips = rule.startsWith('!');
    this.verb = {
      relation: (flips ? rule.slice(1) : rule) as PromptRelation,
      flips,
      subjects: this.current(),
    };
    this.read[at] = true;
  }

  /** "are" and "stand" tell of the whole list before them; "is red" of a colour. Returns where to go on. */
  protected predicate(word: string, at: number): number {
    if (isPluralVerb(word)) this.plural = true;
    else if (word.endsWith('s') && this.run.at(-1)?.joint === 'and') this.isSentence = true;
    // "is bright red"
    const shade =
      SHADES.has(wordAt(this.tokens, at + 1)) && this.book.isColour(wordAt(this.tokens, at + 2)) ? 1 : 0;
    const next = wordAt(this.tokens, at + 1 + shade);
    const after = this.phraseAt(at + 1 + shade);
    if (
      LINKS.has(word) &&
      // "the middle one is red": which one, nobody knows.
      wordAt(this.tokens, at - 1) !== 'one' &&
      this.book.isColour(next) &&
      (after === null || after.name === '' || isColourAlone(after))
    ) {
      for (const id of this.current()) {
        const entity = this.scene.entities[id];
        if (entity) entity.colour ??= next;
      }
      this.mark(at, 2 + shade);
      return at + 2 + shade;
    }
    if (this.leads(at + 1)) this.read[at] = true;
    return at + 1;
  }

  /** True where what places a thing follows. */
  protected leads(at: number): boolean {
    for (let next = at; next < at + 4; next += 1) {
      const token = this.tokens[next];
      if (token?.kind !== 'word') return token !== undefined && token.kind !== 'stop';
      if (token.word === 'in' || token.word === 'with') return true;
      if (!ADVERBS.has(token.word) && !LINKS.has(token.word) && !VERB_FORMS.has(token.word))
        return this.pending.length > 0;
    }
    return false;
  }

  protected pronounSubject(word: string, at: number): number {
    const next = this.tokens[at + 1];
    const leads =
      next &&
      (next.kind !== 'word'
        ? next.kind !== 'stop'
        : LINKS.has(next.word) || VERB_FORMS.has(next.word) || ADVERBS.has(next.word));
    if (this.verb && this.joint === '') {
      const { relation, flips, subjects } = this.verb;
      const id = this.scene.pronoun(word, subjects);
      this.verb = null;
      if (id !== null && !flips) this.scene.relate(subjects, relation, id);
      this.done();
      this.read[at] = true;
      return at + 1;
    }
    if (!leads || (this.joint === '' && (this.run.length > 0 || this.subjects.length > 0))) return at + 1;
    const id = this.scene.pronoun(word, []);
    if (id === null) return at + 1;
    this.closeRun();
    this.subjects = [id];
    this.joint = '';
    return at + 1;
  }
}
