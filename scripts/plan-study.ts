/**
 * `npx tsx scripts/plan-study.ts --prompts FILE --limit N --json`: how often plans hold what their prompts ask, as
 * sampled, as the best of K, and tidied; what a repainting leaves alone, and whether the moved object is in its new box.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bestStanding, type PlanStanding } from '../src/critic/plans/best-plan';
import { planStanding } from '../src/critic/plans/plan-standing';
import { bootstrapInterval, type Interval } from '../src/critic/numbers/bootstrap';
import { matchPlan } from '../src/critic/pictures/plan-match';
import { planRewards } from '../src/critic/plans/plan-rewards';
import type { Generator, Vocabulary } from '../src/contract/generator';
import type { PaintImageEvent } from '../src/contract/events';
import { translateBox } from '../src/plan/box';
import { cellsOfBox, planChange } from '../src/plan/cells';
import { parseChain } from '../src/plan/chain/parser';
import { serialiseChain } from '../src/plan/chain/serialiser';
import { setBox } from '../src/plan/edit';
import { objectsOf, type Plan } from '../src/plan/plan';
import { relationGoals } from '../src/plan/tidy/goals';
import { tidyPlan } from '../src/plan/tidy/tidy';
import { openEyes, type Eyes } from './eval/eyes';
import { UsageError, command, existing, loadModel, print, wholeNumber } from './run/model';

const HELP = `Usage: npx tsx scripts/plan-study.ts --prompts FILE [options]

  --prompts FILE   one prompt a line
  --limit N        only the first N
  --plans K        plans a prompt to keep the best of, default 5
  --repaint N      also paint the first N plans, move an object, repaint what that touches; default 0
  --judge DIR      who looks for the moved object; default: models/judge
  --detector       the model's own detector looks for it, as in the studio
  --seed N         seed of each prompt's first plan, default 1
  --json           only the last line: one JSON object
  --bundle DIR     another model: a bundle, or a folder of six ONNX graphs
  --threads N      WebAssembly threads`;

const never = new AbortController().signal;

await command(async () => {
  const { values } = parseArgs({
    options: {
      prompts: { type: 'string' },
      limit: { type: 'string' },
      plans: { type: 'string', default: '5' },
      repaint: { type: 'string', default: '0' },
      judge: { type: 'string' },
      detector: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
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
  const plans = wholeNumber('plans', values.plans, 1, 64);
  const repaints = wholeNumber('repaint', values.repaint, 0, 10_000);
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const prompts = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, limit);

  const generator = await loadModel(values.bundle, values.threads);
  const { vocabulary, id, hash } = generator.describe();
  const arms: Record<'sampled' | 'best' | 'tidied' | 'bestTidied', Outcome[]> = {
    sampled: [],
    best: [],
    tidied: [],
    bestTidied: [],
  };
  const eyes = repaints > 0 ? await openEyes(generator, values) : null;
  const repainted: Repainted[] = [];
  for (const prompt of prompts) {
    const sampled: Plan[] = [];
    for (let i = 0; i < plans; i += 1) sampled.push(await planOf(generator, prompt, (seed + i) >>> 0));
    const standings: PlanStanding[] = sampled.map((plan) => planStanding(prompt, plan, vocabulary));
    const [first, best] = [sampled[0], sampled[bestStanding(standings)]];
    if (!first || !best) continue;
    arms.sampled.push(outcomeOf(prompt, first, vocabulary));
    arms.best.push(outcomeOf(prompt, best, vocabulary));
    arms.tidied.push(outcomeOf(prompt, tidied(prompt, first, vocabulary), vocabulary));
    arms.bestTidied.push(outcomeOf(prompt, tidied(prompt, best, vocabulary), vocabulary));
    if (repainted.length < repaints) {
      const study = await repaintStudy(generator, prompt, first, seed, eyes?.find ?? null);
      if (study) repainted.push(study);
    }
    if (!values.json) {
      const held = (outcome: Outcome | undefined) =>
        outcome?.relations === null || !outcome ? '-' : outcome.relations === 1 ? 'held' : 'broken';
      const all = Object.values(arms).map((outcomes) => held(outcomes.at(-1)).padEnd(6));
      print(`${all.join(' ')}  ${prompt}`);
    }
  }

  const figures = Object.fromEntries(
    Object.entries(arms).map(([arm, outcomes]) => [arm, figuresOf(outcomes, seed)]),
  );
  const outside = repainted.map(({ kept, changed }) => (kept === 0 ? 1 : 1 - changed / kept));
  const repaint = {
    pictures: repainted.length,
    eyes: eyes?.name ?? null,
    unchangedOutside: bootstrapInterval(outside, seed),
    movedIou: bootstrapInterval(
      repainted.flatMap(({ iou }) => iou ?? []),
      seed,
    ),
    shareRepainted: bootstrapInterval(
      repainted.map(({ kept, touched }) => touched / (kept + touched)),
      seed,
    ),
  };
  if (!values.json) {
    print('\n              relations held           every line held');
    for (const [arm, { relations, all }] of Object.entries(figures)) {
      print(`${arm.padEnd(12)}  ${show(relations)}  ${show(all)}`);
    }
    if (repainted.length > 0) {
      print(`tokens outside the repainted cells unchanged: ${show(repaint.unchangedOutside)}`);
      print(`IoU of the moved object with its new box: ${show(repaint.movedIou)}`);
    }
  }
  print(JSON.stringify({ model: { id, hash }, prompts: prompts.length, plans, seed, figures, repaint }));
});

interface Outcome {
  /** 1 where every relation that was asked is held, else 0; null where none was. */
  readonly relations: number | null;
  /** 1 where every line that rules can judge is held, else 0. */
  readonly all: number | null;
  readonly spatial: number | null;
}

