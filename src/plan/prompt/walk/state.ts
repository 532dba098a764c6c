import type { WordBook } from '../lexicon';
import { readNounPhrase } from '../nouns/phrase';
import type { NounPhrase } from '../nouns/phrase';
import { VESSELS, WORN } from '../lists/parts';
import { Scene } from '../scene';
import type { Place, PromptRelation, PromptToken } from '../token';

/** A thing of a list as it is read. */
export interface Member {
  readonly id: number;
  /** What came before it. */
  readonly joint: '' | ',' | 'and';
  /** Something of its own was said of it, so that what came before the list is not meant. */
  own: boolean;
}

/** What was said before the things that it is said of: "to the left of the tent", "in the middle". */
export type Pending =
  | {
      readonly kind: 'relation';
      readonly relation: PromptRelation;
      readonly marks: readonly number[];
      readonly again: boolean;
    }
  | { readonly kind: 'sides'; readonly marks: readonly number[]; readonly again: boolean }
  | { readonly kind: 'place'; readonly places: readonly Place[]; readonly text: string };

/** Told twice on end, the second is told of what the first was told from. */
const CHAINED = new Set<PromptRelation>(['left', 'right', 'above', 'below', 'behind', 'in front of']);

/** They join two of a list. */
export const JOINTS = new Set(['and', '&', '+', 'plus', 'or']);

/** What is known while the tokens of a prompt are walked through: the list that is being read, and what was said before it. */
export class WalkState {
  readonly scene = new Scene();
  readonly settings = new Set<string>();
  readonly avoided = new Set<string>();
  /** By token: it was read. */
  readonly read: boolean[] = [];
  protected run: Member[] = [];
  protected subjects: number[] = [];
  protected pending: Pending[] = [];
  protected row: PromptRelation | null = null;
  protected host: number | null = null;
  /** The host is what something else was just placed by. */
  protected hostIsMark = false;
  protected joint: Member['joint'] = '';
  /** What a side was last told from, in this sentence. */
  /** What the list that is being read is with: "a desk with a laptop, a mug and a plant on it". */
  protected carrier: number | null = null;
  /** The thing that was new as a landmark last, and where its words ended. */
  protected lastNew: { readonly id: number; readonly at: number; readonly relation?: PromptRelation } = {
    id: -1,
    at: -1,
  };
  protected sideMark: number | null = null;
  protected lastSide: 'left' | 'right' | null = null;
  /** Who wears what was named last: "wearing a hat and a scarf". */
  protected wearers: readonly number[] = [];
  /** What stood there. */
  protected lastKind = '';
  protected lastMark: number | null = null;
  protected axisMark: { readonly axis: string; readonly mark: number } | null = null;
  protected fresh: number | null = null;
  protected verb: {
    readonly relation: PromptRelation;
    readonly flips: boolean;
    readonly subjects: readonly number[];
  } | null = null;
  /** "Top row:", and those of the list after it. */
  protected label: Extract<Pending, { kind: 'place' }> | null = null;
  protected readonly labelled = new Map<number, Extract<Pending, { kind: 'place' }>>();
  protected plural = false;
  protected readonly phrases = new Map<number, NounPhrase | null>();
  /** Proper names of things. */
  protected readonly names = new Map<string, number>();
  protected ruled = false;
  /** True where a finite verb singles the last of a list out: "a rock and a saucer hovers above it". */
  protected isSentence = false;
  protected landmarkEnd = 0;
  protected byPronoun = false;
  protected isNew = false;

  constructor(
    protected readonly tokens: readonly PromptToken[],
    protected readonly book: WordBook,
  ) {}

  protected phraseAt(at: number): NounPhrase | null {
    const known = this.phrases.get(at);
    if (known !== undefined) return known;
    const phrase = readNounPhrase(this.tokens, at, this.book);
    this.phrases.set(at, phrase);
    return phrase;
  }

  protected mark(at: number, length: number): void {
    for (let index = at; index < at + length; index += 1) this.read[index] = true;
  }

  protected addSetting(setting: string, at: number, length: number): void {
    this.settings.add(setting);
    for (let index = at; index < at + length; index += 1) this.read[index] = true;
  }

  /** The things that a predicate here tells of. */
  protected current(): number[] {
    if (this.run.length === 0) return this.subjects;
    if (this.plural && this.run.length > 1) return this.run.map(({ id }) => id);
    const last = this.run.at(-1);
    const before = this.run.at(-2);
    if (last?.joint === 'and' && before && !before.own && !this.isSentence) return [before.id, last.id];
    return last ? [last.id] : this.subjects;
  }

  /** True for "in" and "on" right behind a thing that was new as a landmark. */
  protected hangsOnMark({ kind, text }: PromptToken, at: number): boolean {
    return kind === 'relation' && /^(?:in|on|inside)$/i.test(text) && at === this.lastNew.at;
  }

