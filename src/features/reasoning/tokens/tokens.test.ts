import { describe, expect, it } from 'vitest';
import type { ChainToken, TokenisedChain } from '../../../studio/run/chainTokens';
import { chooseToken } from './fork';
import { groupTokens } from './groups';
import { heatOf, percent, visible } from './heat';

const PIECES = [
  'A',
  ' ',
  '<|obj_start|>',
  'red',
  ' apple',
  '<|obj_end|>',
  ' ',
  '<|box_start|>',
  '(10',
  ',20)',
  ',(300',
  ',400)',
  '<|box_end|>',
  ' sits',
  '.',
  '<begin_of_image>',
];
const tokens = PIECES.map((text, index): ChainToken => ({
  kind: 'token',
  index,
  id: index,
  text,
  logProbability: -1,
  alternatives: [],
  from: { trace: 't', at: index },
}));
const chain: TokenisedChain = { prefix: '', tokens };
const other = (text: string) => ({ id: 99, text, logProbability: -2 });

describe('choosing another token', () => {
  it('keeps everything before it', () => {
    expect(chooseToken(chain, 4, other(' pear'))).toEqual({
      fork: { chain: PIECES.join(''), prefix: 'A <|obj_start|>red pear', origin: { trace: 't', at: 4 } },
    });
    expect(chooseToken(chain, 13, other('<begin_of_image>'))).toHaveProperty('fork');
    expect(chooseToken(chain, 15, other(' It'))).toHaveProperty('fork');
    expect(chooseToken(chain, 8, other('(500'))).toHaveProperty('fork');
  });

  it('says in a sentence what can’t be chosen', () => {
    const wrong: [number, { id: number; text: string; logProbability: number }][] = [
      [4, { ...other(' apple'), id: 4 }],
      [8, other('giraffe')],
      [7, other(' x')],
      [13, other('<|box_end|>')],
      [13, other('<|eos|>')],
      [4, other('\uFFFD')],
      [4, other('')],
      [0, other('<begin_of_image>')],
      [99, other('x')],
    ];
    for (const [index, alternative] of wrong) {
      expect(chooseToken(chain, index, alternative)).toEqual({
        problem: expect.stringMatching(/\.$/) as string,
      });
    }
  });
});

describe('tokens as a reader sees them', () => {
  const shown = (prefix: string, from: number) =>
    groupTokens(prefix, tokens.slice(from)).map(({ kind, object, tokens: all }) => [
      kind,
      object,
      all.map(({ token }) => token.text).join(''),
    ]);

  it('are prose, names and coordinates, without the marks', () => {
    expect(shown('', 0)).toEqual([
      ['prose', 0, 'A '],
      ['name', 1, 'red apple'],
      ['box', 1, '(10,20),(300,400)'],
      ['prose', 1, ' sits.'],
      ['end', 1, '<begin_of_image>'],
    ]);
  });

  it('go on where the text before them stands', () => {
    for (const [from, first] of [
      [4, ['name', 1, ' apple']],
      [9, ['box', 1, ',20),(300,400)']],
      [7, ['box', 1, '(10,20),(300,400)']],
    ] as const) {
      expect(shown(PIECES.slice(0, from).join(''), from)[0]).toEqual(first);
    }
  });
});

describe('heat', () => {
  it('rises as the probability falls', () => {
    expect([1, 0.6, 0.3, 0.1, 0.01].map((p) => heatOf(Math.log(p)))).toEqual([0, 1, 2, 3, 4]);
    expect([1, 0.999, 0.456, 0.031, 1e-9].map((p) => percent(Math.log(p)))).toEqual([
      '100%',
      '99.9%',
      '46%',
      '3%',
      'under 0.01%',
    ]);
    expect(visible(' left\n')).toBe('␣left⏎');
  });
});
