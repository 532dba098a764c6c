import { parseArgs } from 'node:util';

const PARTS = ['wasm', 'webgpu', 'memory', 'app'] as const;
const SIZES = ['mini', '1b'] as const;
const NUMBERS = ['fp32', 'fp16', 'q8', 'q4'] as const;

export type Part = (typeof PARTS)[number];
export type Size = (typeof SIZES)[number];

export interface Options {
  readonly sizes: readonly Size[];
  readonly parts: readonly Part[];
  /** Rounds of every contender, in turn. */
  readonly rounds: number;
  readonly threads: readonly number[];
  /** Image tokens a round of the 1B shape; the mini paints whole pictures. */
  readonly tokens: number;
  /** The peer's number types; null: those its users would try. */
  readonly numbers: readonly string[] | null;
  /** A folder with another build of the app, to visit in turns with this one; null: none. */
  readonly beside: string | null;
  readonly json: boolean;
}

export const USAGE = `npm run bench -- [options]
  --size mini|1b|all     default mini; 1b writes about 4 GB below models/work once
  --only PART,...        of wasm, webgpu, memory, app; default all but app
  --rounds N             default 3
  --threads N,...        default 1,2
  --tokens N             image tokens a round of the 1B shape; default 24
  --numbers TYPE,...     of fp32, fp16, q8, q4: what the peer runs; default fp32,q8, for 1b q4,q8
  --beside FOLDER        another build of the app, visited in turns with this one
  --json                 one JSON object as the last line`;

function list<Item extends string>(text: string, known: readonly Item[], what: string): Item[] {
  const asked = text.split(',').map((item) => item.trim());
  const wrong = asked.find((item) => !known.includes(item as Item));
  if (wrong !== undefined) throw new RangeError(`${what} "${wrong}" is none of ${known.join(', ')}`);
  return known.filter((item) => asked.includes(item));
}

function count(text: string, what: string, max: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > max) {
    throw new RangeError(`${what} must be a whole number from 1 to ${max}, not "${text}"`);
  }
  return number;
}

/** Reads the command line; null where help was asked for. Throws `RangeError` or `TypeError` with a sentence. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'mini' },
      only: { type: 'string', default: 'wasm,webgpu,memory' },
      rounds: { type: 'string', default: '3' },
      threads: { type: 'string', default: '1,2' },
      tokens: { type: 'string', default: '24' },
      numbers: { type: 'string' },
      beside: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const threads = values.threads.split(',').map((text) => count(text.trim(), '--threads', 64));
  return {
    sizes: values.size === 'all' ? SIZES : list(values.size, SIZES, '--size'),
    parts: list(values.only, PARTS, '--only'),
    rounds: count(values.rounds, '--rounds', 1000),
    threads: [...new Set(threads)].sort((a, b) => a - b),
    tokens: count(values.tokens, '--tokens', 576),
    numbers: values.numbers === undefined ? null : list(values.numbers, NUMBERS, '--numbers'),
    beside: values.beside ?? null,
    json: values.json,
  };
}
