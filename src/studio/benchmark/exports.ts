import { Zip, ZipPassThrough } from 'fflate';
import { type Critic, type Score, criticsOf } from '../../critic/critics/critic';
import { CRITICS } from '../../critic/registry';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { objectsOf } from '../../plan/plan';
import { parseChain } from '../../plan/chain/parser';
import { clipped, plainLine } from '../../library/text/plainText';
import { benchmarkSummary } from './summary';
import type { BenchmarkItem, BenchmarkRun } from './kept';

/** The order that figures have in files; those of other critics come behind. */
const ORDER = ['parses', 'R_sem', 'R_spa', 'R_PI', 'R_RI', 'reward', 'spatial_score'];
const BEFORE = ['number', 'prompt', 'seed'];
const BEHIND = ['plan', 'found', 'not_held', 'seconds', 'note', 'picture'];

interface Column {
  readonly name: string;
  readonly about: Critic['about'];
  readonly key: string;
}

function figureColumns(critics: readonly Critic[]): Column[] {
  const columns = [...criticsOf(critics, 'plan'), ...criticsOf(critics, 'picture')].flatMap(
    ({ column, about, key }): Column[] => (column === null ? [] : [{ name: column, about, key }]),
  );
  const place = ({ name }: Column): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return columns.toSorted((a, b) => place(a) - place(b));
}

/** The run as CSV (RFC 4180): one line a prompt, figures with a point, empty where nothing can be said. */
export function csvOf(
  run: BenchmarkRun,
  items: readonly BenchmarkItem[],
  lexicon: Lexicon | undefined,
  critics: readonly Critic[] = CRITICS,
): string {
  const summary = benchmarkSummary(run, items, lexicon, critics);
  const columns = figureColumns(critics);
  const rows = new Map(summary.items.map((item, i) => [item.index, i]));
  const lines = items.map((item) => {
    const row = rows.get(item.index) ?? -1;
    const picture = summary.pictures.rows[row];
    const scores = { plan: summary.plans.rows[row]?.scores, picture: picture?.scores };
    const parsed = parseChain(item.chain);
    return [
      item.index + 1,
      run.prompts[item.index] ?? '',
      run.seed,
      ...columns.map(({ about, key }) => scores[about]?.[key]),
      objectsOf(parsed.plan)
        .map(({ name, box }) => (box ? `${name} ${boxText(box)}` : name))
        .join('; '),
      item.found?.map(({ name, colour, box }) => `${colour ?? ''} ${name} ${boxText(box)}`.trim()).join('; '),
      picture?.checks
        .filter(({ state }) => state === 'broken')
        .map(({ text }) => text)
        .join('; '),
      item.seconds.toFixed(1),
      item.refused,
      item.refused === undefined ? pictureName(run.prompts[item.index] ?? '', item.index) : '',
    ];
  });
  const head = [...BEFORE, ...columns.map(({ name }) => name), ...BEHIND];
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

const boxText = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): string =>
  `(${x1},${y1}),(${x2},${y2})`;

/** Text that a spreadsheet would work out, as OWASP lists it; what is written for such text is one of them again. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A number stays a number; text that begins as a formula does gets an apostrophe in front, to be taken off again. */
function cell(value: string | Score | undefined): string {
  const said = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && FORMULA.test(said) ? `'${said}` : said;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Bytes that file systems take as a name, less the number and the ending. */
const LONGEST = 240;

/**
 * A picture's place in the ZIP, as T2I-CompBench's evaluators read it: `samples/PROMPT_000000.png`. They take the
 * prompt from before the first underscore and the order from behind the last one.
 */
export function pictureName(prompt: string, index: number): string {
  const plain = plainLine(plainLine(prompt.normalize('NFC')).replace(/[\\/:*?"<>|_]/g, ' '));
  let stem = plain;
  // A letter of some scripts is three bytes, and is not cut in two.
  for (const bytes = new TextEncoder(); bytes.encode(stem).length > LONGEST;)
    stem = clipped(stem, stem.length - 1);
  return `samples/${stem.trim() || 'prompt'}_${String(index).padStart(6, '0')}.png`;
}

/** All pictures and the CSV in one ZIP; pictures are read one at a time and not compressed again. */
export async function zipOf(
  csv: string,
  { prompts }: Pick<BenchmarkRun, 'prompts'>,
  items: readonly BenchmarkItem[],
  picture: (index: number) => Promise<Blob | null>,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const done = new Promise<void>((resolve, reject) => {
    const zip = new Zip((error, data, final) => {
      if (error) return reject(error);
      parts.push(data.slice());
      if (final) resolve();
    });
    const add = (name: string, bytes: Uint8Array): void => {
      const file = new ZipPassThrough(name);
      zip.add(file);
      file.push(bytes, true);
    };
    const fill = async (): Promise<void> => {
      // Spreadsheets take UTF-8 for what it is only behind a byte order mark.
      add('results.csv', new TextEncoder().encode(`\uFEFF${csv}`));
      for (const { index } of items) {
        const png = await picture(index);
        if (png) add(pictureName(prompts[index] ?? '', index), new Uint8Array(await png.arrayBuffer()));
      }
      zip.end();
    };
    fill().catch(reject);
  });
  await done;
  return new Blob(parts, { type: 'application/zip' });
}
