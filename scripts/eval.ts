/** `npm run eval -- --prompts FILE --limit N --json`: plans and paints each prompt and scores what came of it. */
import { parseArgs } from 'node:util';
import { type Attempt, attemptPrompt } from '../src/critic/attempt';
import { bootstrapInterval } from '../src/critic/numbers/bootstrap';
import { type EditedPlan, editBySeed } from '../src/critic/edit-rule';
import { type EvaluatedPrompt, OBEYED_IOU, summarise } from '../src/critic/summary';
import { GeneratorError } from '../src/contract/errors';
import { askedInWords as askedOf } from '../src/plan/prompt/compare';
import { readPrompt } from '../src/plan/prompt/read';
import { parseChain } from '../src/plan/chain/parser';
import { type Plan, objectsOf } from '../src/plan/plan';
import { tidied } from '../src/plan/tidy/tidied';
import { openEyes } from './eval/eyes';
import { type EvalRecord, appendRecord, readRecords } from './eval/record';
import { show, tableOf } from './eval/table';
import { drawBySeed, promptsGiven, sayUnknownWords } from './run/prompts';
import { UsageError, command, loadModel, print, wholeNumber, writable } from './run/model';
import { wordsOf } from '../src/words/parts/errors';

const HELP = `Usage: npm run eval -- --prompts FILE [options]

  --prompts FILE   one prompt a line
  --limit N        N of them, drawn by the seed
  --seed N         default 1, the same for every prompt
  --judge DIR      who looks at the pictures; default: models/judge
  --detector       the model's own detector looks at them, as in the studio
  --plans-only     paint nothing
  --unconstrained  hold neither the chain to its grammar nor the picture to its plan
  --until-it-holds K
                   plan again while a check of the prompt is broken, K plans at most, and keep the best;
                   default 8, as the studio plans, 1 is one sample
  --as-written     leave boxes where the model wrote them; default: where what the prompt says of relations is still
                   broken they are moved as Tidy does, as the studio plans (--tidied, which is still taken)
  --edited         swap or move boxes by a seeded rule before painting, and see whether the picture follows;
                   what the prompt says of places and relations is then broken by design
  --keep FILE      write each finished prompt there, and go on from what is there
  --json           a JSON object a prompt in place of the table; the last line is always one JSON object
  --bundle DIR     another model: a bundle, or a folder of six ONNX graphs
  --threads N      WebAssembly threads

Stop it with Ctrl-C: it prints the figures of what was done.`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      prompts: { type: 'string' },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      judge: { type: 'string' },
      detector: { type: 'boolean', default: false },
      'plans-only': { type: 'boolean', default: false },
      unconstrained: { type: 'boolean', default: false },
      'until-it-holds': { type: 'string', default: '8' },
      tidied: { type: 'boolean', default: true },
      'as-written': { type: 'boolean', default: false },
      edited: { type: 'boolean', default: false },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
      bundle: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void print(HELP);
  const { given, limit } = await promptsGiven(values, HELP);
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const prompts = drawBySeed(given, limit, seed);
  const tries = wholeNumber('until-it-holds', values['until-it-holds'], 1, 64);
  const { edited, unconstrained, 'as-written': asWritten } = values;

  if (values.keep !== undefined) await writable('keep', values.keep);
  if (edited && values['plans-only'])
    throw new UsageError('--edited looks at pictures: leave out --plans-only.');

  const generator = await loadModel(values.bundle, values.threads);
  const model = generator.describe();
  sayUnknownWords(prompts, model.vocabulary);
  if (edited) console.error('--edited: relations and places that the prompt asks for are broken by design.');
  const nobody = { find: null, name: 'nobody', hash: '' };
  const eyes = values['plans-only'] ? nobody : await openEyes(generator, values);
  if (edited && !eyes.find) throw new UsageError('--edited needs a judge or --detector.');
  const made = [model.hash, model.backend, eyes.name, eyes.hash, seed, unconstrained, edited];
  const key = JSON.stringify([...made, tries, asWritten]);
  const kept =
    values.keep === undefined ? new Map<number, EvalRecord>() : await readRecords(values.keep, key);

  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const settle = (prompt: string, plan: Plan): Plan =>
    asWritten ? plan : tidied(prompt, plan, model.vocabulary);
  const edit = (plan: Plan, index: number): EditedPlan =>
    edited ? editBySeed(plan, seed + index, model.coordinates) : { plan, moved: {} };

  const done: EvaluatedPrompt[] = [];
  const records: EvalRecord[] = [];
  const refused: { prompt: string; reason: string }[] = [];
  const count = (record: EvalRecord): void => {
    const { prompt, found } = record;
    const { plan: written, problems } = parseChain(record.chain);
    const plan = settle(prompt, written);
    const { plan: painted, moved } = edit(plan, record.index);
    records.push(record);
    done.push({ prompt, plan, problemCount: problems.length, painted, found, moved: Object.keys(moved) });
  };
  for (const [index, prompt] of prompts.entries()) {
    const before = kept.get(index);
    if (before?.prompt === prompt) {
      count(before);
      continue;
    }
    const started = performance.now();
    let attempt: Attempt;
    try {
      const options = {
        seed,
        constrained: !unconstrained,
        paint: eyes.find !== null,
        find: eyes.find,
        tries,
      };
      attempt = await attemptPrompt(
        generator,
        prompt,
        { ...options, edit: (plan) => edit(settle(prompt, plan), index).plan },
        stop.signal,
      );
    } catch (error) {
      if (stop.signal.aborted) break;
      if (!(error instanceof GeneratorError) || error.kind !== 'plan-too-long') throw error;
      refused.push({ prompt, reason: wordsOf(error).text });
      continue;
    }
    const { chain, tokenCount, found } = attempt;
    const seconds = (performance.now() - started) / 1000;
    const record = { key, index, prompt, chain, tokenCount, seconds, found };
    if (values.keep !== undefined) await appendRecord(values.keep, record);
    count(record);
    report(index + 1, prompts.length, seconds);
  }

  const summary = summarise(done, { lexicon: model.vocabulary, seed });
  for (const [i, plan] of summary.plans.rows.entries()) {
    const picture = summary.pictures.rows[i];
    const product = picture ? picture.product : null;
    if (!values.json) {
      print(`${show(plan.semantic)} ${show(plan.spatial)} ${show(product)}  ${plan.prompt}`);
      continue;
    }
    const { painted, problemCount, found, plan: planned, moved } = done[i] as EvaluatedPrompt;
    print(
      JSON.stringify({
        prompt: plan.prompt,
        ...plan.scores,
        allHeld: plan.allHeld,
        asked: askedOf(readPrompt(plan.prompt, model.vocabulary)),
        unread: readPrompt(plan.prompt, model.vocabulary).unread,
        complete: planned.complete,
        problems: problemCount,
        objects: objectsOf(painted).map(({ name, box }) => ({ name, box })),
        ...(picture && {
          ...picture.scores,
          found: found?.map(({ name, colour, box, score }) => ({ name, colour, box, score })),
        }),
        ...(edited && { moved }),
      }),
    );
  }
  for (const { prompt, reason } of refused) console.error(`not planned: ${prompt.slice(0, 80)} (${reason})`);
  const { readWhole } = summary;
  if (!values.json) {
    for (const line of tableOf(summary, edited)) print(line);
    print(`${'prompts read whole'.padEnd(36)} ${show(readWhole)}`);
  }
  if (stop.signal.aborted) console.error(`Stopped after ${done.length} of ${prompts.length} prompts.`);
  print(
    JSON.stringify({
      model: { id: model.id, name: model.name, hash: model.hash, backend: model.backend },
      judge: { name: eyes.name, hash: eyes.hash },
      prompts: prompts.length,
      done: done.length,
      refused: refused.length,
      seed,
      constrained: !unconstrained,
      untilItHolds: tries,
      tidied: !asWritten,
      edited,
      readWhole,
      figures: summary.plans.figures,
      ...(eyes.find && { pictures: summary.pictures.figures }),
      ...(edited && { edits: { threshold: OBEYED_IOU, ...summary.edits } }),
      tokens: records.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
      secondsPerPrompt: bootstrapInterval(
        records.map(({ seconds }) => seconds),
        seed,
      ),
    }),
  );
});

/** Where it is, on stderr: on one line of a terminal, else every tenth. */
function report(done: number, all: number, seconds: number): void {
  const text = `${done} of ${all} prompts, ${seconds.toFixed(1)} s for the last`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}  ${done === all ? '\n' : ''}`);
  else if (done % 10 === 0 || done === all) console.error(text);
}
