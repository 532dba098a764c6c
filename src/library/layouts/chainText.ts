import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { BOX_START, OBJECT_END, OBJECT_START } from '../../plan/chain/marks';
import type { LayoutFormat, LayoutReading } from './layout';

/** Qwen2-VL's marks around a name; its marks around a box are the same as ours. */
const QWEN_NAME = /<\|object_ref_(start|end)\|>/g;

const inOurMarks = (text: string): string =>
  text.includes('<|object_ref_')
    ? text
        .replace(QWEN_NAME, (_, side: string) => (side === 'start' ? OBJECT_START : OBJECT_END))
        .replaceAll('<|im_end|>', '')
    : text;

/** A chain with its marks, prose and all. */
export function readChain(text: string): LayoutReading {
  const { plan, problems } = parseChain(inOurMarks(text).trim());
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
  recognises: (text, json) => {
    const ours = json === undefined ? inOurMarks(text) : '';
    return ours.includes(OBJECT_START) && ours.includes(BOX_START);
  },
  read: readChain,
  write: (plan) => ({ text: serialiseChain(plan), notes: [] }),
};
