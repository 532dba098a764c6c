import { wordAt } from '../nouns/names';
import { SHADES } from '../lists/colours';
import { LINKS, PREPOSITIONS } from '../lists/grammar';
import { countOf } from '../lists/numbers';
import { VERB_FORMS } from '../lists/verbs';
import type { PromptRelation } from '../token';
import { JOINTS } from './state';
import type { Member } from './state';
import { WalkThings } from './things';

/** Words between the colours of a group: "one is black, the other white". */
const TELLING = new Set(['one', 'is', 'the', 'other', 'are', 'second', 'and']);

/** Groups that are told apart, and things that are told with what surrounds or fills them. */
export class WalkGroups extends WalkThings {
  /** "one of them is pink": the one is told apart from the rest. */
  protected oneOfThem(at: number): boolean {
    const [of, them] = [wordAt(this.tokens, at + 1), wordAt(this.tokens, at + 2)];
    if (of !== 'of' || !/^(?:them|which|these|those)$/.test(them)) return false;
    const group = this.scene.recent().find((id) => (this.scene.entities[id]?.count ?? 0) > 1);
    if (group === undefined) return false;
    this.closeRun();
    this.subjects = [this.scene.tellApart(group, {})];
    this.joint = '';
    this.mark(at, 3);
    return true;
  }

  /** "a brown and a black ball": two balls. */
  protected colourTwin(at: number): number {
    const start = /^(?:an?|one|the)$/.test(wordAt(this.tokens, at)) ? at + 1 : at;
    const colour = wordAt(this.tokens, start);
    if (start === at || !this.book.isColour(colour) || wordAt(this.tokens, start + 1) !== 'and') return at;
    const other = this.phraseAt(start + 2);
    if (!other || other.bare || other.colour === null || other.count !== 1 || other.name === '') return at;
    this.noun({ ...other, colour, length: start + 2 - at }, at);
    this.joint = 'and';
    return start + 2;
  }

