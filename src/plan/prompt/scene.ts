import { singular } from '../prose/noun';
import { sameColour } from './lexicon';
import { isPerson } from './lists/alike';
import { MANY_PRONOUNS } from './lists/grammar';
import { isCommonNoun, isWiderWord } from './lists/nouns';
import { ONE_THING } from './lists/numbers';
import type { NounPhrase } from './nouns/phrase';
import { type Entity, Told } from './told';

/** Which things phrases and pronouns mean: those that were spoken of, or new ones. */
export class Scene extends Told {
  /** What the sentence is about: "another one" is one more of it, and not of what it stands by. */
  subject: number | null = null;
  /** Whom "his" and "she" meant before. */
  private somebody: number | null = null;

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
    const { name, colour, moreColours, size, attributes, count, head, words } = phrase;
    const model = colour === null ? (this.subject ?? this.model(colour)) : this.model(colour);
    const like = name === '' ? this.entities[model ?? -1] : undefined;
    const isMore = name === '' && colour === null;
    const entity: Entity = {
      name: like?.name ?? name,
      // "another one" looks like the first.
      moreColours,
      colour: colour ?? (isMore ? (like?.colour ?? null) : null),
      size: size ?? (isMore ? (like?.size ?? null) : null),
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
    const named = all.filter((id) => this.isNamed(id, phrase, false));
    // "a doctor and a nurse, the nurse", where a vocabulary has one name for both.
    const head = singular(phrase.head);
    const exact = sided ?? named.find((id) => singular(this.entities[id]?.head ?? '') === head) ?? named[0];
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
  private oneOf({ colour, side, definite, size, attributes }: NounPhrase): number | null {
    const all = this.recent();
    const told = all.find((id) => this.isUntold(id));
    // "two vases, a tall one and a small one", "three rabbits, the biggest one"
    if (colour === null && side === null && told !== undefined && (size !== null || attributes.length > 0)) {
      const id = this.tellApart(told, {});
      const entity = this.entities[id];
      if (entity) entity.attributes = [...entity.attributes, ...attributes];
      return id;
    }
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

  private rests(id: number, word: string): number {
    return word === 'it' && this.isUntold(id) ? 1 : 0;
  }

  /** What a pronoun means, or null; `owns`: its head, its tail. */
  pronoun(word: string, but: readonly number[], owns = false): number | null {
    const many = MANY_PRONOUNS.has(word);
    // Of a group that is being told apart, the rest is no "it".
    const all = this.recent(but).sort((a, b) => this.rests(a, word) - this.rests(b, word));
    const fits = all.filter(
      (id) =>
        (this.entities[id]?.count === 1) !== many || (many && ONE_THING.has(this.entities[id]?.head ?? '')),
    );
    const gendered = /^(?:he|him|his|she|her)$/.test(word);
    const known =
      gendered && this.somebody !== null && all.includes(this.somebody) ? this.somebody : undefined;
    const person = gendered ? fits.find((each) => isPerson(this.entities[each]?.head ?? '')) : undefined;
    const alive = person ?? (gendered || owns ? fits.find((each) => this.isAlive(each)) : undefined);
    const id = known ?? alive ?? fits[0] ?? (many ? undefined : all[0]) ?? null;
    if (gendered) this.somebody = id;
    return id;
  }
}
