import { describe, expect, it } from 'vitest';
import { createChainParser, parseChain } from '../../plan/chain/parser';
import { checksOf, lineOf, tallyOf } from './checks';

const PROMPT = 'a red apple to the left of a blue car';
const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';

const of = (prompt: string, chain: string) => {
  const checked = checksOf(prompt, parseChain(chain).plan);
  return 'checks' in checked ? checked.checks : [];
};

describe('checks as the panel shows them', () => {
  it('says in a sentence why there are none', () => {
    const { plan } = parseChain(CHAIN);
    for (const prompt of ['', '  \n', 'qwerty', '?!', 'a cat, '.repeat(5000)]) {
      expect(checksOf(prompt, plan)).toEqual({ none: expect.stringMatching(/\.$/) as string });
    }
  });

  it('is unknown until the boxes arrive, then held', () => {
    const parser = createChainParser();
    const states = CHAIN.split(/(?=<)/).map((piece) => {
      parser.push(piece);
      const checked = checksOf(PROMPT, parser.plan);
      return 'checks' in checked && checked.checks.find(({ kind }) => kind === 'relation')?.state;
    });
    expect(new Set(states.slice(0, -3))).toEqual(new Set(['unknown']));
    expect(states.at(-1)).toBe('held');
  });

  it('counts what is held', () => {
    expect(tallyOf(of(PROMPT, CHAIN))).toBe('5 of 5 held');
    expect(tallyOf(of('a blue car to the left of a red apple', CHAIN))).toBe('4 of 5 held');
    expect(tallyOf(of(PROMPT, ''))).toBe('0 of 5 held');
  });

  it('begins lines as sentences, and quotes what it cannot read', () => {
    const lines = of('a red apple left of a blue car, xyzzying quite hopefully', CHAIN).map(lineOf);
    expect(lines).toContain('The apple is to the left of the car');
    expect(lines.at(-1)).toMatch(/^“.*”$/);
  });
});
