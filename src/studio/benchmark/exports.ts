import { Zip, ZipPassThrough } from 'fflate';
import { PICTURE_FIGURE_NAMES, PLAN_FIGURE_NAMES } from '../../critic/figure-names';
import type { Interval } from '../../critic/bootstrap';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { objectsOf } from '../../plan/plan';
import { parseChain } from '../../plan/chain/parser';
import { benchmarkSummary, type BenchmarkSummary } from './benchmarkStore';
import type { BenchmarkItem, BenchmarkRun } from './kept';

/** A row of figures under the name that tables show. */
export interface FigureRow {
  readonly name: string;
  readonly interval: Interval | null;
}

export function figureRows({ plans, pictures }: BenchmarkSummary): FigureRow[] {
  const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>) => Object.keys(names) as Key[];
  const looked = pictures.rows.some((row) => row !== null);
  return [
    ...keysOf(PLAN_FIGURE_NAMES).map((key) => ({
      name: PLAN_FIGURE_NAMES[key],
      interval: plans.figures[key],
    })),
    ...(looked
      ? keysOf(PICTURE_FIGURE_NAMES).map((key) => ({
          name: PICTURE_FIGURE_NAMES[key],
          interval: pictures.figures[key],
        }))
      : []),
  ];
}

const COLUMNS = [
  'number',
  'prompt',
  'seed',
  'parses',
  'R_sem',
  'R_spa',
  'R_PI',
  'R_RI',
  'reward',
  'spatial_score',
  'plan',
  'found',
  'not_held',
  'seconds',
  'note',
  'picture',
] as const;

/** The run as CSV (RFC 4180): one line a prompt, figures with a point, empty where nothing can be said. */
export function csvOf(
  run: BenchmarkRun,
  items: readonly BenchmarkItem[],
  lexicon: Lexicon | undefined,
): string {
  const summary = benchmarkSummary(run, items, lexicon);
  const rows = new Map(summary.items.map((item, i) => [item.index, i]));
  const lines = items.map((item) => {
    const row = rows.get(item.index) ?? -1;
    const plan = summary.plans.rows[row];
    const picture = summary.pictures.rows[row];
    const parsed = parseChain(item.chain);
    const parses = parsed.plan.complete && parsed.problems.length === 0;
    return [
      item.index + 1,
      run.prompts[item.index] ?? '',
      run.seed,
      item.refused === undefined ? String(parses) : '',
      plan?.semantic,
      plan?.spatial,
      picture?.promptImage,
      picture?.planImage,
      picture?.product,
      picture?.spatialScore,
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
      item.refused === undefined ? pictureName(item.index) : '',
    ];
  });
  return [COLUMNS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

const boxText = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): string =>
  `(${x1},${y1}),(${x2},${y2})`;

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const pictureName = (index: number): string => `${String(index + 1).padStart(5, '0')}.png`;

/** All pictures and the CSV in one ZIP; pictures are read one at a time and not compressed again. */
export async function zipOf(
  csv: string,
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
        if (png) add(pictureName(index), new Uint8Array(await png.arrayBuffer()));
      }
      zip.end();
    };
    fill().catch(reject);
  });
  await done;
  return new Blob(parts, { type: 'application/zip' });
}
