import { serialiseChain } from '../../plan/chain/serialiser';
import type { Plan } from '../../plan/plan';

/** What a plan says behind its last object: of where all of it is. '' where it ends with an object. */
export function settingOf({ segments }: Plan): string {
  const last = segments.at(-1);
  if (last?.kind !== 'prose') return '';
  const ended = /[.!?]\s+(?=\S)/.exec(last.text);
  return (ended ? last.text.slice(ended.index + 1) : last.text).replace(/^[\s.!?,;]+/, '').trim();
}

/** The chain of a plan of nothing but these words. */
export const chainOf = (words: string): string =>
  serialiseChain({ segments: words === '' ? [] : [{ kind: 'prose', text: words }], complete: true });
