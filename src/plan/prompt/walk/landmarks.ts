import { singular } from '../../prose/noun';
import type { WordBook } from '../lexicon';
import { nounIn, wordAt } from '../nouns/names';
import type { NounPhrase } from '../nouns/phrase';
import type { PromptRelation, PromptToken } from '../token';
import { isPerson } from '../lists/alike';
import { ADVERBS, LINKS, MANY_PRONOUNS, ONE_PRONOUNS } from '../lists/grammar';
import { BODY, PARTS } from '../lists/parts';
import { VERB_FORMS } from '../lists/verbs';
import { WalkPairs } from './pairs';
import { JOINTS } from './state';

/** Words after which a new clause may begin. */
const STARTS = new Set([',', ';', ':', '-', '–', '—', '(', ')', '/', '+', '&', '!', '.']);
/** Relations that are each other's opposite, by what they lie along. */
export const AXES = new Map<string, string>([
  ['left', 'across'],
  ['right', 'across'],
  ['in front of', 'depth'],
  ['behind', 'depth'],
]);

/** "a pirate's shoulder": the pirate. */
function ownerIn(
  words: readonly string[],
  book: WordBook,
): Pick<NounPhrase, 'name' | 'head' | 'words'> | null {
  const at = words.findIndex((word) => /'s$|s'$/.test(word));
  if (at === -1) return null;
  const own = [...words.slice(0, at), (words[at] ?? '').replace(/'s?$/, '')];
  const noun = nounIn(own, book);
  return noun && { name: noun.name, head: own.at(-1) ?? '', words: own };
}

/** Finds what things are placed by: "the left of the tent", "its head", "between them". */
export class WalkLandmarks extends WalkPairs {
  /** True where what is said at `at` comes before what it is said of. */
  protected isFronted(at: number, end: number): boolean {
    const before = this.tokens[at - 1];
    const opens =
      before === undefined ||
      (before.kind === 'stop' && (STARTS.has(before.text) || /[!?\n]/.test(before.text))) ||
      before.kind === 'row' ||
      before.kind === 'setting' ||
      (before.kind === 'word' &&
        (JOINTS.has(before.word) ||
          /^(?:but|then|while|put|place|add|draw|have|so|also|and|which|from|far|there|show|paint|stick|set)$/.test(
            before.word,
          ))) ||
      (before.kind === 'place' && this.run.length === 0 && this.pending.length > 0);
    if (!opens) return false;
    let next = end;
    const token = this.tokens[next];
    if (token?.kind === 'stop' && token.text === ':') return true;
    if (token?.kind === 'stop' && /^[–—-]$/.test(token.text) && before?.kind === 'stop') return true;
    const isFirst = this.run.length === 0 && this.subjects.length === 0;
    if (
      isFirst &&
      token !== undefined &&
      (token.kind !== 'stop' || token.text === ',' || /^[–—-]$/.test(token.text))
    )
      return true;
    if (token?.kind === 'stop' && token.text === ',' && before?.kind === 'word' && JOINTS.has(before.word))
      next += 1;
    const earlier = this.tokens[at - 2];
    if (token?.text === ',' && before?.text === ',' && earlier?.kind === 'word' && JOINTS.has(earlier.word))
      next += 1;
    if (token?.text === ',' && this.tokens[at]?.kind === 'place' && this.run.length === 0) next += 1;
    if (token?.kind === 'place' || token?.kind === 'row') return this.isFronted(at, next + 1);
    for (; next < end + 5; next += 1) {
      const word = wordAt(this.tokens, next);
      if (word === '') return false;
      if (word === 'there' || /^(?:i|we|you)$/.test(word)) return true;
      if (word === 'and' || word === 'with' || word === 'but' || word === 'while') return false;
      const phrase = this.phraseAt(next);
      if (phrase && phrase.length > 0 && phrase.isThing && (phrase.sure || next === end)) return true;
      if (!VERB_FORMS.has(word) && !LINKS.has(word) && !ADVERBS.has(word)) return false;
    }
    return false;
  }

  /** The things after "to the left of" and the like; 'setting' where it is where the scene plays. */
  protected landmarks(
    at: number,
    relation: PromptRelation,
    but: readonly number[],
  ): number[] | 'setting' | null {
    this.byPronoun = false;
    this.isNew = false;
    let start = at;
    while (
      /^(?:both|the)$/.test(wordAt(this.tokens, start)) &&
      MANY_PRONOUNS.has(wordAt(this.tokens, start + 1))
    )
      start += 1;
    const word = wordAt(this.tokens, start);
    const isPronoun = ONE_PRONOUNS.has(word) || MANY_PRONOUNS.has(word);
    const phrase = this.phraseAt(start);
    if (/^(?:which|whom)$/.test(word)) {
      const last = this.run.at(-1)?.id ?? this.scene.recent()[0];
      this.landmarkEnd = start + 1;
      this.byPronoun = true;
      return last === undefined ? null : [last];
    }
    if (word === 'the' && wordAt(this.tokens, start + 1) === 'other' && !this.phraseAt(start + 2)) {
      // "one above the other"
      const name = this.scene.entities[but[0] ?? -1]?.name;
      const id = this.scene.recent(but).find((each) => this.scene.entities[each]?.name === name);
      this.landmarkEnd = start + (wordAt(this.tokens, start + 2) === 'one' ? 3 : 2);
      return name === undefined || id === undefined ? null : [id];
    }
    const ordinal = /^(?:first|former|second|latter)$/.exec(wordAt(this.tokens, start + 1))?.[0];
    if (word === 'the' && ordinal && !this.phraseAt(start + 2)) {
      const [late, early] = this.scene.recent(but);
      const id = /^(?:first|former)$/.test(ordinal) ? early : late;
      this.landmarkEnd = start + (wordAt(this.tokens, start + 2) === 'one' ? 3 : 2);
      return id === undefined ? null : [id];
    }
    if (isPronoun && (!phrase || phrase.length <= 1)) {
      this.landmarkEnd = start + 1;
      this.byPronoun = true;
      if (relation === 'between' && MANY_PRONOUNS.has(word)) return this.pair(but);
      const { axis = '', mark = -1 } = this.axisMark ?? {};
      const side =
        axis !== '' &&
        axis === AXES.get(relation) &&
        !but.includes(mark) &&
        this.scene.isSingle(mark) !== MANY_PRONOUNS.has(word)
          ? mark
          : null;
      const id = side ?? this.topic(word, but) ?? this.scene.pronoun(word, but);
      return id === null ? null : [id];
    }
    if (!phrase || phrase.length === 0) return null;
    if (PARTS.has(phrase.head) && (phrase.owned || phrase.definite)) return this.part(phrase, start, but);
    const owner = PARTS.has(phrase.head) ? ownerIn(phrase.words, this.book) : null;
    if (owner !== null) {
      this.landmarkEnd = start + phrase.length;
      return [this.scene.place({ ...phrase, ...owner, definite: true, bare: false })];
    }
    return this.landmarkThing(phrase, start, relation, but);
  }

  /** "in front of it a microscope, a sun above it": what the list before is told from. */
  private topic(word: string, but: readonly number[]): number | null {
    const { host } = this;
    const fits = host !== null && (!/^(?:him|her|he|she)$/.test(word) || this.scene.isAlive(host));
    if (host !== null && fits && !but.includes(host) && this.scene.isSingle(host) !== MANY_PRONOUNS.has(word))
      return host;
    const marks = this.pending.flatMap((each) => (each.kind === 'relation' && each.again ? each.marks : []));
    const [mark] = marks;
    const isMeant =
      mark !== undefined &&
      marks.length === 1 &&
      !but.includes(mark) &&
      this.scene.isSingle(mark) !== MANY_PRONOUNS.has(word);
    return isMeant ? mark : null;
  }

  /** "on its head", "on the roof of the house": on the whole that it is a part of. */
  protected part(phrase: NounPhrase, at: number, but: readonly number[]): number[] | null {
    const named = this.scene.recent(but).find((id) => this.scene.entities[id]?.head === phrase.head);
    if (named !== undefined && phrase.definite) {
      this.landmarkEnd = at + phrase.length;
      return [named];
    }
    const of = at + phrase.words.length + 1;
    const whole = wordAt(this.tokens, of) === 'of' ? this.phraseAt(of + 1) : null;
    if (whole?.isThing && whole.name !== '') {
      this.landmarkEnd = of + 1 + whole.length;
      return [this.scene.place(whole)];
    }
    this.landmarkEnd = at + phrase.length;
    this.byPronoun = true;
    const isBody = BODY.has(singular(phrase.head));
    const isAble = !isBody || (this.host !== null && this.scene.isAlive(this.host));
    const owner = this.host !== null && !but.includes(this.host) && isAble ? this.host : null;
    const whose = wordAt(this.tokens, at);
    const id =
      owner ??
      this.scene.pronoun(whose === 'the' ? 'its' : whose, but, isBody) ??
      this.scene.pronoun('its', but, isBody);
    return id === null ? null : [id];
  }

  protected landmarkThing(
    phrase: NounPhrase,
    at: number,
    relation: PromptRelation,
    but: readonly number[],
  ): number[] | 'setting' | null {
    this.landmarkEnd = at + phrase.length;
    const setting = this.settingOf(phrase);
    if (setting) {
      this.addSetting(setting, at, phrase.length);
      return 'setting';
    }
    if (!phrase.isThing) {
      // "below the picture", where a framed picture was named.
      const named = this.scene.recent(but).find((id) => this.scene.entities[id]?.head === phrase.head);
      return phrase.definite && named !== undefined ? [named] : null;
    }
    if (!phrase.sure && phrase.words.length > 3) return null;
    if (relation === 'between') return this.betweenThings(phrase, but);
    const told = this.toldApart(phrase);
    if (told.length > 1) return told;
    const before = this.scene.entities.length;
    const id = this.isOther(phrase, but) ? this.scene.add(phrase) : this.scene.place(phrase);
    this.isNew = this.scene.entities.length > before;
    return [id];
  }

  /** "three potions (red, green, blue), a skull left of the potions": all of them. */
  private toldApart({ name, definite, count, colour, size }: NounPhrase): number[] {
    if (!definite || count !== null || colour !== null || size !== null) return [];
    return this.scene
      .recent()
      .filter((id) => this.scene.entities[id]?.name === name && this.scene.isSingle(id))
      .toSorted((a, b) => a - b);
  }

  /** "a nurse left of the doctor", where a vocabulary has one name for both. */
  private isOther({ name, head }: NounPhrase, but: readonly number[]): boolean {
    return but.some((id) => {
      const own = this.scene.entities[id];
      const [one, other] = [singular(own?.head ?? ''), singular(head)];
      return (
        own?.name === name && own.words.length === 1 && one !== other && isPerson(own.head) && isPerson(head)
      );
    });
  }

  /** What "to the left", "on its left" and "behind" are seen from when they don't say it. */
  protected implied(token: PromptToken, but: readonly number[]): number[] {
    this.isNew = false;
    this.byPronoun = false;
    const isFree = (id: number | null): id is number => id !== null && !but.includes(id);
    if (token.kind === 'side') {
      const owner = this.host !== null && isFree(this.host) ? this.host : null;
      const side =
        token.relation !== 'near' && isFree(this.sideMark) && this.scene.isSingle(this.sideMark)
          ? this.sideMark
          : null;
      const id = owner ?? side ?? this.scene.pronoun(token.whose, but);
      return id === null ? [] : [id];
    }
    const isSide = token.kind === 'aside';
    const mark =
      [this.host, isSide ? this.sideMark : null, this.lastMark].find(isFree) ?? this.scene.recent(but)[0];
    if (token.kind === 'relation' && token.relation === 'between') return this.pair(but) ?? [];
    return mark === undefined ? [] : [mark];
  }
}
