import { wordAt } from '../nouns/names';
import type { NounPhrase } from '../nouns/phrase';
import { WalkGrounds } from './grounds';

/** Finds the two that something is between. */
export class WalkPairs extends WalkGrounds {
  protected betweenThings(phrase: NounPhrase, but: readonly number[]): number[] | null {
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
  protected halves(id: number): number[] {
    if (this.scene.entities[id]?.count !== 2) return [id, id];
    const twin = this.scene.halve(id);
    Object.assign(this.scene.entities[id] ?? {}, { side: 'left' });
    Object.assign(this.scene.entities[twin] ?? {}, { side: 'right' });
    this.scene.mention(twin);
    return [id, twin];
  }

  /** "between them": the two named last, or the two of a group. */
  protected pair(but: readonly number[]): number[] | null {
    const all = this.scene.recent(but);
    const [one, other] = all;
    if (one === undefined) return null;
    const count = this.scene.entities[one]?.count;
    if (other !== undefined) {
      for (const late of all.slice(0, 4)) {
        const apart = all.slice(0, 4).find((early) => early !== late && this.scene.areApart(late, early));
        if (apart !== undefined) return [apart, late];
      }
    }
    if (count === 2 || (count !== 1 && other === undefined)) return this.halves(one);
    return other === undefined ? null : [other, one];
  }
}
