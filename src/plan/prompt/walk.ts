import type { WordBook } from './lexicon';
import { wordAt } from './nouns/names';
import { readNounPhrase } from './nouns/phrase';
import type { NounPhrase } from './nouns/phrase';
import { Scene } from './scene';
import type { Stretch } from './titles';
import type { Place, PromptRelation, PromptToken } from './tokens';
import { ADVERBS, LINKS, MANY_PRONOUNS, ONE_PRONOUNS } from './words/grammar';
import { PARTS, WORN } from './words/parts';
import { settingNoun } from './words/settings';
import { RELATING, VERB_FORMS } from './words/verbs';
import { isPluralVerb } from '../prose/words';

/** A thing of a list as it is read. */
interface Member {
  readonly id: number;
  /** What came before it. */
  readonly joint: '' | ',' | 'and';
  /** Something of its own was said of it, so that what came before the list is not meant. */
  own: boolean;
}

/** What was said before the things that it is said of: "to the left of the tent", "in the middle". */
type Pending =
  | {
      readonly kind: 'relation';
      readonly relation: PromptRelation;
      readonly marks: readonly number[];
      readonly again: boolean;
    }
  | { readonly kind: 'sides'; readonly marks: readonly number[]; readonly again: boolean }
  | { readonly kind: 'place'; readonly places: readonly Place[]; readonly text: string };

/** Words after which a new clause may begin. */
const STARTS = new Set([',', ';', ':', '-', '–', '—', '(', ')', '/', '+', '&', '!', '.']);
const JOINTS = new Set(['and', '&', '+', 'plus', 'or']);

/** Relations that are each other's opposite, by what they lie along. */
const AXES = new Map<string, string>([
  ['left', 'across'],
  ['right', 'across'],
  ['in front of', 'depth'],
  ['behind', 'depth'],
]);

/** The state while the tokens of a prompt are walked through once, from left to right. */
export class Walk {
  readonly scene = new Scene();
  readonly settings = new Set<string>();
  readonly avoided = new Set<string>();
  /** By token: it was read. */
  readonly read: boolean[] = [];
  private run: Member[] = [];
  private subjects: number[] = [];
  private pending: Pending[] = [];
  private row: PromptRelation | null = null;
  private host: number | null = null;
  private joint: Member['joint'] = '';
  /** What a side was last told from, in this sentence. */
  private sideMark: number | null = null;
  private lastMark: number | null = null;
  private axisMark: { readonly axis: string; readonly mark: number } | null = null;
  private fresh: number | null = null;
  private verb: {
    readonly relation: PromptRelation;
    readonly flips: boolean;
    readonly subjects: readonly number[];
  } | null = null;
  private plural = false;
  private readonly phrases = new Map<number, NounPhrase | null>();
  /** Proper names of things. */
  private readonly names = new Map<string, number>();
  private ruled = false;

  constructor(
    private readonly tokens: readonly PromptToken[],
    private readonly book: WordBook,
  ) {}

  private phraseAt(at: number): NounPhrase | null {
    const known = this.phrases.get(at);
    if (known !== undefined) return known;
    const phrase = readNounPhrase(this.tokens, at, this.book);
    this.phrases.set(at, phrase);
    return phrase;
  }

  walk({ from, to, title }: Stretch): void {
    for (let at = from; at < to;) {
      const next = title ? this.skim(at) : this.step(at, to);
      at = Math.max(at + 1, next);
    }
    this.closeRun();
    this.subjects = [];
    this.pending = [];
    this.host = null;
    this.sideMark = null;
    this.lastMark = null;
    this.axisMark = null;
    this.fresh = null;
    this.verb = null;
    this.plural = false;
    this.ruled = false;
    this.joint = '';
    if (!title) this.row = null;
  }

  /** A title names at most where it plays. */
  private skim(at: number): number {
    const token = this.tokens[at];
    if (token?.kind === 'setting') this.addSetting(token.setting, at, 1);
    if (token?.kind === 'row') this.row = token.relation;
    const setting = token?.kind === 'word' ? settingNoun(token.word) : undefined;
    if (setting) this.addSetting(setting, at, 1);
    return at + 1;
  }

