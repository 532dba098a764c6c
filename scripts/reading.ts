/** `npm run reading -- SUITE.jsonl`: how well the reader of prompts reads what people know that they ask. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Agreement, FACTS, type Fact, type Truth, compareReading } from '../src/plan/prompt/compare';
import type { Lexicon } from '../src/plan/prompt/lexicon';
import { type PromptReading, readPrompt } from '../src/plan/prompt/read';
import { UsageError, command, existing, print, wholeNumber } from './run/model';

const HELP = `Usage: npm run reading -- SUITE.jsonl [options]

  SUITE.jsonl       a prompt a line with what it asks: objects, relations, places, setting, avoid
  --vocabulary FILE a manifest.json, or a vocabulary alone; default: none, any word
  --worst N         the N prompts that are read worst, on stderr
  --json            the figures as one JSON object`;

const truthSchema = z.object({
  id: z.string().optional(),
  prompt: z.string(),
  objects: z.array(
    z.object({
      ref: z.string(),
      noun: z.string(),
      also: z.array(z.string()),
      count: z.int().nullable(),
      colour: z.string().nullable(),
      size: z.string().nullable(),
    }),
  ),
  relations: z.array(z.array(z.string())),
  places: z.array(z.array(z.string())),
  setting: z.string().nullable(),
  avoid: z.array(z.string()),
});
const wordsSchema = z.object({
  objects: z.array(
    z
      .object({
        name: z.string(),
        plural: z.string(),
        synonyms: z.array(z.string()),
        near: z.array(z.string()).default([]),
      })
      // As a model that is loaded tells its words.
      .transform(({ synonyms, near, ...thing }) => ({ ...thing, synonyms: [...synonyms, ...near] })),
  ),
  colours: z.array(z.string()),
  settings: z.array(z.string()),
});
const vocabularySchema = z.union([
  z.object({ vocabulary: wordsSchema }).transform(({ vocabulary }) => vocabulary),
  wordsSchema,
]);

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vocabulary: { type: 'string' },
      worst: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void print(HELP);
  const [path] = positionals;
  if (path === undefined) throw new UsageError(`Give a suite.\n\n${HELP}`);
  const lexicon: Lexicon | undefined =
    values.vocabulary === undefined
      ? undefined
      : vocabularySchema.parse(JSON.parse(await readFile(existing('vocabulary', values.vocabulary), 'utf8')));
  const truths = (await readFile(existing('suite', path), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Truth => truthSchema.parse(JSON.parse(line)));
  const rows = truths.map((truth) => {
    const started = performance.now();
    const reading = readPrompt(truth.prompt, lexicon);
    const ms = performance.now() - started;
    return { truth, reading, ms, ...compareReading(truth, reading) };
  });
  const worst = wholeNumber('worst', values.worst, 0, 1_000_000);
  const byMistakes = rows.toSorted(
    (a, b) => b.missed.length + b.wrong.length - a.missed.length - a.wrong.length,
  );
  for (const { truth, reading, missed, wrong } of byMistakes.slice(0, worst)) {
    if (missed.length + wrong.length === 0) break;
    console.error(
      `${truth.prompt}\n    read: ${inWords(reading)}\n    missed: ${missed.join('; ')}\n    wrong: ${wrong.join('; ')}`,
    );
  }
  const sum = (kinds: readonly Fact[]): Agreement =>
    rows
      .flatMap(({ facts }) => kinds.map((kind) => facts[kind]))
      .reduce((a, b) => ({
        asked: a.asked + b.asked,
        claimed: a.claimed + b.claimed,
        right: a.right + b.right,
      }));
  const figures = Object.fromEntries(
    [
      ...FACTS.map((kind) => [kind, [kind]] as const),
      ['colours and counts', ['colours', 'counts']] as const,
      ['all', FACTS] as const,
    ].map(([name, kinds]) => [name, shares(sum(kinds))]),
  );
  const share = (isSo: (row: (typeof rows)[number]) => boolean): number =>
    rounded(rows.filter(isSo).length / rows.length);
  const whole = {
    prompts: rows.length,
    allRight: share(({ missed, wrong }) => missed.length + wrong.length === 0),
    readWhole: share(({ reading }) => reading.unread.length === 0),
    slowestMs: rounded(Math.max(...rows.map(({ ms }) => ms))),
  };
  if (values.json) return void print(JSON.stringify({ ...whole, figures }));
  print('                    recall  precision');
  for (const [name, { recall, precision, asked }] of Object.entries(figures)) {
    print(`${name.padEnd(20)}${recall.toFixed(3).padEnd(8)}${precision.toFixed(3)}   of ${asked}`);
  }
  print(
    `${whole.prompts} prompts; all of it right: ${whole.allRight}; no word left unread: ${whole.readWhole}; slowest: ${whole.slowestMs} ms`,
  );
});

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shares({ asked, claimed, right }: Agreement): { recall: number; precision: number; asked: number } {
  return {
    recall: rounded(asked === 0 ? 1 : right / asked),
    precision: rounded(claimed === 0 ? 1 : right / claimed),
    asked,
  };
}

function inWords({ objects, relations, places, settings, avoided, unread }: PromptReading): string {
  const name = (index: number): string => `${index}`;
  return [
    ...objects.map(
      ({ name: noun, colour, size, count }, index) =>
        `${index}=${[count ?? 'some', size, colour, noun].filter(Boolean).join(' ')}`,
    ),
    ...relations.map(
      ({ subject, relation, object, other }) =>
        `${name(subject)} ${relation} ${name(object)}${other === undefined ? '' : `,${other}`}`,
    ),
    ...places.map(({ object, text }) => `${object} @${text}`),
    ...settings.map((setting) => `in ${setting}`),
    ...avoided.map((noun) => `no ${noun}`),
    ...unread.map((text) => `?“${text}”`),
  ].join('; ');
}
