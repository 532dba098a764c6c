import { wordAt } from '../nouns/names';
import { SHADES } from '../lists/colours';
import { LINKS, PREPOSITIONS } from '../lists/grammar';
import { countOf } from '../lists/numbers';
import { JOINTS } from './state';
import type { Member } from './state';
import { WalkThings } from './things';

/** Words between the colours of a group: "one is black, the other white". */
const TELLING = new Set(['one', 'is', 'the', 'other', 'are', 'second', 'and']);

/** Groups whose members are told apart, by number, colour or place. */
export class WalkMembers extends WalkThings {
  /**
   * "one of them is pink", "two of them red", "one on the chair, one under it": these are told apart from the rest.
   * Returns where to go on.
   */
  protected someOfThem(at: number): number {
    const word = wordAt(this.tokens, at);
    if (word === 'the' && /^others?$/.test(wordAt(this.tokens, at + 1))) return this.theOther(at);
    const count = /^an?$/.test(word) ? undefined : countOf(word);
    const linked = this.pastLink(at + 1);
    const next = this.tokens[linked];
    const isOf =
      wordAt(this.tokens, at + 1) === 'of' &&
      /^(?:them|which|these|those)$/.test(wordAt(this.tokens, at + 2));
    const isPlaced =
      word === 'one' &&
      next !== undefined &&
      /^(?:relation|aside|side|place)$/.test(next.kind) &&
      this.isAnyUntold();
    if (!count || (!isOf && !isPlaced)) return at;
    const group = this.scene
      .recent()
      .find((id) => (this.scene.entities[id]?.count ?? 0) > count || (isPlaced && this.scene.isUntold(id)));
    if (group === undefined) return at;
    this.closeRun();
    const told = this.scene.tellApart(group, {}, count);
    if (isPlaced) this.run.push({ id: told, joint: '', own: false });
    else this.subjects = [told];
    this.joint = '';
    const length = isOf ? 3 : linked - at;
    this.mark(at, length);
    const colour = wordAt(this.tokens, at + length);
    if (isOf && this.book.isColour(colour)) {
      Object.assign(this.scene.entities[told] ?? {}, { colour });
      this.read[at + length] = true;
      return this.restByColour(at + length + 1, group);
    }
    return at + length;
  }

  /** "one on a table, the other on a chair" */
  private theOther(at: number): number {
    const rest = this.scene.recent().find((id) => this.scene.isUntold(id));
    const end = this.pastLink(at + 2);
    const kind = this.tokens[end]?.kind ?? '';
    if (rest === undefined || !/^(?:relation|aside|side|place)$/.test(kind)) return at;
    this.closeRun();
    this.run.push({ id: rest, joint: '', own: false });
    this.joint = '';
    this.mark(at, end - at);
    return end;
  }

  /** "one is on a table" */
  private pastLink(at: number): number {
    return LINKS.has(wordAt(this.tokens, at)) ? at + 1 : at;
  }

  private isAnyUntold(): boolean {
    return this.scene.recent().some((id) => this.scene.isUntold(id));
  }

  /** "two of them red and three blue" */
  private restByColour(at: number, told: number): number {
    const start = wordAt(this.tokens, at) === 'and' || this.tokens[at]?.text === ',' ? at + 1 : at;
    const [count, colour] = [countOf(wordAt(this.tokens, start)), wordAt(this.tokens, start + 1)];
    const rest = this.scene.recent([told]).find((id) => this.scene.isUntold(id));
    if (rest === undefined || count !== this.scene.entities[rest]?.count || !this.book.isColour(colour))
      return at;
    Object.assign(this.scene.entities[rest] ?? {}, { colour, untold: 0 });
    this.mark(start, 2);
    return start + 2;
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

  /** Where the next of a list would begin. */
  protected pastJoint(at: number): number {
    let next = at;
    if (this.tokens[next]?.text === ',') next += 1;
    return JOINTS.has(wordAt(this.tokens, next)) ? next + 1 : next;
  }
}
