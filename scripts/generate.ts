/** `npm run generate -- "a red apple to the left of a blue car" --seed 1 --out scene.png` */
import { writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { PaintImageEvent, PlanTokenEvent } from '../src/contract/events';
import { createChainParser, parseChain } from '../src/plan/chain/parser';
import { objectsOf } from '../src/plan/plan';
import { encodePng } from '../src/library/png';
import { UsageError, command, decimal, existing, loadModel, print, wholeNumber, writable } from './run/model';
import { readPlanFile } from './run/readPlan';
import { sayUnknownWords } from './run/prompts';
import { sceneOfPicture } from '../src/studio/scenes/pictureScene';

const HELP = `Usage: npm run generate -- "PROMPT" [options]

  --out FILE              where the PNG goes (default scene.png; with --json none)
  --plan FILE             paint this plan: a saved scene, a chain as text, or
                          [{"name": "red apple", "box": [x1, y1, x2, y2]}] on the 1000-grid
  --seed N                default 1; picture i of --count uses N + i
  --count N               pictures of the one plan (default 1)
  --guidance G            classifier-free guidance weight, 1 = off
  --temperature T         of the picture's tokens, 0 = greedy
  --plan-temperature T    of the plan's tokens
  --free                  hold neither the chain to its grammar nor the picture to its plan
  --json                  print plan, tokens and timings as JSON
  --bundle DIR            another model: a bundle, or a folder of six ONNX graphs
  --threads N             WebAssembly threads`;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      plan: { type: 'string' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '1' },
      guidance: { type: 'string' },
      temperature: { type: 'string' },
      'plan-temperature': { type: 'string' },
      free: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      bundle: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void print(HELP);
  const given = values.plan === undefined ? null : await readPlanFile(existing('plan', values.plan));
  const prompt = positionals.join(' ') || given?.prompt;
  if (prompt === undefined) throw new UsageError(`Give a prompt.\n\n${HELP}`);
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const count = wholeNumber('count', values.count, 1, 16);

  if (values.out !== undefined) await writable('out', values.out);
  const started = performance.now();
  const generator = await loadModel(values.bundle, values.threads);
  const { defaults, id, name, hash, backend } = generator.describe();
  const loadMs = performance.now() - started;
  sayUnknownWords([prompt], generator.describe().vocabulary);
  const signal = new AbortController().signal;
  const sampling = {
    ...defaults.paint,
    ...(values.free ? { held: false } : {}),
    ...(values.guidance === undefined ? {} : { guidance: decimal('guidance', values.guidance, 0, 50) }),
    ...(values.temperature === undefined
      ? {}
      : { temperature: decimal('temperature', values.temperature, 0, 10) }),
  };
  const planTemperature =
    values['plan-temperature'] === undefined
      ? defaults.plan.temperature
      : decimal('plan-temperature', values['plan-temperature'], 0, 10);

  let chain = given?.chain;
  const textTokens: PlanTokenEvent[] = [];
  const planStarted = performance.now();
  let firstBoxMs: number | null = null;
  if (chain === undefined) {
    const parser = createChainParser();
    const request = {
      ...defaults.plan,
      prompt,
      seed,
      temperature: planTemperature,
      constrained: !values.free,
    };
    for await (const event of generator.plan(request, signal)) {
      if (event.kind === 'finish') {
        chain = event.text;
        continue;
      }
      textTokens.push(event);
      parser.push(event.text);
      if (firstBoxMs === null && objectsOf(parser.plan).some(({ box }) => box)) {
        firstBoxMs = performance.now() - planStarted;
      }
    }
  }
  chain ??= '';
  const planMs = performance.now() - planStarted;

  const images: PaintImageEvent[] = [];
  const paintStarted = performance.now();
  for await (const event of generator.paint({ ...sampling, prompt, chain, seed, count }, signal)) {
    if (event.kind === 'image') images.push(event);
  }
  const paintMs = performance.now() - paintStarted;

  const out = values.out ?? (values.json ? undefined : 'scene.png');
  const files: string[] = [];
  for (const [i, image] of images.entries()) {
    if (out === undefined) break;
    const scene = sceneOfPicture({
      id: randomUUID(),
      prompt,
      chain,
      by: generator.describe(),
      count,
      constrained: !values.free,
      planTemperature,
      temperature: sampling.temperature,
      guidance: sampling.guidance,
      image,
      now: Date.now(),
    });
    const extension = extname(out);
    const path = i === 0 ? out : `${out.slice(0, out.length - extension.length)}-${i + 1}${extension}`;
    await writeFile(path, new Uint8Array(await (await encodePng(image.pixels, scene)).arrayBuffer()));
    files.push(path);
  }

  const { plan, problems } = parseChain(chain);
  const imageTokens = images.reduce((sum, image) => sum + image.tokens.length, 0);
  const timings = {
    loadMs: Math.round(loadMs),
    firstBoxMs: firstBoxMs === null ? null : Math.round(firstBoxMs),
    planMs: Math.round(planMs),
    paintMs: Math.round(paintMs),
    textTokensPerSecond: textTokens.length === 0 ? null : round(textTokens.length / (planMs / 1000)),
    imageTokensPerSecond: round(imageTokens / (paintMs / 1000)),
  };
  if (values.json) {
    const report = {
      prompt,
      seed,
      model: { id, name, hash, backend },
      sampling: { plan: { temperature: planTemperature, constrained: !values.free }, paint: sampling },
      plan: {
        chain,
        complete: plan.complete,
        objects: objectsOf(plan).map(({ name: object, box }) => ({ name: object, box })),
        problems,
      },
      tokens: {
        text: textTokens.map(({ id: token, text, logProbability }) => ({ id: token, text, logProbability })),
        images: images.map(({ seed: imageSeed, tokens }) => ({
          seed: imageSeed,
          tokens: Array.from(tokens),
        })),
      },
      timings,
      files,
    };
    return void print(JSON.stringify(report, null, 2));
  }
  print(chain);
  print(
    `${textTokens.length} plan tokens in ${timings.planMs} ms, ` +
      `${imageTokens} image tokens in ${timings.paintMs} ms (${timings.imageTokensPerSecond} a second)`,
  );
  for (const file of files) print(`wrote ${file}`);
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
