/** `npm run eval -- --prompts FILE --limit N --json`: plans each prompt and scores the plans. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bootstrapInterval } from '../src/critic/bootstrap';
import { type PlannedPrompt, evaluatePlans } from '../src/critic/evaluate-plans';
import { GeneratorError } from '../src/generator/contract';
import { parseChain } from '../src/plan/chain/parser';
import { objectsOf } from '../src/plan/plan';
import { UsageError, command, existing, loadModel, print, wholeNumber } from './run/model';

const HELP = `Usage: npm run eval -- --prompts FILE [options]

  --prompts FILE   one prompt a line
  --limit N        only the first N
  --seed N         default 1, the same for every prompt
  --free           plan without holding the chain to its grammar
  --json           the figures as JSON too; the last line is always one JSON object
  --bundle DIR     another model than the one that ships
  --threads N      WebAssembly threads`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      prompts: { type: 'string' },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      free: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      bundle: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void print(HELP);
  if (values.prompts === undefined) throw new UsageError(`Give a file of prompts.\n\n${HELP}`);
  const lines = (await readFile(existing('prompts', values.prompts), 'utf8')).split(/\r?\n/);
  const limit = values.limit === undefined ? Infinity : wholeNumber('limit', values.limit, 1, 1_000_000);
  const prompts = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, limit);
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);

  const generator = await loadModel(values.bundle, values.threads);
  const model = generator.describe();
  const signal = new AbortController().signal;
  const runs: PlannedPrompt[] = [];
  const speeds: number[] = [];
  const refused: { prompt: string; reason: string }[] = [];
  let tokens = 0;
  for (const prompt of prompts) {
    const started = performance.now();
    try {
      const request = { ...model.defaults.plan, prompt, seed, constrained: !values.free };
      for await (const event of generator.plan(request, signal)) {
        if (event.kind !== 'finish') continue;
        const { plan, problems } = parseChain(event.text);
        runs.push({ prompt, plan, problemCount: problems.length });
        tokens += event.tokenCount;
        speeds.push(event.tokenCount / ((performance.now() - started) / 1000));
      }
    } catch (error) {
      if (!(error instanceof GeneratorError) || error.kind !== 'plan-too-long') throw error;
      refused.push({ prompt, reason: error.message });
    }
  }

  const { rows, figures } = evaluatePlans(runs, { lexicon: model.vocabulary, seed });
  for (const [i, row] of rows.entries()) {
    const plan = runs[i]?.plan;
    const line = {
      prompt: row.prompt,
      semantic: row.semantic,
      spatial: row.spatial,
      allHeld: row.allHeld,
      complete: plan?.complete ?? false,
      problems: runs[i]?.problemCount ?? 0,
      objects: plan ? objectsOf(plan).map(({ name, box }) => ({ name, box })) : [],
    };
    if (values.json) print(JSON.stringify(line));
    else print(`${show(row.semantic)} ${show(row.spatial)}  ${row.prompt}`);
  }
  for (const { prompt, reason } of refused) console.error(`not planned: ${prompt.slice(0, 80)} (${reason})`);
  if (!values.json) {
    for (const [name, interval] of Object.entries(figures)) {
      const text = interval
        ? `${show(interval.mean)}  95% ${show(interval.low)} to ${show(interval.high)}  of ${interval.count}`
        : 'nothing of that kind was asked';
      print(`${name.padEnd(14)} ${text}`);
    }
  }
  print(
    JSON.stringify({
      model: { id: model.id, name: model.name, hash: model.hash, backend: model.backend },
      prompts: prompts.length,
      refused: refused.length,
      seed,
      constrained: !values.free,
      figures,
      tokens,
      tokensPerSecond: bootstrapInterval(speeds, seed),
    }),
  );
});

function show(value: number | null): string {
  return value === null ? '  -  ' : value.toFixed(3);
}