async function planOf(generator: Generator, prompt: string, seed: number): Promise<Plan> {
  const request = { ...generator.describe().defaults.plan, prompt, seed };
  for await (const event of generator.plan(request, never)) {
    if (event.kind === 'finish') return parseChain(event.text).plan;
  }
  throw new Error('planning did not finish');
}

function outcomeOf(prompt: string, plan: Plan, lexicon: Vocabulary | undefined): Outcome {
  const { checks, spatial } = planRewards(prompt, plan, lexicon);
  const judged = checks.filter(({ state }) => state === 'held' || state === 'broken');
  const share = (lines: typeof judged) =>
    lines.length === 0 ? null : Number(lines.every(({ state }) => state === 'held'));
  return { relations: share(judged.filter(({ kind }) => kind === 'relation')), all: share(judged), spatial };
}

function tidied(prompt: string, plan: Plan, lexicon: Vocabulary | undefined): Plan {
  const { boxes } = tidyPlan(plan, relationGoals(prompt, plan, lexicon));
  return [...boxes].reduce((moved, [id, box]) => setBox(moved, id, box), plan);
}

function figuresOf(outcomes: readonly Outcome[], seed: number) {
  const of = (key: keyof Outcome) =>
    bootstrapInterval(
      outcomes.flatMap((outcome) => outcome[key] ?? []),
      seed,
    );
  return { relations: of('relations'), all: of('all'), spatial: of('spatial') };
}

interface Repainted {
  /** Tokens outside the repainted cells, and how many of them changed. */
  readonly kept: number;
  readonly changed: number;
  readonly touched: number;
  /** Of the new box and what was found for it; null where nobody looked. */
  readonly iou: number | null;
}

/** Paints a plan, moves its first object a quarter of the picture, repaints what that touches, and compares. */
async function repaintStudy(
  generator: Generator,
  prompt: string,
  plan: Plan,
  seed: number,
  find: Eyes['find'],
): Promise<Repainted | null> {
  const [object] = objectsOf(plan);
  if (!object?.box) return null;
  const { defaults, tokens: grid, vocabulary } = generator.describe();
  if (!grid) return null;
  const paint = async (
    of: Plan,
    keep?: { tokens: Int32Array; mask: Uint8Array },
  ): Promise<PaintImageEvent> => {
    const chain = serialiseChain({ ...of, complete: true });
    const request = {
      ...defaults.paint,
      prompt,
      chain,
      seed: keep ? seed + 1 : seed,
      count: 1,
      ...(keep && { keep }),
    };
    for await (const event of generator.paint(request, never)) if (event.kind === 'image') return event;
    throw new Error('painting did not finish');
  };
  const { tokens: before } = await paint(plan);
  const dx = object.box.x1 > 500 ? -250 : 250;
  const edited = setBox(plan, object.id, translateBox(object.box, dx, 0));
  const cells = new Set(planChange(plan, edited).boxes.flatMap((box) => [...cellsOfBox(box, grid, 1)]));
  const mask = Uint8Array.from(before, (_, cell) => (cells.has(cell) ? 0 : 1));
  const { tokens: after, pixels } = await paint(edited, { tokens: before, mask });
  const found = find && matchPlan(edited, await find(pixels, never), vocabulary);
  const kept = mask.reduce((sum, on) => sum + on, 0);
  const changed = after.reduce(
    (sum, token, cell) => sum + Number(mask[cell] === 1 && token !== before[cell]),
    0,
  );
  const iou = found?.find(({ id }) => id === object.id)?.iou ?? null;
  return { kept, changed, touched: before.length - kept, iou };
}

function show(interval: Interval | null): string {
  if (!interval) return 'none';
  const { mean, low, high, count } = interval;
  return `${mean.toFixed(3)} (95% ${low.toFixed(3)} to ${high.toFixed(3)}, n ${count})`;
}
