/** `npx tsx scripts/record.ts "PROMPT" --out public/recorded/first-visit.json`: records a run for the first visit. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import type { PaintImageEvent } from '../src/contract/events';
import { type Recording, parseRecording } from '../src/generator/recorded/recording';
import { UsageError, command, decimal, loadModel, print, wholeNumber } from './run/model';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'public/recorded/first-visit.json' },
      seed: { type: 'string', default: '1' },
      'plan-temperature': { type: 'string' },
      bundle: { type: 'string' },
      threads: { type: 'string' },
    },
  });
  const prompt = positionals.join(' ');
  if (prompt === '') throw new UsageError('Give a prompt.');
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const generator = await loadModel(values.bundle, values.threads);
  const {
    vocabulary: _v,
    capabilities: _c,
    recorded: _r,
    backend: _b,
    tokens: grid,
    ...description
  } = generator.describe();
  if (!grid) throw new UsageError('this model makes its pictures of no tokens.');
  const signal = new AbortController().signal;
  const planSampling = {
    ...description.defaults.plan,
    ...(values['plan-temperature'] === undefined
      ? {}
      : { temperature: decimal('plan-temperature', values['plan-temperature'], 0, 10) }),
  };

  const plan: Recording['plan'] = [];
  let chain = '';
  let started = performance.now();
  for await (const event of generator.plan({ ...planSampling, prompt, seed }, signal)) {
    if (event.kind === 'finish') {
      chain = event.text;
      continue;
    }
    const { id, text, logProbability, alternatives } = event;
    plan.push({
      at: Math.round(performance.now() - started),
      id,
      text,
      logProbability: rounded(logProbability),
      alternatives: alternatives.map((other) => ({
        ...other,
        logProbability: rounded(other.logProbability),
      })),
    });
  }

  const rows: number[] = [];
  let image: PaintImageEvent | undefined;
  started = performance.now();
  const request = { ...description.defaults.paint, prompt, chain, seed, count: 1 };
  for await (const event of generator.paint(request, signal)) {
    if (event.kind === 'tokens') rows.push(Math.round(performance.now() - started));
    if (event.kind === 'image') image = event;
  }
  if (!image) throw new Error('no picture came');
  const { width, height, data } = image.pixels;
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  const recording: Recording = {
    format: 'scenograph-recording',
    version: 1,
    description: { ...description, grid },
    prompt,
    seed,
    plan,
    chain,
    painting: {
      rows,
      end: Math.round(performance.now() - started),
      tokens: Array.from(image.tokens),
      png: PNG.sync.write(png, { colorType: 2 }).toString('base64'),
    },
  };
  const text = JSON.stringify(recording);
  parseRecording(text);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, `${text}\n`);
  print(`wrote ${values.out} (${text.length} bytes)`);
});

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