  /** "three cupcakes: pink, yellow, green", "two plants (white and red)", "two cats - one black, the other white". */
  protected splitByColours(at: number): number {
    const group = this.run.at(-1)?.id ?? this.subjects.at(-1);
    const entity = group === undefined ? undefined : this.scene.entities[group];
    if (group === undefined || !entity || entity.colour !== null || (entity.count ?? 0) < 2) return at;
    const numbered = this.splitByNumbers(group, entity.count ?? 0, at);
    if (numbered > at) return numbered;
    const colours: string[] = [];
    let next = at;
    for (; next < this.tokens.length && colours.length < (entity.count ?? 0); next += 1) {
      const word = wordAt(this.tokens, next);
      if (this.book.isColour(word)) colours.push(word);
      else if (!(
        JOINTS.has(word) ||
        TELLING.has(word) ||
        SHADES.has(word) ||
        this.tokens[next]?.text === ','
      ))
        break;
    }
    if (colours.length !== entity.count || this.isGoingOn(next)) return at;
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

  /** True where a noun may follow the colours. */
  private isGoingOn(at: number): boolean {
    const after = this.tokens[at];
    return (
      after?.kind === 'word' &&
      !PREPOSITIONS.has(after.word) &&
      !LINKS.has(after.word) &&
      !JOINTS.has(after.word) &&
      this.tokens[at - 1]?.kind === 'word'
    );
  }

  /** "ten balloons (5 red, 5 blue)": where the numbers make the whole. */
  private splitByNumbers(group: number, count: number, at: number): number {
    const parts: { readonly count: number; readonly colour: string }[] = [];
    let next = at;
    for (let left = count; left > 0;) {
      const [word, colour] = [wordAt(this.tokens, next), wordAt(this.tokens, next + 1)];
      const number = /^an?$/.test(word) ? 0 : countOf(word);
      if (!number || !this.book.isColour(colour)) return at;
      parts.push({ count: number, colour });
      left -= number;
      next += 2;
      if (left > 0) next = this.pastJoint(next);
      if (left < 0) return at;
    }
    if (parts.length < 2 || this.isGoingOn(next)) return at;
    const told = parts.map((_, index) => (index === 0 ? group : this.scene.twin(group)));
    parts.forEach((part, index) =>
      Object.assign(this.scene.entities[told[index] ?? -1] ?? {}, { ...part, untold: 0 }),
    );
    this.scene.mention(...told);
    this.mark(at, next - at);
    this.run = [
      ...this.run.filter(({ id }) => id !== group),
      ...told.map((id): Member => ({ id, joint: ',', own: false })),
    ];
    return next;
  }

  /** "surrounded by": the things that come next stand so to those before, of which the sentence goes on. */
  protected taken(relation: PromptRelation, at: number): number {
    const marks = this.tokens[at - 1]?.kind === 'setting' ? [] : this.current();
    const ids: number[] = [];
    let end = at + 1;
    for (let next = end; marks.length > 0;) {
      const phrase = this.phraseAt(next);
      if (!phrase || phrase.name === '' || !phrase.isThing || phrase.length === 0) break;
      if (ids.length > 0 && this.isToldOf(next + phrase.length)) break;
      ids.push(this.scene.place(phrase));
      end = next + phrase.length;
      this.mark(next, phrase.length);
      next = this.pastJoint(end);
      if (next === end) break;
    }
    if (ids.length === 0) return at + 1;
    this.mark(at, 1);
    for (const mark of marks) this.scene.relate(ids, relation, mark);
    this.fresh = ids.at(-1) ?? null;
    this.done();
    this.subjects = marks;
    this.lastMark = marks[0] ?? null;
    this.scene.mention(...ids, ...marks);
    return end;
  }

  /** "Food chain, from top to bottom: a, b, c": the words before the row are its title, and no thing. */
  protected titledRow(at: number): number {
    const [only, more] = this.scene.entities;
    const isBare = this.phraseAt(0)?.bare === true && this.phraseAt(0)?.count !== undefined;
    if (this.tokens[at + 1]?.text === ':' && only !== undefined && more === undefined && isBare) {
      this.scene.entities.pop();
      this.scene.forget();
      this.scene.subject = null;
      this.run = [];
      this.subjects = [];
      this.fresh = null;
    }
    return at + 1;
  }

  /** Where the next of a list would begin. */
  private pastJoint(at: number): number {
    let next = at;
    if (this.tokens[next]?.text === ',') next += 1;
    return JOINTS.has(wordAt(this.tokens, next)) ? next + 1 : next;
  }

  /** True where something of its own is said of what ends here. */
  private isToldOf(at: number): boolean {
    const token = this.tokens[at];
    return (
      token !== undefined &&
      (token.kind === 'word'
        ? LINKS.has(token.word) || VERB_FORMS.has(token.word) || token.word === 'in'
        : /^(?:relation|aside|side|sides|place|taken)$/.test(token.kind))
    );
  }

  /** "flanked by two dogs", "flanked by a dog on the left and a cat on the right" */
  protected flanked(at: number): number {
    const subjects = this.current();
    const [subject] = subjects;
    const first = this.phraseAt(at + 1);
    if (!first || first.name === '' || subject === undefined) return at + 1;
    const [one, two] = [this.sideOf(at + 1), this.sideOf(this.pastJoint(this.sideEnd(at + 1)))];
    let end = at + 1 + first.length;
    const id = this.scene.place(first);
    if (one !== null && two !== null) {
      const next = this.pastJoint(this.sideEnd(at + 1));
      const second = this.phraseAt(next);
      this.scene.subject = id;
      if (second) this.scene.relate([this.scene.place(second)], two, subject);
      this.scene.relate([id], one, subject);
      end = this.sideEnd(next);
    } else this.scene.flank(id, subject);
    this.mark(at, end - at);
    this.closeRun();
    this.subjects = subjects;
    this.scene.mention(...subjects);
    return end;
  }

  private sideEnd(at: number): number {
    return at + (this.phraseAt(at)?.length ?? 0) + 1;
  }

  /** The side that is told of the thing at `at`, or null. */
  private sideOf(at: number): 'left' | 'right' | null {
    const phrase = this.phraseAt(at);
    const token =
      phrase && phrase.length > 0 && phrase.name !== '' ? this.tokens[at + phrase.length] : undefined;
    const side =
      token?.kind === 'place'
        ? token.places.length === 1 && token.places[0]?.row === undefined
          ? token.places[0]?.column
          : undefined
        : token?.kind === 'side' || token?.kind === 'aside'
          ? token.relation
          : undefined;
    return side === 'left' || side === 'right' ? side : null;
  }
}
