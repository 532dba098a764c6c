import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { BOX_START, OBJECT_START } from '../../plan/chain/marks';
import type { LayoutFormat, LayoutReading } from './layout';

/** A chain with its marks, prose and all. */
export function readChain(text: string): LayoutReading {
  const { plan, problems } = parseChain(text.trim());
  return {
    plan,
    prompt: null,
    notes: problems.map(({ kind, text: where }) => ({ code: 'chain-problem', kind, text: where })),
  };
}

/** GoT-R1's own chain (arXiv 2505.17022): the form in which the studio keeps a plan. */
export const chainText: LayoutFormat = {
  id: 'got-r1',
  extension: 'txt',
  recognises: (text, json) => json === undefined && text.includes(OBJECT_START) && text.includes(BOX_START),
  read: readChain,
  write: (plan) => ({ text: serialiseChain(plan), notes: [] }),
};
