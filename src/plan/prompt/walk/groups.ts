import { LINKS } from '../lists/grammar';
import { VERB_FORMS } from '../lists/verbs';
import type { PromptRelation } from '../token';
import { WalkMembers } from './members';

/** Things that are told with what surrounds, fills or flanks them. */
export class WalkGroups extends WalkMembers {
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
    const token = phrase && phrase.length > 0 ? this.tokens[at + phrase.length] : undefined;
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
