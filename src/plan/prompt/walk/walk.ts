import { wordAt } from '../nouns/names';
import type { Stretch } from '../titles';
import type { PromptRelation, PromptToken } from '../token';
import { LINKS, MANY_PRONOUNS, ONE_PRONOUNS } from '../lists/grammar';
import { RELATING, VERB_FORMS } from '../lists/verbs';
import { AXES } from './landmarks';
import { JOINTS } from './state';
import { settingAlone } from './backdrops';
import { WalkPlaces } from './places';

/** Walks through the tokens of a prompt once, from left to right. */
export class Walk extends WalkPlaces {
  walk({ from, to, title }: Stretch): void {
    for (let at = from; at < to;) {
      const next = title ? this.skim(at) : this.step(at, to);
      at = Math.max(at + 1, next);
    }
    this.closeRun();
    this.subjects = [];
    this.pending = [];
    this.host = null;
    this.carrier = null;
    this.sideMark = null;
    this.lastMark = null;
    this.lastSide = null;
    this.wearers = [];
    this.axisMark = null;
    this.fresh = null;
    this.verb = null;
    this.plural = false;
    this.ruled = false;
    this.joint = '';
    if (!title) this.row = null;
    this.placeLabelled();
  }

  protected step(at: number, to: number): number {
    const token = this.tokens[at];
    switch (token?.kind) {
      case undefined:
        return at + 1;
      case 'stop':
        return this.stop(token.text, at);
      case 'manner':
        return at + 1;
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
        return this.titledRow(at);
      case 'place':
        return this.place(token.places, token.text, at);
      case 'taken':
        return this.taken(token.relation, at);
      case 'relation':
      case 'aside':
      case 'side':
      case 'sides':
        return this.relation(token, at);
      case 'word':
        return this.word(token.word, at);
    }
  }

  protected word(word: string, at: number): number {
    if (word === 'as' && wordAt(this.tokens, at + 1) === 'well' && wordAt(this.tokens, at + 2) === 'as') {
      this.joint = 'and';
      return at + 3;
    }
    const compared = this.compared(word, at);
    if (compared > at) return compared;
    if (
      /^(?:for|about|as|than)$/.test(word) ||
      (word === 'like' && /^(?:looks?|looking|shaped)$/.test(wordAt(this.tokens, at - 1)))
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
    if (word === 'not') {
      const denied = this.phraseAt(at + 1);
      if (denied?.name === '') return at + 1 + denied.length;
    }
    if (this.joint !== '' && /^(?:put|place|add|draw|stick)$/.test(word) && this.opensOrder(at)) {
      this.endClause();
      return at + 1;
    }
    const alone = settingAlone(this.tokens, at);
    if (alone !== undefined) {
      this.addSetting(alone, at, alone === word && word === 'space' ? 1 : 2);
      return at + 2;
    }
    const twin = this.colourTwin(at);
    if (twin > at) return twin;
    const phrase = this.phraseAt(at);
    if (phrase && phrase.length > 0 && !this.isVerbHere(word, phrase, at)) {
      const length = this.noun(phrase, at);
      if (length > 0) return at + length;
    }
    if (ONE_PRONOUNS.has(word) || MANY_PRONOUNS.has(word)) return this.pronounSubject(word, at);
    const some = this.someOfThem(at);
    if (some > at) return some;
    if (word === 'leave') {
      const phrase = this.phraseAt(at + 1);
      if (phrase && phrase.name !== '' && wordAt(this.tokens, at + 1 + phrase.length) === 'out') {
        this.avoided.add(phrase.name);
        this.mark(at, phrase.length + 2);
        return at + phrase.length + 2;
      }
    }
    const next = LINKS.has(word) || VERB_FORMS.has(word) ? this.predicate(word, at) : at + 1;
    if (next > at + 1) return next;
    if (word === 'in') return this.in(at);
    const relating = RELATING.has(word) ? word : /(?:holding|carrying)$/.test(word) ? word : '';
    if (relating !== '' && this.current().length > 0) this.relatingVerb(relating, at);
    return at + 1;
  }

  protected with(at: number): number {
    const owner = this.fresh ?? this.current().at(-1) ?? this.scene.recent()[0] ?? null;
    const subjects = this.current();
    this.closeRun();
    this.subjects = subjects;
    // "a window above the sink with a herb on the sill": the sink is no host of what stands elsewhere.
    this.hostIsMark = owner !== null && owner === this.fresh && !subjects.includes(owner);
    this.host = owner;
    this.carrier = owner;
    this.joint = '';
    return at + 1;
  }

  /** "in a basket": inside it, unless it's worn, a setting or a manner. */
  protected in(at: number): number {
    const split = this.splitByColours(at + 1);
    if (split > at + 1) return split;
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

  /** "a desk with a laptop, a mug and a plant on it": all of the list. */
  private onCarrier(relation: PromptRelation, carrier: number, at: number): number {
    const subjects = this.run.map(({ id }) => id);
    this.apply({ kind: 'relation', relation, marks: [carrier], again: true }, subjects);
    this.mark(at, 2);
    this.done();
    this.subjects = [carrier];
    this.scene.mention(...subjects, carrier);
    return at + 2;
  }

  protected relation(
    token: Exclude<
      PromptToken,
      { kind: 'word' | 'stop' | 'manner' | 'place' | 'row' | 'setting' | 'not' | 'not-before' | 'taken' }
    >,
    at: number,
  ): number {
    const pronounNext = /^(?:it|them|him|her)$/.test(wordAt(this.tokens, at + 1));
    if (/^(?:not|nothing|nobody)$/.test(wordAt(this.tokens, at - 1))) return this.pastDenied(at, pronounNext);
    const leadsIn =
      (token.kind === 'side' || token.kind === 'aside' || pronounNext) &&
      this.isFronted(at, at + (pronounNext && token.kind === 'relation' ? 2 : 1));
    const carrier = pronounNext && !leadsIn ? this.carrier : null;
    if (
      carrier !== null &&
      token.kind === 'relation' &&
      this.run.length > 1 &&
      this.isCarried(token.relation)
    )
      return this.onCarrier(token.relation, carrier, at);
    const but = this.butOf(pronounNext, leadsIn);
    const own = but.length === 1 ? but : this.current();
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
    if (isSide) this.lastSide = relation;
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
    const subjects =
      relation === 'around' && !this.byPronoun && this.run.length > 1 && this.run.at(-1)?.joint === 'and'
        ? this.run.map(({ id }) => id)
        : this.isHosts(relation, found !== null, own)
          ? [this.host ?? -1]
          : own;
    if (isSide) this.lastKind = this.scene.entities[subjects[0] ?? -1]?.name ?? '';
    if (subjects.length === 0) return end;
    if (this.hangsOnMark(token, at) || this.isChain(token, at)) {
      // "flowers in a jar on the sill": the jar is.
      for (const mark of marks) this.scene.relate([this.lastNew.id], relation, mark);
      this.scene.mention(...marks, ...subjects);
      if (this.isChain(token, at)) this.lastNew = { id: marks[0] ?? -1, at: end, relation };
      return end;
    }
    this.lastNew = { id: marks[0] ?? -1, at: found && this.isNew ? end : -1, relation };
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
}
