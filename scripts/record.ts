/** `npx tsx scripts/record.ts "PROMPT" --out public/recorded/first-visit.json`: records a run for the first visit, as a trace file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import type { PaintImageEvent } from '../src/contract/events';
import type { Trace, TraceEvent } from '../src/library/trace';
import { readTraceFile, type TraceFile } from '../src/library/traceFile';
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
  const about = generator.describe();
  const { defaults, licence, backend, tokens: grid } = about;
  if (!grid) throw new UsageError('this model makes its pictures of no tokens.');
  const signal = new AbortController().signal;
  const sampling = {
    ...defaults.plan,
    ...(values['plan-temperature'] === undefined
      ? {}
      : { temperature: decimal('plan-temperature', values['plan-temperature'], 0, 10) }),
  };

  const { temperature, constrained, maxTokens } = sampling;
  const start = { prompt, prefix: '', ids: [], nextObject: 1, seed };
  const planned: TraceEvent[] = [
    { at: 0, kind: 'plan-started', ...start, temperature, constrained, maxTokens },
  ];
  let chain = '';
  let since = clock();
  for await (const event of generator.plan({ ...sampling, prompt, seed }, signal)) {
    if (event.kind === 'finish') {
      chain = event.text;
      planned.push({ at: since(), kind: 'finished', reason: event.reason });
      continue;
    }
    const alternatives = event.alternatives.map((other) => ({
      ...other,
      logProbability: rounded(other.logProbability),
    }));
    planned.push({
      ...event,
      at: since(),
      logProbability: rounded(event.logProbability),
      alternatives,
    });
  }

  const { paint } = defaults;
  const painted: TraceEvent[] = [
    {
      at: 0,
      kind: 'paint-started',
      prompt,
      chain,
      revision: 0,
      seed,
      count: 1,
      temperature: paint.temperature,
      guidance: paint.guidance,
      ...grid,
      startedAt: 0,
      pictures: ['picture'],
    },
  ];
  let image: PaintImageEvent | undefined;
  since = clock();
  for await (const event of generator.paint({ ...paint, prompt, chain, seed, count: 1 }, signal)) {
    if (event.kind === 'tokens') painted.push({ ...event, at: since() });
    if (event.kind === 'image') image = event;
  }
  if (!image) throw new Error('no picture came');
  painted.push({ at: since(), kind: 'image', image: 0, seed, painting: 'picture' });
  painted.push({ at: since(), kind: 'finished', reason: 'painted' });

  const { width, height, data } = image.pixels;
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  const sceneId = 'first-visit';
  const model = { id: about.id, name: about.name, hash: about.hash };
  const node = {
    format: 'scenograph-run-node',
    version: 1,
    sceneId,
    createdAt: 0,
    name: '',
    prompt,
    content: null,
  } as const;
  const trace = {
    format: 'scenograph-trace',
    version: 2,
    sceneId,
    startedAt: 0,
    model,
    backend,
    truncated: false,
  } as const satisfies Partial<Trace>;
  const file: TraceFile = {
    format: 'scenograph-trace-file',
    version: 2,
    title: prompt,
    nodes: [
      { ...node, id: 'plan', kind: 'plan', parent: null },
      { ...node, id: 'paint', kind: 'painting', parent: 'plan' },
    ],
    traces: [
      { ...trace, id: 'plan', kind: 'plan', events: planned },
      { ...trace, id: 'paint', kind: 'paint', events: painted },
    ],
    pictures: [
      {
        record: {
          id: 'picture',
          sceneId,
          prompt,
          chain,
          planRevision: 0,
          seed,
          guidance: paint.guidance,
          temperature: paint.temperature,
          model: {
            ...model,
            licence: licence.name,
            ...(licence.url !== undefined && { licenceUrl: licence.url }),
          },
          backend,
          tokens: Array.from(image.tokens),
          width,
          height,
          createdAt: 0,
        },
        png: PNG.sync.write(png, { colorType: 2 }).toString('base64'),
      },
    ],
  };
  const text = JSON.stringify(file);
  readTraceFile(text);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, `${text}\n`);
  print(`wrote ${values.out} (${text.length} bytes)`);
});

/** Whole milliseconds since it was made. */
function clock(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
