import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectsOf, samePlan } from '../plan';
import type { Plan, Segment } from '../plan';
import { BEGIN_OF_IMAGE, BOX_END, BOX_START, MARKS, OBJECT_END, OBJECT_START } from './marks';
import { normalisePlan } from './normalise';
import { createChainParser, parseChain } from './parser';
import { serialiseChain } from './serialiser';

const object = (name: string, box: string): string =>
  `${OBJECT_START}${name}${OBJECT_END} ${BOX_START}${box}${BOX_END}`;

const CHAINS = [
  `A ${object('red apple', '(100,300),(400,620)')} sits to the left of a ${object('blue car', '(520,280),(940,700)')}. The background is a plain meadow.${BEGIN_OF_IMAGE}`,
  `An ${object('old oak table', '(0,610),(998,999)')} carries a ${object('brass lamp', '(60,120),(330,700)')}, a ${object('stack of books', '(380,420),(610,690)')} and, at its edge, an ${object('open notebook', '(590,600),(900,760)')} crossed by a ${object('fountain pen', '(640,580),(880,700)')}. The lamp throws a warm circle of light; the notebook's pages curl. Behind everything, the wall is a deep green.${BEGIN_OF_IMAGE}`,
  `${object('two swans', '(0,0),(1,1)')}${object('lake', '(0,400),(999,999)')}`,
  `Nothing is grounded here, 3 < 4 <| and so on.${BEGIN_OF_IMAGE}`,
  BEGIN_OF_IMAGE,
  '',
];

/** Strings made of what chains are made of, so that near misses are common. */
const chainLike = fc
  .array(
    fc.oneof(
      fc.constantFrom<string>(
        ...MARKS,
        ...MARKS.map((mark) => mark.slice(0, -1)),
        ' ',
        '  ',
        '\n',
        '<',
        '<|',
        '(1,2),(3,4)',
        '(900,2),(30,4)',
        '( 1 , 2 ) , (3 ,4)',
        '(1.5,-2),(3,4000)',
        '(007,1),(9,9)',
        '(1,2)',
        ',',
        'red apple',
        'A ',
        '. The ',
      ),
      fc.constantFrom(object('cat', '(1,2),(3,4)'), object(' dog ', '(5,5),(5,5)')),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

const box = fc.tuple(fc.nat(998), fc.nat(998), fc.nat(998), fc.nat(998)).map(([x1, y1, a, b]) => ({
  x1,
  y1,
  x2: x1 + 1 + (a % (999 - x1)),
  y2: y1 + 1 + (b % (999 - y1)),
}));
const segment: fc.Arbitrary<Segment> = fc.oneof(
  chainLike.map((text) => ({ kind: 'prose' as const, text })),
  fc.record({
    kind: fc.constant('object' as const),
    id: fc.constant('x'),
    name: fc.oneof(chainLike, fc.constantFrom('a|b', '<', '(1,2),(3,4)', ' x ')),
    box: fc.option(box),
  }),
);
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  segments: fc.array(segment, { maxLength: 8 }),
  complete: fc.boolean(),
});

