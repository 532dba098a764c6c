import { isAlive } from './lists/alike';
import type { Size } from './lists/sizes';
import type { Place, PromptRelation } from './tokens';

/** A thing while a prompt is read: what is said of it later is added to it. */
export interface Entity {
  name: string;
  colour: string | null;
  readonly moreColours: readonly string[];
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

/** Things and what is told of them, singly and in groups. */
export class Told {
  readonly entities: Entity[] = [];
  relations: SceneRelation[] = [];
  places: ScenePlace[] = [];
  /** In order of mention, the latest last. */
  protected focus: number[] = [];

  mention(...ids: readonly number[]): void {
    for (const id of ids) this.focus = [...this.focus.filter((other) => other !== id).slice(-12), id];
  }

  /** Nothing was spoken of yet. */
  forget(): void {
    this.focus = [];
  }

  recent(but: readonly number[] = []): number[] {
    return this.focus.filter((id) => !but.includes(id) && !this.entities[id]?.ruledOut).toReversed();
  }

  /** One of a group that is yet to be told apart. */
  isUntold(id: number): boolean {
    const entity = this.entities[id];
    return entity !== undefined && entity.colour === null && entity.untold > 0;
  }

  /** One of a group is told apart from the rest, which keep what was said of all. */
  tellApart(
    id: number,
    one: { readonly colour?: string; readonly side?: 'left' | 'right' },
    count = 1,
  ): number {
    const group = this.entities[id];
    if (!group) return id;
    if (group.count !== null && group.count > count) {
      const rest = group.count - count;
      Object.assign(group, { count, untold: 0, ...one });
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
    const [place, ...others] = places;
    for (const object of objects) {
      if (place === undefined) continue;
      if (others.length === 0) {
        const isKnown = this.places.some((each) => each.object === object && sameSpot(each.place, place));
        if (!isKnown) this.places.push({ object, place, text });
        continue;
      }
      const rest = this.isSingle(object) ? null : this.shared(object, places.length);
      const twins = others.map(() => this.twin(object));
      [object, ...twins].forEach((each, index) => {
        const entity = this.entities[each];
        if (entity && rest !== null) Object.assign(entity, { count: rest, untold: 0 });
        this.places.push({ object: each, place: places[index] ?? place, text });
      });
    }
  }

  /** How many lie in each of so many places; undefined where nobody says how many there are. */
  private shared(id: number, places: number): number | null {
    const count = this.entities[id]?.count ?? null;
    return count === null ? (places === 2 ? null : 1) : Math.max(1, Math.floor(count / places));
  }

  /** The left or the right one of two that stand side by side. */
  protected parted(id: number, side: 'left' | 'right'): number {
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
