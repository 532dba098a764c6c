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

  private ownerOf({ head, owned, definite, name, words }: NounPhrase, at: number): number | null {
    const one = singular(head);
    const isBody = BODY.has(one) && words.every((word) => word === head || this.book.known([word]) === null || this.book.isColour(word));
    if (name === '' || (!isBody && !MARKS.has(one))) return null;
    const isOf = (id: number | null | undefined): id is number =>
      id !== null && id !== undefined && (!isBody || this.scene.isAlive(id)) && (isBody || !this.isKnown(head));
    const before = wordAt(this.tokens, at - 1);
    if (owned) return [this.host, ...this.scene.recent()].find(isOf) ?? null;
    if (this.host !== null) return isOf(this.host) ? this.host : null;
    const told = this.current().at(-1);
    return /^(?:has|have|having|its|it's)$/.test(before) || (definite && isBody) ? (isOf(told) ? told : null) : null;
  }

  private isKnown(head: string): boolean {
    return this.book.closed && this.book.known([head]) !== null;
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