describe('chain round trips', () => {
  it.each(CHAINS)('reads and rewrites %j exactly, without a problem', (chain) => {
    const { plan, problems } = parseChain(chain);
    expect(problems).toEqual([]);
    expect(serialiseChain(plan)).toBe(chain);
  });

  it('reads names, boxes and prose in order', () => {
    const { plan } = parseChain(CHAINS[0] ?? '');
    expect(plan).toEqual({
      segments: [
        { kind: 'prose', text: 'A ' },
        { kind: 'object', id: 'o1', name: 'red apple', box: { x1: 100, y1: 300, x2: 400, y2: 620 } },
        { kind: 'prose', text: ' sits to the left of a ' },
        { kind: 'object', id: 'o2', name: 'blue car', box: { x1: 520, y1: 280, x2: 940, y2: 700 } },
        { kind: 'prose', text: '. The background is a plain meadow.' },
      ],
      complete: true,
    });
  });

  it('parse(serialise(plan)) is the plan, for every plan in normal form', () => {
    fc.assert(
      fc.property(anyPlan, (raw) => {
        const plan = normalisePlan(raw);
        expect(samePlan(parseChain(serialiseChain(plan)).plan, plan)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what a plan holds when it is normalised', () => {
    fc.assert(
      fc.property(anyPlan, (raw) => {
        const plan = normalisePlan(raw);
        expect(objectsOf(plan).length).toBe(objectsOf(raw).length);
        expect(normalisePlan(plan)).toEqual(plan);
      }),
    );
  });
});

describe('any string', () => {
  it('parses to a plan that round-trips, and only problem-free text is exact by right', () => {
    fc.assert(
      fc.property(chainLike, (text) => {
        const { plan, problems } = parseChain(text);
        const written = serialiseChain(plan);
        expect(samePlan(parseChain(written).plan, plan)).toBe(true);
        if (problems.length === 0) expect(written).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same however the text is cut, problems and ids included', () => {
    fc.assert(
      fc.property(chainLike, fc.array(fc.nat(200)), (text, cuts) => {
        const parser = createChainParser();
        let from = 0;
        for (const to of [...cuts].sort((a, b) => a - b)) {
          parser.push(text.slice(from, to));
          // Looking while it streams must not change what is read.
          void parser.pending;
          void parser.plan;
          from = Math.max(from, to);
        }
        parser.push(text.slice(from));
        parser.end();
        const whole = parseChain(text);
        expect(parser.plan).toEqual(whole.plan);
        expect(parser.problems).toEqual(whole.problems);
      }),
      { numRuns: 2000 },
    );
  });

  it('points at the text each problem quotes', () => {
    fc.assert(
      fc.property(chainLike, (text) => {
        for (const found of parseChain(text).problems) {
          expect(text.slice(found.position, found.position + found.text.length)).toBe(found.text);
        }
      }),
    );
  });

  it('loses nothing of a long hostile input', () => {
    for (const mark of [...MARKS.slice(0, 4), '<', `${OBJECT_START}a${OBJECT_END} ${BOX_START}(`]) {
      const text = mark.repeat(50_000);
      expect(serialiseChain(parseChain(text).plan)).toBe(text);
    }
  });
});

describe('malformed chains', () => {
  const kinds = (text: string): string[] => parseChain(text).problems.map(({ kind }) => kind);
  const only = (text: string): { name: string; box: unknown }[] =>
    objectsOf(parseChain(text).plan).map(({ name, box: found }) => ({ name, box: found }));

  it.each([
    ['reversed corners', '(30,40),(10,20)', ['reversed'], [10, 20, 30, 40]],
    ['no area', '(10,20),(10,40)', ['empty'], [10, 20, 11, 40]],
    ['no area at the edge', '(999,20),(999,40)', ['empty'], [998, 20, 999, 40]],
    ['outside the grid', '(-5,20),(10,1e)', ['malformed-box'], null],
    ['beyond the edges', '(-5,20),(1000,40)', ['out-of-range'], [0, 20, 999, 40]],
    ['fractions', '(0.4,20),(10.6,40)', ['fractional'], [0, 20, 11, 40]],
    ['white space', '( 1, 2 ),\n(3,4 )', ['notation'], [1, 2, 3, 4]],
    ['leading zeros', '(001,2),(3,4)', ['notation'], [1, 2, 3, 4]],
    ['a huge number', `(1,2),(${'9'.repeat(400)},4)`, ['out-of-range'], [1, 2, 999, 4]],
    ['two numbers run apart', '(1 2,3),(4,5)', ['malformed-box'], null],
    ['three numbers', '(1,2),(3)', ['malformed-box'], null],
  ])('%s', (_, coordinates, expected, corners) => {
    const text = `A ${object('cat', coordinates)} sleeps.`;
    expect(kinds(text).slice(0, 1)).toEqual(expected);
    const [x1, y1, x2, y2] = corners ?? [];
    expect(only(text)).toEqual([{ name: 'cat', box: corners ? { x1, y1, x2, y2 } : null }]);
  });

  it('accepts other white space before the box and reports it', () => {
    for (const gap of ['', '  ', '\n']) {
      const text = `${OBJECT_START}cat${OBJECT_END}${gap}${BOX_START}(1,2),(3,4)${BOX_END}`;
      expect(kinds(text)).toEqual(['notation']);
      expect(serialiseChain(parseChain(text).plan)).toBe(object('cat', '(1,2),(3,4)'));
    }
  });

  it('keeps the box when its end mark is missing', () => {
    const text = `${OBJECT_START}cat${OBJECT_END} ${BOX_START}(1,2),(3,4) sleeps`;
    expect(kinds(text)).toEqual(['unclosed-box']);
    expect(serialiseChain(parseChain(text).plan)).toBe(`${object('cat', '(1,2),(3,4)')} sleeps`);
  });

  it('goes on after a name that never ends', () => {
    const text = `A ${OBJECT_START}cat and a ${object('dog', '(1,2),(3,4)')}.`;
    expect(kinds(text)).toEqual(['malformed-name']);
    expect(only(text).map(({ name }) => name)).toEqual(['dog']);
    expect(serialiseChain(parseChain(text).plan)).toBe(text);
  });

  it('reports, and keeps in the report, what follows the end of the chain', () => {
    const { plan, problems } = parseChain(`One.${BEGIN_OF_IMAGE}Two ${object('cat', '(1,2),(3,4)')}`);
    expect(plan).toEqual({ segments: [{ kind: 'prose', text: 'One.' }], complete: true });
    expect(problems).toMatchObject([
      { kind: 'text-after-end', position: 20, text: `Two ${object('cat', '(1,2),(3,4)')}` },
    ]);
  });
});

describe('streaming', () => {
  it('shows the name, the corner and the box as they arrive', () => {
    const parser = createChainParser();
    const after = (text: string): unknown => {
      parser.push(text);
      return parser.pending;
    };
    expect(after('A <|obj_sta')).toBeNull();
    expect(parser.plan.segments).toEqual([{ kind: 'prose', text: 'A ' }]);
    expect(after('rt|>red ')).toEqual({ id: 'o1', name: 'red ' });
    expect(after(`apple${OBJECT_END}`)).toEqual({ id: 'o1', name: 'red apple' });
    expect(objectsOf(parser.plan)).toMatchObject([{ id: 'o1', name: 'red apple', box: null }]);
    expect(after(` ${BOX_START}(10`)).toEqual({ id: 'o1', name: 'red apple', corner: {} });
    expect(after(',20')).toEqual({ id: 'o1', name: 'red apple', corner: { x1: 10 } });
    expect(after('),(30,')).toMatchObject({ corner: { x1: 10, y1: 20, x2: 30 } });
    expect(objectsOf(parser.plan)[0]?.box).toBeNull();
    expect(after('40)')).toBeNull();
    expect(objectsOf(parser.plan)[0]?.box).toEqual({ x1: 10, y1: 20, x2: 30, y2: 40 });
  });

  it('keeps half-written marks and coordinates out of the plan until the end', () => {
    const parser = createChainParser();
    parser.push(`A ${OBJECT_START}cat${OBJECT_END} ${BOX_START}(1,2),(3,`);
    expect(serialiseChain(parser.plan)).toBe(`A ${OBJECT_START}cat${OBJECT_END}`);
  });

  it('makes ids with the factory it is given', () => {
    const ids = ['p', 'q'];
    const { plan } = parseChain(CHAINS[0] ?? '', { newId: () => ids.shift() ?? 'none' });
    expect(objectsOf(plan).map(({ id }) => id)).toEqual(['p', 'q']);
  });
});
