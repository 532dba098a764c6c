import { BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJECT_END, OBJECT_START } from '../../../plan/chain/marks';
import type { ChainToken } from '../../../studio/run/chainTokens';

/** A token with its place in the chain. */
export interface PlacedToken {
  readonly index: number;
  readonly token: ChainToken;
}

/** Tokens that are drawn together: prose, the name of an object, its coordinates, the end of the chain. */
export interface TokenGroup {
  readonly kind: 'prose' | 'name' | 'box' | 'end';
  /** The objects so far, this one included: the number of a name or box in the chain. */
  readonly object: number;
  readonly tokens: readonly PlacedToken[];
}

/** Groups tokens for reading. Marks and the space before a box say nothing to a reader and are left out. */
export function groupTokens(prefix: string, tokens: readonly ChainToken[]): TokenGroup[] {
  const groups: TokenGroup[] = [];
  let open: PlacedToken[] = [];
  let { kind, object } = standOf(prefix);
  const close = () => {
    if (kind !== 'gap' && open.length > 0) groups.push({ kind, object, tokens: open });
    open = [];
  };
  const go = (next: typeof kind) => {
    close();
    kind = next;
  };
  tokens.forEach((token, index) => {
    switch (token.text) {
      case OBJECT_START:
        go('name');
        object += 1;
        return;
      case OBJECT_END:
        return go('gap');
      case BOX_START:
        return go('box');
      case BOX_END:
        return go('prose');
      case BEGIN_OF_IMAGE:
        go('prose');
        groups.push({ kind: 'end', object, tokens: [{ index, token }] });
        return;
    }
    if (kind === 'gap' && token.text.trim() !== '') kind = 'prose';
    open.push({ index, token });
  });
  close();
  return groups;
}

/** Where a chain stands after a text: a model may go on in the middle of a name or a box. */
function standOf(prefix: string): { kind: 'prose' | 'name' | 'gap' | 'box'; object: number } {
  const last = (mark: string) => prefix.lastIndexOf(mark);
  const object = prefix.split(OBJECT_START).length - 1;
  const latest = Math.max(last(OBJECT_START), last(OBJECT_END), last(BOX_START), last(BOX_END));
  if (latest < 0 || latest === last(BOX_END)) return { kind: 'prose', object };
  if (latest === last(OBJECT_START)) return { kind: 'name', object };
  return { kind: latest === last(OBJECT_END) ? 'gap' : 'box', object };
}
