import { isNameAfter, wordAt } from '../nouns/names';
import type { NounPhrase } from '../nouns/phrase';
import { LINKS, MANY_PRONOUNS, ONE_PRONOUNS } from '../lists/grammar';
import { PARTS, WORN } from '../lists/parts';
import { settingOfPicture } from './backdrops';
import { VERB_FORMS } from '../lists/verbs';
import { WalkFeatures } from './features';

/** Words of a phrase without an article at most. */
const MOST_BARE = 6;

/** Takes up the things that a prompt names, and those that it rules out. */
export class WalkThings extends WalkFeatures {
  protected noun(phrase: NounPhrase, at: number): number {
    const { length } = phrase;
    if (phrase.head === 'letter' && /^[A-Z]$/.test(this.tokens[at + length]?.text ?? '')) {
      this.mark(at, length + 1);
      return length + 1;
    }
    if (!phrase.isThing || this.isMap(phrase, at)) {
      const where = settingOfPicture(phrase.words);
      if (where !== undefined) this.addSetting(where, at, length);
      // "on the left page a giraffe" and the like were read as places; the rest speaks of the picture.
      this.mark(at, length);
      const of = wordAt(this.tokens, at + length);
      const like =
        of === 'of' && /^(?:shape|form)$/.test(phrase.head) ? this.phraseAt(at + length + 1) : null;
      // "in the shape of a heart": no heart.
      if (like !== null && this.scene.entities.length > 0) {
        this.mark(at, length + 1 + like.length);
        return length + 1 + like.length;
      }
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
    if (this.isMadeUp(phrase, at) || this.takeFeature(phrase, at)) {
      this.mark(at, length);
      return length;
    }
    const setting = this.settingOf(phrase);
    if (setting) {
      this.addSetting(setting, at, length);
      return length;
    }
    if (phrase.bare && phrase.head === 'light' && phrase.attributes.length > 0) return length;
    // A run of nouns names nothing; what begins one word on is as long.
    if (phrase.bare && phrase.words.length > MOST_BARE) return phrase.words.length > MOST_BARE + 1 ? 2 : 0;
    if (this.isMadeOf(phrase)) return 0;
    if (phrase.bare && PARTS.has(phrase.head) && phrase.count === null && this.follows(at)) {
      // "holding hands"
      this.verb = null;
      this.mark(at, length);
      return length;
    }
    if (!phrase.sure && !this.isLikely(phrase, at)) return 0;
    if (this.isSaidBy(phrase, at)) {
      this.mark(at, length + 1);
      return length + 1;
    }
    const id = this.scene.place(phrase);
    // "Pip the mouse": the name means it from now on.
    const before = this.tokens[at - 1];
    if (phrase.definite && before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !this.read[at - 1]) {
      this.names.set(before.word, id);
      this.read[at - 1] = true;
    }
    this.fresh = id;
    if (this.verb === null) this.scene.subject = id;
    this.isSentence = false;
    this.mark(at, length);
    this.takeName(id, at + length);
    if (this.verb) {
      const { relation, flips, subjects } = this.verb;
      for (const subject of subjects) {
        if (flips) this.scene.relate([id], relation, subject);
        else this.scene.relate([subject], relation, id);
      }
      this.verb = null;
      this.wearers = flips && relation === 'on' ? subjects : [];
      if (flips) this.scene.mention(...subjects);
      this.subjects = [...subjects];
      if (this.joint === '') {
        this.read[at] = true;
        return length;
      }
    }
    if (this.wearers.length > 0 && this.joint !== '' && WORN.has(phrase.head) && this.pending.length === 0) {
      this.scene.relate([id], 'on', this.wearers[0] ?? id);
      this.scene.mention(...this.wearers);
      this.joint = '';
      return length;
    }
    this.wearers = [];
    if (this.label !== null && this.host === null) this.labelled.set(id, this.label);
    this.run.push({ id, joint: this.run.length === 0 ? '' : this.joint, own: false });
    this.joint = '';
    this.plural = false;
    return length;
  }

  /** True right after a verb. */
  private follows(at: number): boolean {
    return VERB_FORMS.has(wordAt(this.tokens, at - 1));
  }

  /** "my cat Mittens": the name means it from now on. */
  private takeName(id: number, at: number): void {
    const [noun, name] = [this.tokens[at - 1], this.tokens[at]];
    if (noun?.kind !== 'word' || name?.kind !== 'word' || !isNameAfter(noun.text, name.text)) return;
    this.names.set(name.word, id);
    this.read[at] = true;
  }

  /** A noun that no list has and no article marks: something must be said of it, or of one beside it. */
  protected isLikely(phrase: NounPhrase, at: number): boolean {
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

  /** "no cups on it": nothing is there that it could be told of. */
  private pastNowhere(at: number, from: number): number {
    const token = this.tokens[at];
    if (at === from + 1 || token?.kind !== 'relation') return at;
    const word = wordAt(this.tokens, at + 1);
    const phrase = ONE_PRONOUNS.has(word) || MANY_PRONOUNS.has(word) ? null : this.phraseAt(at + 1);
    const end = at + 1 + (phrase === null ? (word === '' ? 0 : 1) : phrase.length);
    this.mark(at, end - at);
    return end;
  }

  /** "no dogs or cats" */
  protected ruleOut(at: number, to: number): number {
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
    next = this.pastNowhere(next, at);
    if (next === at + 1) this.read[at] = /^(?:nothing|no)$/i.test(this.tokens[at]?.text ?? '');
    return next;
  }
}
