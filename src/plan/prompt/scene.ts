import { singular } from '../prose/noun';
import { sameColour } from './lexicon';
import type { NounPhrase } from './nouns/phrase';
import type { Place, PromptRelation } from './tokens';
import { isAlive } from './lists/alike';
import { MANY_PRONOUNS } from './lists/grammar';
import { isCommonNoun, isWiderWord } from './lists/nouns';
import { ONE_THING } from './lists/numbers';
import type { Size } from './lists/sizes';

/** A thing while a prompt is read: what is said of it later is added to it. */
export interface Entity {
  name: string;
  colour: string | null;
  size: Size | null;
  attributes: readonly string[];
  count: number | null;
  /** Its head noun as written, and its words. */
  readonly head: string;
  readonly words: readonly string[];
  /** The side of its twin: "a tulip on either side". */
  side: 'left' | 'right' | null;
  /** Things of a group that were not told apart yet: "two suitcases, a brown one and a black one". */
  untold: number;
  /** Said to be not wanted. */
  ruledOut: boolean;
}

export interface SceneRelation {
  readonly subject: number;
  readonly relation: PromptRelation;
  readonly object: number;
  readonly other?: number;
}
export interface ScenePlace {
  readonly object: number;
  readonly place: Place;
  readonly text: string;
}

/** Things, what is said of them and which were spoken of last. */
export class Scene {
  readonly entities: Entity[] = [];
  relations: SceneRelation[] = [];
  places: ScenePlace[] = [];
  /** In order of mention, the latest last. */
  private focus: number[] = [];
  /** What the sentence is about: "another one" is one more of it, and not of what it stands by. */
  subject: number | null = null;
  /** Whom "his" and "she" meant before. */
  private somebody: number | null = null;

  mention(...ids: readonly number[]): void {
    for (const id of ids) this.focus = [...this.focus.filter((other) => other !== id).slice(-12), id];
  }

  /** Nothing was spoken of yet. */
  forget(): void {
    this.focus = [];
    this.subject = null;
  }

  recent(but: readonly number[] = []): number[] {
    return this.focus.filter((id) => !but.includes(id) && !this.entities[id]?.ruledOut).toReversed();
  }

  /** The thing that a phrase names: one named before where it points back, else a new one. */
  place(phrase: NounPhrase): number {
    const id = this.earlier(phrase) ?? this.add(phrase);
    const entity = this.entities[id];
    if (entity) {
      entity.colour ??= phrase.colour;
      entity.size ??= phrase.size;
    }
    this.mention(id);
    return id;
  }

  add(phrase: NounPhrase): number {
    const { name, colour, size, attributes, count, head, words } = phrase;
    const model = colour === null ? (this.subject ?? this.model(colour)) : this.model(colour);
    const like = name === '' ? this.entities[model ?? -1] : undefined;
    const entity: Entity = {
      name: like?.name ?? name,
      colour,
      size,
      attributes,
      count,
      head: like?.head ?? head,
      words: like?.words ?? words,
      side: null,
      untold: (count ?? 0) > 1 ? (count ?? 0) : 0,
      // "the red one" where nothing was named before.
      ruledOut: (like?.name ?? name) === '',
    };
    return this.entities.push(entity) - 1;
  }

