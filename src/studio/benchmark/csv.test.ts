import { describe, expect, it } from 'vitest';
import { csvOf } from './exports';
import type { BenchmarkItem, BenchmarkRun } from './kept';

/** The cells of a CSV (RFC 4180), as any reader has them. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n|$)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter(([number]) => number !== undefined && number !== '');
}

/** As our own files are read back: the guard is one apostrophe. */
const read = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const HOSTILE = [
  '=HYPERLINK("http://evil","x")',
  '+1+1',
  '-2+3',
  '@SUM(1;2)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  "''=1",
  '＝1+1',
  '=cmd|" /C calc"!A0',
];
const HARMLESS = ['a red apple', "'tis a cat", 'a = b', '1-2'];

const run: BenchmarkRun = {
  version: 1,
  id: 'run',
  name: 'p.txt',
  prompts: [...HOSTILE, ...HARMLESS],
  seed: 5,
  constrained: true,
  model: { id: 'm', name: 'M', hash: 'h', licence: 'MIT' },
  backend: 'wasm',
  createdAt: 1,
};
const items = run.prompts.map((prompt, index): BenchmarkItem => ({
  index,
  chain: `A <|obj_start|>${prompt.trim()}<|obj_end|> <|box_start|>(0,0),(9,9)<|box_end|>.`,
  tokenCount: 1,
  found: null,
  seconds: 1,
  refused: prompt,
}));

describe('a CSV that a spreadsheet opens', () => {
  const [head = [], ...rows] = cellsOf(csvOf(run, items, undefined));

  it('has no cell that is worked out, whichever column the text is in', () => {
    expect(rows).toHaveLength(run.prompts.length);
    for (const row of rows)
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-(?!\d+(\.\d+)?$)/);
  });

  it('gives every prompt and every name back as it was', () => {
    const [prompt, plan] = [head.indexOf('prompt'), head.indexOf('plan')];
    expect(rows.map((row) => read(row[prompt] ?? ''))).toEqual(run.prompts);
    expect(rows.map((row) => read(row[plan] ?? ''))).toEqual(
      run.prompts.map((text) => `${text.trim()} (0,0),(9,9)`),
    );
  });

  it('leaves text alone that begins as words do', () => {
    const at = head.indexOf('prompt');
    expect(rows.slice(HOSTILE.length).map((row) => row[at])).toEqual(HARMLESS);
  });
});
