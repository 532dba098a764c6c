import { singular } from '../../prose/noun';
import { wordAt } from '../nouns/names';
import type { NounPhrase } from '../nouns/phrase';
import { SHADES } from '../lists/colours';
import { BODY, MARKS } from '../lists/parts';
import { isMatter } from '../lists/qualities';
import { WalkLandmarks } from './landmarks';

const SPORTS = new Set(
  'tennis pong golf cricket hockey rugby football soccer basketball baseball volleyball badminton polo chess cards games music catch tag poker research yoga'.split(
    ' ',
  ),
);

/** Nouns that are told of something else, and name nothing that a box goes around. */
export class WalkFeatures extends WalkLandmarks {
  /** "with green eyes", "its tongue out", "a zebra with red stripes": told of whose they are. Tells whether that was so. */
  protected takeFeature(phrase: NounPhrase, at: number): boolean {
    const owner = this.ownerOf(phrase, at);
    const entity = owner === null ? undefined : this.scene.entities[owner];
    if (entity === undefined) return false;
    const { colour, attributes, head } = phrase;
    const said = [...attributes, ...(colour === null ? [] : [colour]), head];
    if (said.length > 1) entity.attributes = [...entity.attributes, said.join(' ')];
    return true;
  }

  private ownerOf({ head, owned, definite, name }: NounPhrase, at: number): number | null {
    const one = singular(head);
    const isBody = BODY.has(one) && name.split(' ').at(-1) === one;
    if (name === '' || (!isBody && !MARKS.has(one))) return null;
    const isOf = (id: number | null | undefined): id is number =>
      id !== null &&
      id !== undefined &&
      (!isBody || this.scene.isAlive(id)) &&
      (isBody || !this.isKnown(head));
    const before = wordAt(this.tokens, at - 1);
    if (owned) return [this.host, ...this.scene.recent()].find(isOf) ?? null;
    if (this.host !== null) return isOf(this.host) ? this.host : null;
    const told = this.current().at(-1);
    return /^(?:has|have|having|its|it's)$/.test(before) || (definite && isBody)
      ? isOf(told)
        ? told
        : null
      : null;
  }

  private isKnown(head: string): boolean {
    return this.book.closed && this.book.named(head) !== null;
  }

  /** "more cats than dogs", "bigger than the tree", "the number of cars": those named before, or new ones that stand by nothing. */
  protected compared(word: string, at: number): number {
    const isMore =
      /^(?:more|fewer|less)$/.test(word) &&
      wordAt(this.tokens, at + 1 + (this.phraseAt(at + 1)?.length ?? 0)) === 'than';
    const isNumber =
      /^(?:number|amount|that|those)$/.test(word) &&
      wordAt(this.tokens, at + 1) === 'of' &&
      this.isComparison(at);
    if (word === 'the' && /^(?:number|amount)$/.test(wordAt(this.tokens, at + 1)))
      return this.compared(wordAt(this.tokens, at + 1), at + 1);
    if (!isMore && !isNumber && word !== 'than') return at;
    const from = at + (isNumber ? 2 : 1);
    const phrase = this.phraseAt(from);
    if (phrase === null || phrase.name === '' || !phrase.isThing) return at;
    // "than a house"
    if (word === 'than' && !phrase.definite && phrase.count !== null) return at;
    this.scene.place({ ...phrase, definite: true, bare: false });
    this.mark(at, from + phrase.length - at);
    return from + phrase.length;
  }

  /** True in a sentence that compares two numbers. */
  private isComparison(at: number): boolean {
    for (let near = Math.max(0, at - 12); near < at + 12; near += 1) {
      if (/^(?:than|equal|same)$/.test(wordAt(this.tokens, near))) return true;
    }
    return false;
  }

  /** "under the chair, not on it": what is denied is not read. Returns where to go on. */
  protected pastDenied(at: number, isPronoun: boolean): number {
    return at + 1 + (isPronoun ? 1 : (this.phraseAt(at + 1)?.length ?? 0));
  }

  /** True for "put a penguin", where an order begins. */
  protected opensOrder(at: number): boolean {
    const phrase = this.phraseAt(at + 1);
    return phrase !== null && phrase.length > 0 && !phrase.bare;
  }

  /** "my sister wants", "our teacher asked for": who says it is not drawn. */
  protected isSaidBy({ length, owned, definite }: NounPhrase, at: number): boolean {
    const verb = wordAt(this.tokens, at + length);
    return (
      (owned || definite) &&
      this.run.length === 0 &&
      this.pending.length === 0 &&
      (/^(?:wants?|wanted|asks|asked|wishes|wished|requested|ordered)$/.test(verb) ||
        (/^(?:loves?|likes?|needs?|would)$/.test(verb) && owned))
    );
  }

  /** "zoo map, a lion at the left": the map is the picture. */
  protected isMap({ bare, head, words, length }: NounPhrase, at: number): boolean {
    return (
      bare &&
      head === 'map' &&
      words.length > 1 &&
      this.scene.entities.length === 0 &&
      this.tokens[at + length]?.kind === 'stop' &&
      this.tokens.length > at + length + 2
    );
  }

  /** "made of sushi", "playing tennis", "the number 7": told of a thing, and none of its own. */
  protected isMadeUp({ bare, words, head }: NounPhrase, at: number): boolean {
    const [before, earlier] = [wordAt(this.tokens, at - 1), wordAt(this.tokens, at - 2)];
    if (
      /^(?:of|from)$/.test(before) &&
      /^(?:made|carved|built|formed|shaped|sculpted|consisting|out)$/.test(earlier)
    )
      return true;
    if (
      /^(?:number|letter|letters|word|words|text)$/.test(before) &&
      this.tokens[at - 1]?.kind === 'word' &&
      bare
    )
      return true;
    if (
      words.slice(0, -1).some((word) => /^(?:word|letter|number|text)$/.test(word)) &&
      !this.isKnown(words.join(' '))
    )
      return true;
    return bare && SPORTS.has(head) && words.length <= 2 && /^(?:plays?|playing|doing)$/.test(before);
  }

  /** "is marble", "both bamboo": what something is made of, where no article or plural makes a thing of it. */
  protected isMadeOf({ bare, count, head, words }: NounPhrase): boolean {
    return (
      (bare || count !== 1) &&
      isMatter(head) &&
      words.every((word) => isMatter(word) || SHADES.has(word)) &&
      this.book.known(words) === null
    );
  }
}