  /** The thing named before that a phrase points back to, or null. */
  private earlier(phrase: NounPhrase): number | null {
    const { name, definite, bare, colour, size, side, count } = phrase;
    if (name === '') return this.oneOf(phrase);
    if (!definite && !bare) return null;
    const isFree = (id: number): boolean => {
      const own = this.entities[id];
      if (!own || own.ruledOut || (colour !== null && own.colour !== null && !sameColour(own.colour, colour)))
        return false;
      if (size !== null && own.size !== null && own.size !== size) return false;
      return !side || own.side === null || own.side === side;
    };
    const all = this.recent().filter(isFree);
    const sided =
      side === null
        ? undefined
        : all.find((id) => this.entities[id]?.side === side && this.isNamed(id, phrase, true));
    const exact = sided ?? all.find((id) => this.isNamed(id, phrase, false));
    // Without an article only the very name of one thing points back.
    if (!definite) {
      const own = exact === undefined ? undefined : this.entities[exact];
      const isSame = count === 1 ? own?.count === 1 : count === null && (own?.count ?? 0) > 1;
      return exact !== undefined && isSame ? exact : null;
    }
    if (exact !== undefined) return exact;
    const like = all.filter((id) => this.isNamed(id, phrase, true));
    return (
      like.find((id) => phrase.words.every((word) => this.entities[id]?.words.includes(word))) ??
      like[0] ??
      null
    );
  }

  private isNamed(id: number, { name, head }: NounPhrase, loosely: boolean): boolean {
    const own = this.entities[id];
    if (!own) return false;
    if (own.name === name) return true;
    if (!loosely) return false;
    const [one, other] = [singular(head), singular(own.head)];
    return (
      one === other ||
      // "the school" is not the school bus.
      (!isCommonNoun(one) && (own.words.includes(head) || own.name.split(' ').includes(name))) ||
      (one.length > 3 && (other.startsWith(one) || other.endsWith(one) || one.startsWith(other))) ||
      isWiderWord(one, other)
    );
  }

  /** "the white one", "a black one", "the green". */
  private oneOf({ colour, side, definite }: NounPhrase): number | null {
    const all = this.recent();
    if (definite && side) {
      const pair = all.find((id) => this.entities[id]?.count === 2);
      return (
        all.find((id) => this.entities[id]?.side === side) ??
        (pair === undefined ? (all[0] ?? null) : this.parted(pair, side))
      );
    }
    if (definite && colour !== null) {
      return all.find((id) => sameColour(this.entities[id]?.colour ?? '', colour)) ?? null;
    }
    const group = all.find((id) => this.isUntold(id) || this.entities[id]?.colour !== null);
    if (colour === null || group === undefined) return null;
    const name = this.entities[group]?.name;
    const left = this.isUntold(group)
      ? group
      : all.find((id) => this.isUntold(id) && this.entities[id]?.name === name);
    return left === undefined ? null : this.tellApart(left, { colour });
  }

  /** The thing whose noun "a white one" leaves out: the last one with a colour, else the last. */
  private model(colour: string | null): number | undefined {
    const all = this.recent();
    const own = this.subject === null ? undefined : this.entities[this.subject];
    if (own && !own.ruledOut && own.colour !== null && colour !== null) return this.subject ?? undefined;
    return (colour === null ? undefined : all.find((id) => this.entities[id]?.colour !== null)) ?? all[0];
  }

  private isUntold(id: number): boolean {
    const entity = this.entities[id];
    return entity !== undefined && entity.colour === null && entity.untold > 0;
  }

  /** One of a group is told apart from the rest, which keep what was said of all. */
  tellApart(id: number, one: { readonly colour?: string; readonly side?: 'left' | 'right' }): number {
    const group = this.entities[id];
    if (!group) return id;
    if (group.count !== null && group.count > 1) {
      const rest = group.count - 1;
      Object.assign(group, { count: 1, untold: 0, ...one });
      const twin = this.twin(id);
      Object.assign(this.entities[twin] ?? {}, { count: rest, untold: rest, colour: null, side: null });
      // The rest is taken first when the next one is told apart.
      this.mention(twin);
      this.mention(id);
      return id;
    }
    Object.assign(group, { untold: 0, ...one });
    return id;
  }

