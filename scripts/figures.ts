/** The figures of `npm run eval` for what `python -m models.evaluate` made: the same code, and so the same numbers. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrapInterval } from '../src/critic/numbers/bootstrap';
import { type EvaluatedPrompt, summarise } from '../src/critic/summary';
import { openJudge } from '../src/generator/detector/judge';
import type { Lexicon } from '../src/plan/prompt/lexicon';
import { parseChain } from '../src/plan/chain/parser';
import { type Eyes, openEyes } from './eval/eyes';
import { pictureOf, readRunFolder } from './eval/run-folder';
import { tableOf } from './eval/table';
import { UsageError, command, loadModel, print } from './run/model';

const HELP = `Usage: tsx scripts/figures.ts --run DIR [options]

  --run DIR     a folder that python -m models.evaluate made
  --bundle DIR  the bundle that painted, where it has a detector of its own
  --judge DIR   who looks at the pictures; default: models/judge, where it can name what the model draws
  --detector    the bundle's detector looks at them

The first picture of each prompt counts. The last line is one JSON object.`;

/** Where the exporter puts the judge. */
const JUDGE = join(import.meta.dirname, '../models/judge');
const NOBODY: Eyes = { find: null, name: 'nobody', hash: '' };

/** The judge, for a model that isn't here: only where it can name all that the model draws, or is asked for. */
async function judgeOf(lexicon: Lexicon | undefined, judge: string | undefined): Promise<Eyes> {
  if (judge === undefined && !existsSync(JUDGE)) return NOBODY;
  const opened = await openJudge(judge === undefined ? JUDGE : resolve(judge));
  const named = new Set(opened.classes);
  const whole = lexicon?.objects.every(({ name }) => named.has(name)) ?? false;
  if (judge === undefined && !whole) {
    console.error('Plans only: the judge in models/judge can’t name what this model draws.');
    await opened.release();
    return NOBODY;
  }
  return { find: ({ pixels }) => opened.detect(pixels), name: opened.id, hash: opened.hash };
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      run: { type: 'string' },
      bundle: { type: 'string' },
      judge: { type: 'string' },
      detector: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void print(HELP);
  if (values.run === undefined) throw new UsageError(`Give the folder of a run.\n\n${HELP}`);
  const folder = resolve(values.run);
  const { facts, records } = await readRunFolder(folder);
  const generator = values.bundle === undefined ? null : await loadModel(values.bundle, undefined);
  const lexicon = generator ? generator.describe().vocabulary : (facts.vocabulary ?? undefined);
  const made = records.filter(({ refused }) => refused === null);
  const painted = made.some(({ pictures }) => pictures > 0);
  const eyes = !painted
    ? NOBODY
    : generator
      ? await openEyes(generator, values)
      : await judgeOf(lexicon, values.judge);

  const done: EvaluatedPrompt[] = [];
  for (const record of made) {
    const { plan, problems } = parseChain(record.chain);
    const looks = eyes.find !== null && record.pictures > 0;
    const found = looks
      ? await eyes.find(await pictureOf(folder, record, facts.of.seed), new AbortController().signal)
      : null;
    done.push({ prompt: record.prompt, plan, problemCount: problems.length, painted: plan, found });
  }
  const { seed } = facts.of;
  const summary = summarise(done, { lexicon, seed });
  for (const line of tableOf(summary, false)) console.error(line);
  print(
    JSON.stringify({
      model: facts.of.model,
      judge: { name: eyes.name, hash: eyes.hash },
      prompts: facts.count,
      done: done.length,
      refused: records.length - made.length,
      seed,
      readWhole: summary.readWhole,
      figures: summary.plans.figures,
      ...(eyes.find && { pictures: summary.pictures.figures }),
      tokens: made.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
      secondsPerPrompt: bootstrapInterval(
        made.map(({ seconds }) => seconds),
        seed,
      ),
    }),
  );
});
