import { wordAt } from '../nouns/names';
import type { Place } from '../token';
import { titledSetting } from './backdrops';
import { WalkVerbs } from './verbs';

/** Titles, stops and places in the picture. */
export class WalkPlaces extends WalkVerbs {
  /** A title names at most where it plays. */
  protected skim(at: number): number {
    const token = this.tokens[at];
    if (token?.kind === 'setting') this.addSetting(token.setting, at, 1);
    if (token?.kind === 'row') this.row = token.relation;
    const setting = token?.kind === 'word' ? titledSetting(this.tokens, at) : undefined;
    if (setting) this.addSetting(setting, at, 1);
    return at + 1;
  }

  protected stop(text: string, at: number): number {
    if (text === ',' || text === ';') this.host = null;
    if (/^[,/|+&]$/.test(text)) this.joint = /[,/|]/.test(text) ? ',' : 'and';
    else if (text === ':') {
      this.label =
        (this.pending.find(
          (each) => each.kind === 'place' && /row|half|side|column|section/i.test(each.text),
        ) as typeof this.label) ?? null;
      if (this.pending.length === 0) this.endClause();
    } else if (/^[(–—-]$/.test(text)) this.endClause();
    if (text === '(') this.splitByColours(at + 1);
    if (/^[:,;–—-]$/.test(text)) return this.splitByColours(at + 1);
    return at + 1;
  }

  protected place(places: readonly Place[], text: string, at: number): number {
    const token = this.tokens[at];
    if (this.isBackdrop(text, at) || wordAt(this.tokens, at - 1) === 'nothing') {
      this.read[at] = true;
      return at + 1;
    }
    const side = places.length === 1 && places[0]?.row === undefined ? places[0]?.column : undefined;
    const fronted = this.isFronted(at, at + 1);
    const isApart = this.tokens[at + 1]?.text === ':' || /far/i.test(text);
    if (fronted && !isApart && this.sideMark !== null && (side === 'left' || side === 'right') && token) {
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
    } else if (this.isOtherSide(side, text)) {
      this.apply(
        { kind: 'relation', relation: side, marks: [this.sideMark ?? -1], again: true },
        this.current(),
      );
      this.done();
    } else {
      const isFresh = this.run.length === 0 && this.fresh !== null;
      const isDepth = places.some(({ depth }) => depth !== undefined);
      const fresh = isFresh && this.fresh !== null ? [this.fresh] : [];
      // "sleeps on a chair in the background": both are there.
      // "in the middle a lock and an envelope top right": the lock was placed before.
      const last = this.pending.some(({ kind }) => kind === 'place')
        ? this.run.slice(-1).map(({ id }) => id)
        : [];
      const own = last.length > 0 ? last : this.current();
      const near = isFresh ? [...fresh, ...(isDepth ? own : [])] : own;
      if (near.length === 0) return at + 1;
      this.scene.locate(near, places, text);
      this.done();
    }
    this.read[at] = true;
    return at + 1;
  }
}