  private step(at: number, to: number): number {
    const token = this.tokens[at];
    switch (token?.kind) {
      case undefined:
        return at + 1;
      case 'stop':
        return this.stop(token.text, at);
      case 'setting':
        this.addSetting(token.setting, at, 1);
        return at + 1;
      case 'not':
        return this.ruleOut(at, to);
      case 'not-before': {
        // "is not invited, so don't draw it": said twice of one.
        const entity = this.ruled ? undefined : this.scene.entities[this.scene.recent()[0] ?? -1];
        this.ruled = true;
        if (entity) {
          entity.ruledOut = true;
          this.avoided.add(entity.name);
        }
        this.read[at] = true;
        return at + 1;
      }
      case 'row':
        this.read[at] = true;
        this.row = token.relation ?? this.row;
        return at + 1;
      case 'place':
        return this.place(token.places, token.text, at);
      case 'taken': {
        const marks = this.current();
        if (marks.length === 0) return at + 1;
        this.read[at] = true;
        this.front({ kind: 'relation', relation: token.relation, marks, again: true });
        return at + 1;
      }
      case 'relation':
      case 'aside':
      case 'side':
      case 'sides':
        return this.relation(token, at);
      case 'word':
        return this.word(token.word, at);
    }
  }

  private stop(text: string, at: number): number {
    if (text === ',' || text === ';') this.host = null;
    if (text === ',' || text === '/' || text === '+' || text === '&')
      this.joint = text === ',' || text === '/' ? ',' : 'and';
    else if (text === ':') {
      if (this.pending.length === 0) this.endClause();
    } else if (/^[(–—-]$/.test(text)) this.endClause();
    if (text === '(') this.splitByColours(at + 1);
    if (text === ':' || text === ',') return this.splitByColours(at + 1);
    return at + 1;
  }

  private endClause(): void {
    this.closeRun();
    this.host = null;
    this.joint = '';
  }

  /** "three cupcakes: pink, yellow, green" and "two plants (white and red)". */
  private splitByColours(at: number): number {
    const group = this.run.at(-1)?.id ?? this.subjects.at(-1);
    const entity = group === undefined ? undefined : this.scene.entities[group];
    if (group === undefined || !entity || entity.colour !== null || (entity.count ?? 0) < 2) return at;
    const colours: string[] = [];
    let next = at;
    for (; next < this.tokens.length; next += 1) {
      const word = wordAt(this.tokens, next);
      if (this.book.isColour(word)) colours.push(word);
      else if (!(JOINTS.has(word) || word === 'one' || word === 'is' || this.tokens[next]?.text === ','))
        break;
    }
    const after = this.tokens[next];
    if (colours.length !== entity.count || (after?.kind === 'word' && this.tokens[next - 1]?.kind === 'word'))
      return at;
    let rest = group;
    const told: number[] = [];
    for (const colour of colours) {
      told.push(rest);
      this.scene.tellApart(rest, { colour });
      rest = this.scene.entities.length - 1;
    }
    for (let read = at; read < next; read += 1) this.read[read] = true;
    this.run = [
      ...this.run.filter(({ id }) => id !== group),
      ...told.map((id): Member => ({ id, joint: ',', own: false })),
    ];
    return next;
  }

  private addSetting(setting: string, at: number, length: number): void {
    this.settings.add(setting);
    for (let index = at; index < at + length; index += 1) this.read[index] = true;
  }

  /** "no dogs or cats" */
  private ruleOut(at: number, to: number): number {
    let next = at + 1;
    for (let more = true; more && next < to;) {
      const phrase = this.phraseAt(next);
      if (!phrase || phrase.name === '' || phrase.length === 0) break;
      if (phrase.isThing) this.avoided.add(phrase.name === 'people' ? 'person' : phrase.name);
      this.mark(next, phrase.length);
      this.read[at] = true;
      next += phrase.length;
      const joint = wordAt(this.tokens, next);
      const list = this.phraseAt(next + 1);
      more =
        (joint === 'or' || joint === 'and' || joint === 'nor') &&
        list !== null &&
        list.bare &&
        list.name !== '';
      if (more) next += 1;
    }
    if (next === at + 1) this.read[at] = /^(?:nothing|no)$/i.test(this.tokens[at]?.text ?? '');
    return next;
  }

  private mark(at: number, length: number): void {
    for (let index = at; index < at + length; index += 1) this.read[index] = true;
  }

  private word(word: string, at: number): number {
    if (
      /^(?:for|about|as|than)$/.test(word) ||
      (word === 'like' && /^looks?$/.test(wordAt(this.tokens, at - 1)))
    ) {
      // What it is for, or looks like: nothing that is drawn.
      const phrase = this.phraseAt(at + 1);
      if (phrase && phrase.length > 0 && phrase.isThing) {
        this.mark(at, 1 + phrase.length);
        return at + 1 + phrase.length;
      }
    }
    if (JOINTS.has(word)) {
      this.joint = 'and';
      return at + 1;
    }
    if (word === 'with' || word === 'featuring') return this.with(at);
    if (word === 'while' || word === 'but' || word === 'then') {
      this.joint = ',';
      return at + 1;
    }
    if (word === 'which' || word === 'that' || word === 'who') {
      const last = this.scene.recent()[0];
      if (last !== undefined) this.subjects = [last];
      return at + 1;
    }
    const phrase = this.phraseAt(at);
    if (phrase && phrase.length > 0 && !this.isVerbHere(word, phrase, at)) {
      const length = this.noun(phrase, at);
      if (length > 0) return at + length;
    }
    const twin = this.colourTwin(at);
    if (twin > at) return twin;
    if (ONE_PRONOUNS.has(word) || MANY_PRONOUNS.has(word)) return this.pronounSubject(word, at);
    if (word === 'leave') {
      const phrase = this.phraseAt(at + 1);
      if (phrase && phrase.name !== '' && wordAt(this.tokens, at + 1 + phrase.length) === 'out') {
        this.avoided.add(phrase.name);
        this.mark(at, phrase.length + 2);
        return at + phrase.length + 2;
      }
    }
    if (LINKS.has(word) || VERB_FORMS.has(word)) this.predicate(word, at);
    if (word === 'in') return this.in(at);
    const relating = RELATING.has(word) ? word : /(?:holding|carrying)$/.test(word) ? word : '';
    if (relating !== '' && this.current().length > 0) this.relatingVerb(relating, at);
    return at + 1;
  }

  /** A verb that could be a noun, told of what was just named or will be. */
  private isVerbHere(word: string, phrase: NounPhrase, at: number): boolean {
    return (
      VERB_FORMS.has(word) &&
      phrase.bare &&
      this.joint === '' &&
      (this.run.length > 0 ||
        this.pending.length > 0 ||
        (this.subjects.length > 0 && wordAt(this.tokens, at - 1) !== ''))
    );
  }

  /** "a brown and a black ball": two balls. */
  private colourTwin(at: number): number {
    const start = /^(?:an?|one|the)$/.test(wordAt(this.tokens, at)) ? at + 1 : at;
    const colour = wordAt(this.tokens, start);
    if (start === at || !this.book.isColour(colour) || wordAt(this.tokens, start + 1) !== 'and') return at;
    const other = this.phraseAt(start + 2);
    if (!other || other.bare || other.colour === null || other.count !== 1 || other.name === '') return at;
    this.noun({ ...other, colour, length: start + 2 - at }, at);
    this.joint = 'and';
    return start + 2;
  }

  private relatingVerb(word: string, at: number): void {
    const rule = RELATING.get(word);
    if (rule === undefined) return;
    const flips = rule.startsWith('!');
    this.verb = {
      relation: (flips ? rule.slice(1) : rule) as PromptRelation,
      flips,
      subjects: this.current(),
    };
    this.read[at] = true;
  }

  /** "are" and "stand" tell of the whole list before them; "is red" of a colour. */
  private predicate(word: string, at: number): void {
    if (isPluralVerb(word)) this.plural = true;
    const next = wordAt(this.tokens, at + 1);
    const after = this.phraseAt(at + 1);
    if (LINKS.has(word) && this.book.isColour(next) && (after === null || after.name === '')) {
      for (const id of this.current()) {
        const entity = this.scene.entities[id];
        if (entity) entity.colour ??= next;
      }
      this.mark(at, 2);
    }
    if (this.leads(at + 1)) this.read[at] = true;
  }

  /** True where what places a thing follows. */
  private leads(at: number): boolean {
    for (let next = at; next < at + 4; next += 1) {
      const token = this.tokens[next];
      if (token?.kind !== 'word') return token !== undefined && token.kind !== 'stop';
      if (token.word === 'in' || token.word === 'with') return true;
      if (!ADVERBS.has(token.word) && !LINKS.has(token.word) && !VERB_FORMS.has(token.word))
        return this.pending.length > 0;
    }
    return false;
  }

  private with(at: number): number {
    const owner = this.fresh ?? this.current().at(-1) ?? this.scene.recent()[0] ?? null;
    const subjects = this.current();
    this.closeRun();
    this.subjects = subjects;
    this.host = owner;
    this.joint = '';
    return at + 1;
  }

  /** The things that a predicate here tells of. */
  private current(): number[] {
    if (this.run.length === 0) return this.subjects;
    if (this.plural && this.run.length > 1) return this.run.map(({ id }) => id);
    const last = this.run.at(-1);
    const before = this.run.at(-2);
    if (last?.joint === 'and' && before && !before.own && !this.isSentence) return [before.id, last.id];
    return last ? [last.id] : this.subjects;
  }

  /** True where a finite verb singles the last of a list out: "a rock and a saucer hovers above it". */
  private isSentence = false;

  private noun(phrase: NounPhrase, at: number): number {
    const { length } = phrase;
    if (phrase.head === 'letter' && /^[A-Z]$/.test(this.tokens[at + length]?.text ?? '')) {
      this.mark(at, length + 1);
      return length + 1;
    }
    if (!phrase.isThing) {
      // "on the left page a giraffe" and the like were read as places; the rest speaks of the picture.
      this.mark(at, length);
      const of = wordAt(this.tokens, at + length);
      return /^(?:of|with|showing|about|for)$/.test(of)
        ? length + (of === 'of' || of === 'showing' || of === 'with' ? 1 : 0)
        : length;
    }
    const called = this.names.get(phrase.words.join(' '));
    if (called !== undefined && phrase.bare) {
      this.run.push({ id: called, joint: this.run.length === 0 ? '' : this.joint, own: false });
      this.scene.mention(called);
      this.mark(at, length);
      this.joint = '';
      return length;
    }
    const setting = this.settingOf(phrase);
    if (setting) {
      this.addSetting(setting, at, length);
      return length;
    }
    if (phrase.bare && phrase.head === 'light' && phrase.attributes.length > 0) return length;
    if (phrase.bare && phrase.words.length > 6) return 0;
    if (!phrase.sure && !this.isLikely(phrase, at)) return 0;
    const id = this.scene.place(phrase);
    // "Pip the mouse": the name means it from now on.
    const before = this.tokens[at - 1];
    if (phrase.definite && before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !this.read[at - 1]) {
      this.names.set(before.word, id);
      this.read[at - 1] = true;
    }
    this.fresh = id;
    this.isSentence = false;
    this.mark(at, length);
    if (this.verb) {
      const { relation, flips, subjects } = this.verb;
      for (const subject of subjects) {
        if (flips) this.scene.relate([id], relation, subject);
        else this.scene.relate([subject], relation, id);
      }
      this.verb = null;
      if (flips) this.scene.mention(...subjects);
      this.subjects = [...subjects];
      if (this.joint === '') {
        this.read[at] = true;
        return length;
      }
    }
    this.run.push({ id, joint: this.run.length === 0 ? '' : this.joint, own: false });
    this.joint = '';
    this.plural = false;
    return length;
  }

  /** Where the scene plays, where a phrase says that and names nothing that a box goes around. */
  private settingOf({ name, head, words }: NounPhrase): string | undefined {
    const setting = name === '' ? undefined : settingNoun(head);
    if (setting === undefined || this.book.known(words) !== null) return undefined;
    return head === 'night' && words.length > 1 ? undefined : setting;
  }

  /** A noun that no list has and no article marks: something must be said of it, or of one beside it. */
  private isLikely(phrase: NounPhrase, at: number): boolean {
    const after = this.tokens[at + phrase.length];
    if (phrase.name === '' || phrase.words.length > 3) return false;
    if (phrase.colour !== null || phrase.size !== null) return true;
    if (
      after &&
      (after.kind === 'relation' ||
        after.kind === 'place' ||
        after.kind === 'side' ||
        after.kind === 'sides' ||
        after.kind === 'aside')
    )
      return true;
    const next = this.tokens[at + phrase.length + 1];
    if (after?.text === ',' && next && next.kind !== 'word' && next.kind !== 'stop' && next.kind !== 'not')
      return true;
    if (this.pending.length > 0 || this.host !== null) return phrase.words.length <= 2;
    if (phrase.count === null && phrase.words.length <= 2) return true;
    if (
      after?.kind === 'word' &&
      (after.word === 'with' || VERB_FORMS.has(after.word) || LINKS.has(after.word))
    )
      return true;
    return phrase.words.length <= 2 && this.run.length > 0 && this.joint !== '';
  }

  private pronounSubject(word: string, at: number): number {
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

  /** "in a basket": inside it, unless it's worn, a setting or a manner. */
  private in(at: number): number {
    const colour = wordAt(this.tokens, at + 1);
    const next = this.tokens[at + 2];
    if (
      this.book.isColour(colour) &&
      (next === undefined ||
        next.kind === 'stop' ||
        (next.kind === 'word' && (JOINTS.has(next.word) || LINKS.has(next.word))))
    ) {
      for (const id of this.current()) {
        const entity = this.scene.entities[id];
        if (entity) entity.colour ??= colour;
      }
      this.mark(at, 2);
      return at + 2;
    }
    return this.relation({ kind: 'relation', text: 'in', relation: 'inside' }, at);
  }

  private place(places: readonly Place[], text: string, at: number): number {
    const token = this.tokens[at];
    const side = places.length === 1 && places[0]?.row === undefined ? places[0]?.column : undefined;
    const fronted = this.isFronted(at, at + 1);
    if (fronted && this.sideMark !== null && (side === 'left' || side === 'right') && token) {
      this.front({ kind: 'relation', relation: side, marks: [this.sideMark], again: true });
    } else if (fronted) this.front({ kind: 'place', places, text });
    else if (
      this.host !== null &&
      side &&
      side !== 'centre' &&
      !this.current().includes(this.host) &&
      /^on\s/i.test(text)
    ) {
      this.apply({ kind: 'relation', relation: side, marks: [this.host], again: true }, this.current());
      this.sideMark = this.host;
      const { host } = this;
      this.done();
      this.host = host;
    } else {
      const near = this.run.length === 0 && this.fresh !== null ? [this.fresh] : this.current();
      if (near.length === 0) return at + 1;
      this.scene.locate(near, places, text);
      this.done();
    }
    this.read[at] = true;
    return at + 1;
  }

  private done(): void {
    const last = this.run.at(-1);
    if (last) last.own = true;
    if (this.run.length > 0) {
      this.subjects = this.current();
      this.closeRun();
    }
    this.host = null;
    this.plural = false;
  }

  private front(pending: Pending): void {
    const before = this.run.at(-1);
    if (before && this.pending.length === 0) this.subjects = this.current();
    const adds = this.run.length === 0 && this.pending.length > 0;
    if (!adds) this.closeRun();
    this.pending.push(pending);
    this.joint = '';
    this.fresh = null;
  }

  /** True where what is said at `at` comes before what it is said of. */
  private isFronted(at: number, end: number): boolean {
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

  private relation(
    token: Exclude<
      PromptToken,
      { kind: 'word' | 'stop' | 'place' | 'row' | 'setting' | 'not' | 'not-before' | 'taken' }
    >,
    at: number,
  ): number {
    const pronounNext = /^(?:it|them|him|her)$/.test(wordAt(this.tokens, at + 1));
    const leadsIn =
      (token.kind === 'side' || token.kind === 'aside' || pronounNext) &&
      this.isFronted(at, at + (pronounNext && token.kind === 'relation' ? 2 : 1));
    const but = this.run.length > 0 && !leadsIn ? this.current() : [];
    const relation = token.kind === 'sides' ? 'left' : token.relation;
    if (token.kind === 'sides' && token.flips) return this.flanked(at);
    const found =
      token.kind === 'relation' || token.kind === 'sides' ? this.landmarks(at + 1, relation, but) : null;
    if (found === 'setting') return this.landmarkEnd;
    if (found === null && token.text === 'in') return at + 1;
    const end = found === null ? at + 1 : this.landmarkEnd;
    if (token.text === 'in' && found !== null && this.isWorn(found[0])) {
      for (const subject of this.current()) this.scene.relate(found, 'on', subject);
      this.mark(at, end - at);
      this.scene.mention(...this.current());
      return end;
    }
    const fronted = this.isFronted(at, end);
    const marks = found ?? this.implied(token, but);
    if (marks.length === 0) return at + 1;
    this.mark(at, end - at);
    const isSide = relation === 'left' || relation === 'right';
    if (isSide) this.sideMark = marks[0] ?? null;
    this.axisMark = marks[0] === undefined ? null : { axis: AXES.get(relation) ?? '', mark: marks[0] };
    this.lastMark = marks[0] ?? null;
    const again = this.byPronoun || token.kind === 'side' || token.kind === 'sides';
    if (fronted) {
      this.front(
        token.kind === 'sides'
          ? { kind: 'sides', marks, again }
          : { kind: 'relation', relation, marks, again },
      );
      this.scene.mention(...marks);
      return end;
    }
    const subjects = this.current();
    if (subjects.length === 0) return end;
    this.apply(
      token.kind === 'sides' ? { kind: 'sides', marks, again } : { kind: 'relation', relation, marks, again },
      subjects,
    );
    const host =
      this.host !== null && subjects.length === 1 && !marks.includes(subjects[0] ?? -1) ? this.host : null;
    this.done();
    this.subjects = host === null ? subjects : [host];
    this.scene.mention(...subjects, ...marks);
    this.fresh = found && this.isNew ? (marks[0] ?? null) : null;
    return end;
  }

  private isWorn(id: number | undefined): boolean {
    const entity = id === undefined ? undefined : this.scene.entities[id];
    return entity !== undefined && WORN.has(entity.head);
  }

  private flanked(at: number): number {
    const subjects = this.current();
    const phrase = this.phraseAt(at + 1);
    const [subject] = subjects;
    if (!phrase || phrase.name === '' || subject === undefined) return at + 1;
    const id = this.scene.place(phrase);
    this.scene.flank(id, subject);
    this.mark(at, 1 + phrase.length);
    this.closeRun();
    this.subjects = subjects;
    return at + 1 + phrase.length;
  }

  private apply(pending: Pending, subjects: readonly number[]): void {
    switch (pending.kind) {
      case 'place':
        this.scene.locate(subjects, pending.places, pending.text);
        return;
      case 'sides':
        for (const subject of subjects)
          for (const mark of pending.marks) if (mark !== subject) this.scene.flank(subject, mark);
        return;
      case 'relation': {
        const [mark, other] = pending.marks;
        if (mark === undefined) return;
        if (pending.relation === 'between') this.scene.relate(subjects, 'between', mark, other ?? mark);
        else for (const each of pending.marks) this.scene.relate(subjects, pending.relation, each);
      }
    }
  }

  private closeRun(): void {
    const members = this.run.filter(({ own }, index) => index === 0 || !own).map(({ id }) => id);
    for (const pending of this.pending) if (this.run.length > 0) this.apply(pending, members);
    if (this.row && this.run.length > 1) {
      members.forEach((id, index) => {
        const next = members[index + 1];
        if (next !== undefined && this.row) this.scene.relate([id], this.row, next);
      });
      this.row = null;
    }
    if (this.run.length > 0) {
      this.subjects = members.slice(-1);
      const marks = this.pending.flatMap((each) => (each.kind !== 'place' && each.again ? each.marks : []));
      this.scene.mention(...marks);
      this.pending = [];
    }
    this.run = [];
  }

  private landmarkEnd = 0;
  private byPronoun = false;
  private isNew = false;

  /** The things after "to the left of" and the like; 'setting' where it is where the scene plays. */
  private landmarks(
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
      const id = side ?? this.scene.pronoun(word, but);
      return id === null ? null : [id];
    }
    if (!phrase || phrase.length === 0) return null;
    if (PARTS.has(phrase.head) && (phrase.owned || phrase.definite)) return this.part(phrase, start, but);
    return this.landmarkThing(phrase, start, relation, but);
  }

  /** "on its head", "on the roof of the house": on the whole that it is a part of. */
  private part(phrase: NounPhrase, at: number, but: readonly number[]): number[] | null {
    const of = at + phrase.words.length + 1;
    const whole = wordAt(this.tokens, of) === 'of' ? this.phraseAt(of + 1) : null;
    if (whole?.isThing && whole.name !== '') {
      this.landmarkEnd = of + 1 + whole.length;
      return [this.scene.place(whole)];
    }
    this.landmarkEnd = at + phrase.length;
    this.byPronoun = true;
    const owner = this.verbOwner ?? (this.host !== null && !but.includes(this.host) ? this.host : null);
    const id = owner ?? this.scene.pronoun(wordAt(this.tokens, at) === 'their' ? 'their' : 'its', but);
    return id === null ? null : [id];
  }

  private verbOwner: number | null = null;

  private landmarkThing(
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
    if (!phrase.isThing) return null;
    if (!phrase.sure && phrase.words.length > 3) return null;
    if (relation === 'between') return this.betweenThings(phrase, but);
    const before = this.scene.entities.length;
    const id = this.scene.place(phrase);
    this.isNew = this.scene.entities.length > before;
    return [id];
  }

  private betweenThings(phrase: NounPhrase, but: readonly number[]): number[] | null {
    const joint = wordAt(this.tokens, this.landmarkEnd);
    const second =
      joint === 'and' || joint === '&' || this.tokens[this.landmarkEnd]?.text === '&'
        ? this.phraseAt(this.landmarkEnd + 1)
        : null;
    if (second && second.isThing && (phrase.count === 1 || phrase.name === '')) {
      const marks = [this.scene.place(phrase), this.scene.place(second)];
      this.landmarkEnd += 1 + second.length;
      return marks[0] === marks[1] ? [marks[0] ?? 0, this.scene.add(second)] : marks;
    }
    if (phrase.count === 1) return null;
    if (phrase.definite) {
      const like = this.scene
        .recent(but)
        .filter(
          (id) =>
            this.scene.entities[id]?.name === phrase.name ||
            this.scene.entities[id]?.words.includes(phrase.head),
        );
      const [one, other] = like;
      if (one !== undefined && other !== undefined) return [other, one];
      if (one !== undefined && this.scene.entities[one]?.count !== 1) return this.halves(one);
      const pair = this.pair(but);
      if (pair && phrase.count === 2) return pair;
    }
    const id = this.scene.place(phrase);
    return this.halves(id);
  }

  /** The two of a group that something is between; the group itself where they are not two. */
  private halves(id: number): number[] {
    if (this.scene.entities[id]?.count !== 2) return [id, id];
    const twin = this.scene.halve(id);
    Object.assign(this.scene.entities[id] ?? {}, { side: 'left' });
    Object.assign(this.scene.entities[twin] ?? {}, { side: 'right' });
    this.scene.mention(twin);
    return [id, twin];
  }

  /** "between them": the two named last, or the two of a group. */
  private pair(but: readonly number[]): number[] | null {
    const [one, other] = this.scene.recent(but);
    if (one === undefined) return null;
    const count = this.scene.entities[one]?.count;
    if (count === 2 || (count !== 1 && other === undefined)) return this.halves(one);
    return other === undefined ? null : [other, one];
  }

  /** What "to the left", "on its left" and "behind" are seen from when they don't say it. */
  private implied(token: PromptToken, but: readonly number[]): number[] {
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