  /** "a truck behind a car behind a bus": the car is behind the bus. */
  protected isChain(token: PromptToken, at: number): boolean {
    return (
      token.kind === 'relation' &&
      at === this.lastNew.at &&
      token.relation === this.lastNew.relation &&
      CHAINED.has(token.relation)
    );
  }

  /** "with a laptop, a mug and a plant on it": all of them, but "a lamp behind it" is the last alone. */
  protected isCarried(relation: PromptRelation): boolean {
    return relation === 'on' || relation === 'inside' || this.run.at(-1)?.joint === 'and';
  }

  /** What "it" can't mean here: of two things joined by "and" the second, where the first is all that is left. */
  protected butOf(pronounNext: boolean, leadsIn: boolean): number[] {
    if (this.run.length === 0 || leadsIn) return [];
    const all = this.current();
    const isAlone = pronounNext && all.length > 1 && this.scene.recent(all).length === 0;
    return isAlone ? all.slice(-1) : all;
  }

  protected apply(pending: Pending, subjects: readonly number[]): void {
    switch (pending.kind) {
      case 'place':
        this.scene.locate(subjects, pending.places, pending.text);
        return;
      case 'sides':
        // "a fox and a hedgehog on either side": one each.
        if (subjects.length === 2 && subjects.every((id) => this.scene.isSingle(id))) {
          for (const mark of pending.marks) {
            this.scene.relate(subjects.slice(0, 1), 'left', mark);
            this.scene.relate(subjects.slice(1), 'right', mark);
          }
          return;
        }
        for (const subject of subjects)
          for (const mark of pending.marks) if (mark !== subject) this.scene.flank(subject, mark);
        return;
      case 'relation': {
        const [mark, other] = pending.marks;
        if (mark === undefined) return;
        if (pending.relation === 'between') this.scene.relate(subjects, 'between', mark, other ?? mark);
        else {
          const own = subjects.filter((id) => pending.marks.length === 1 || !pending.marks.includes(id));
          for (const each of pending.marks) this.scene.relate(own, pending.relation, each);
        }
      }
    }
  }

  protected closeRun(): void {
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

  protected endClause(): void {
    this.closeRun();
    this.carrier = null;
    this.host = null;
    this.joint = '';
  }

  protected done(): void {
    this.carrier = null;
    const last = this.run.at(-1);
    if (last) last.own = true;
    if (this.run.length > 0) {
      this.subjects = this.current();
      this.closeRun();
    }
    this.host = null;
    this.plural = false;
  }

  /** What is listed under a label lies there, unless it was placed by itself. */
  protected placeLabelled(): void {
    for (const [id, { places, text }] of this.labelled) {
      if (!this.scene.places.some(({ object }) => object === id)) this.scene.locate([id], places, text);
    }
    this.labelled.clear();
    this.label = null;
  }

  /** "a vase with tulips on a table": what comes new stands by the vase. */
  protected isHosts(relation: PromptRelation, isFound: boolean, own: readonly number[]): boolean {
    return (
      this.host !== null &&
      !this.hostIsMark &&
      isFound &&
      this.isNew &&
      !this.byPronoun &&
      (relation === 'on' ||
        (VESSELS.has(this.scene.entities[this.host]?.head ?? '') && relation !== 'inside')) &&
      own.length === 1 &&
      !own.includes(this.host) &&
      // "a boy with a parrot on a pole": it sits there itself.
      !own.some((id) => this.scene.isAlive(id))
    );
  }

  protected isWorn(id: number | undefined): boolean {
    const entity = id === undefined ? undefined : this.scene.entities[id];
    return entity !== undefined && WORN.has(entity.head);
  }

  /** "a red cup left of the jug and a blue one on the right": of the jug, too. */
  protected isOtherSide(side: string | undefined, text: string): side is 'left' | 'right' {
    return (
      this.sideMark !== null &&
      this.lastSide !== null &&
      (side === 'left' || side === 'right') &&
      side !== this.lastSide &&
      /^(?:on|at)\s+(?:the\s+)?(?:left|right)$/i.test(text) &&
      !this.current().includes(this.sideMark) &&
      this.lastKind !== '' &&
      this.current().every((id) => this.scene.entities[id]?.name === this.lastKind)
    );
  }

  protected front(pending: Pending): void {
    const before = this.run.at(-1);
    if (before && this.pending.length === 0) this.subjects = this.current();
    const adds = this.run.length === 0 && this.pending.length > 0;
    if (!adds) this.closeRun();
    this.carrier = null;
    this.pending.push(pending);
    this.joint = '';
    this.fresh = null;
  }
}