  /** Another one of which all holds that was said of the first. */
  twin(id: number): number {
    const entity = this.entities[id];
    if (!entity) return id;
    const twin = this.entities.push({ ...entity }) - 1;
    const swap = (other: number): number => (other === id ? twin : other);
    for (const relation of this.relations.filter((each) =>
      [each.subject, each.object, each.other].includes(id),
    )) {
      const { subject, object, other } = relation;
      this.relations.push({
        ...relation,
        subject: swap(subject),
        object: swap(object),
        ...(other === undefined ? {} : { other: swap(other) }),
      });
    }
    for (const placed of this.places.filter(({ object }) => object === id))
      this.places.push({ ...placed, object: twin });
    return twin;
  }

  /** What a pronoun means, or null; `owns`: its head, its tail. */
  pronoun(word: string, but: readonly number[], owns = false): number | null {
    const many = MANY_PRONOUNS.has(word);
    const all = this.recent(but);
    const fits = all.filter(
      (id) =>
        (this.entities[id]?.count === 1) !== many || (many && ONE_THING.has(this.entities[id]?.head ?? '')),
    );
    const gendered = /^(?:he|him|his|she|her)$/.test(word);
    const known =
      gendered && this.somebody !== null && all.includes(this.somebody) ? this.somebody : undefined;
    const alive = gendered || owns ? fits.find((each) => this.isAlive(each)) : undefined;
    const id = known ?? alive ?? fits[0] ?? (many ? undefined : all[0]) ?? null;
    if (gendered) this.somebody = id;
    return id;
  }

  relate(subjects: readonly number[], relation: PromptRelation, object: number, other?: number): void {
    for (const subject of subjects) {
      if (subject === object || subject === other) continue;
      const made = { subject, relation, object, ...(other === undefined ? {} : { other }) };
      const isKnown = this.relations.some(
        (each) =>
          each.subject === subject &&
          each.relation === relation &&
          each.object === object &&
          each.other === other,
      );
      if (!isKnown) this.relations.push(made);
    }
  }

  locate(objects: readonly number[], places: readonly Place[], text: string): void {
    for (const object of objects) {
      const [place, second] = places;
      if (place && second) {
        const twin = this.isSingle(object) ? this.twin(object) : this.halve(object);
        this.places.push({ object, place, text }, { object: twin, place: second, text });
      } else if (
        place &&
        !this.places.some((each) => each.object === object && sameSpot(each.place, place))
      ) {
        this.places.push({ object, place, text });
      }
    }
  }

  /** The left or the right one of two that stand side by side. */
  private parted(id: number, side: 'left' | 'right'): number {
    const twin = this.halve(id);
    const [left, right] = [this.entities[id], this.entities[twin]];
    if (left) left.side = 'left';
    if (right) right.side = 'right';
    this.relate([id], 'left', twin);
    this.mention(twin, id);
    return side === 'left' ? id : twin;
  }

  /** One on each side of a thing. */
  flank(id: number, object: number): void {
    const twin = this.isSingle(id) ? this.twin(id) : this.halve(id);
    const [left, right] = [this.entities[id], this.entities[twin]];
    if (left) left.side = 'left';
    if (right) right.side = 'right';
    this.relate([id], 'left', object);
    this.relate([twin], 'right', object);
  }

  /** Two things where two were named together. */
  halve(id: number): number {
    const entity = this.entities[id];
    if (!entity) return id;
    const half = entity.count === null ? null : Math.max(1, Math.floor(entity.count / 2));
    entity.count = half;
    entity.untold = 0;
    const twin = this.twin(id);
    return twin;
  }

  /** True where one was placed at the left and the other at the right. */
  areApart(one: number, other: number): boolean {
    const columns = [one, other].map((id) => this.places.find(({ object }) => object === id)?.place.column);
    return columns.includes('left') && columns.includes('right');
  }

  isAlive(id: number): boolean {
    const { head = '', name = '' } = this.entities[id] ?? {};
    return isAlive(head) || isAlive(name);
  }

  isSingle(id: number): boolean {
    return this.entities[id]?.count === 1;
  }
}

const sameSpot = (a: Place, b: Place): boolean =>
  a.column === b.column && a.row === b.row && a.depth === b.depth;
