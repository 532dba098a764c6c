import { beforeAll, describe, expect, it } from 'vitest';
import type { PaintRequest, PlanRequest } from '../../contract/generator';
import {
  collect,
  loadTestGenerator,
  never,
  paintOf,
  paintRequest,
  planOf,
  planRequest,
} from '../testing/generator';
import { createRecordedGenerator } from './generator';
import { type Recording, parseRecording } from './recording';

/** A short real run, recorded as the script does. */
let recording: Recording;
const waits: number[] = [];
const pixels = { width: 2, height: 1, data: new Uint8ClampedArray([1, 2, 3, 255, 4, 5, 6, 255]) };
const replay = () =>
  createRecordedGenerator(recording, {
    speed: 2,
    wait: async (ms) => void waits.push(ms),
    decodePng: async () => pixels,
  });
let plan: PlanRequest;
let paint: PaintRequest;

beforeAll(async () => {
  const generator = await loadTestGenerator();
  const {
    vocabulary: _v,
    capabilities: _c,
    recorded: _r,
    backend: _b,
    tokens: _t,
    ...about
  } = generator.describe();
  const { events, text } = await planOf(generator, { maxTokens: 10 });
  const [tokens = []] = await paintOf(generator, {}, 2);
  await generator.dispose();
  const { grid } = generator.runtime.manifest;
  const { columns, rows } = grid;
  recording = {
    format: 'scenograph-recording',
    version: 1,
    description: { ...about, grid },
    prompt: planRequest.prompt,
    seed: 1,
    plan: events.flatMap((event, i) => {
      if (event.kind !== 'token') return [];
      const { id, text: piece, logProbability, alternatives } = event;
      return [{ at: i * 10, id, text: piece, logProbability, alternatives: [...alternatives] }];
    }),
    chain: text,
    painting: {
      rows: Array.from({ length: rows }, (_, row) => row * 100),
      end: rows * 100 + 50,
      tokens: Array.from({ length: rows * columns }, (_, i) => tokens[i] ?? 0),
      png: 'AAAA',
    },
  };
  plan = { ...planRequest };
  paint = { ...paintRequest, chain: text };
}, 60_000);

describe('the recorded generator', () => {
  it('says that it is a recording, and can do nothing else', () => {
    expect(replay().describe()).toMatchObject({
      recorded: true,
      backend: 'recorded',
      capabilities: { repaint: false },
    });
  });

  it('replays the plan in its own time', async () => {
    waits.length = 0;
    const events = await collect(replay().plan(plan, never));
    expect(events.at(-1)).toMatchObject({ kind: 'finish', reason: 'complete', text: recording.chain });
    expect(events.flatMap((event) => (event.kind === 'token' ? event.text : [])).join('')).toBe(
      recording.chain,
    );
    expect(waits.reduce((a, b) => a + b)).toBeCloseTo((recording.plan.at(-1)?.at ?? 0) / 2);
  });

  it('replays the picture row by row', async () => {
    const events = await collect(replay().paint(paint, never));
    const { rows } = recording.description.grid;
    expect(events.flatMap((event) => (event.kind === 'tokens' ? event.tokens : []))).toEqual(
      recording.painting.tokens,
    );
    expect(events.flatMap((event) => (event.kind === 'preview' ? event.decidedRows : []))).toEqual(
      Array.from({ length: rows - 1 }, (_, i) => i + 1),
    );
    expect(events.at(-1)).toMatchObject({ kind: 'image', seed: 1, pixels });
  });

  it('refuses what was not recorded', async () => {
    await expect(collect(replay().plan({ ...plan, prompt: 'a dog' }, never))).rejects.toMatchObject({
      kind: 'invalid-request',
    });
    await expect(collect(replay().paint({ ...paint, chain: 'A dog.' }, never))).rejects.toMatchObject({
      kind: 'invalid-request',
    });
  });

  it('stops when asked', async () => {
    const controller = new AbortController();
    const generator = createRecordedGenerator({
      ...recording,
      plan: recording.plan.map((token) => ({ ...token, at: 60_000 })),
    });
    const run = collect(generator.plan(plan, controller.signal));
    setTimeout(() => controller.abort(), 5);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('parseRecording', () => {
  it('reads what was written', () => {
    expect(parseRecording(JSON.stringify(recording))).toEqual(recording);
  });
  it.each(['', 'null', '{"format":"scenograph-recording","version":2}', '<html>'])('refuses %j', (text) => {
    expect(() => parseRecording(text)).toThrow(expect.objectContaining({ kind: 'bundle-damaged' }));
  });
  it('refuses a picture that does not fit its grid', () => {
    const wrong = { ...recording, painting: { ...recording.painting, tokens: [1, 2] } };
    expect(() => parseRecording(JSON.stringify(wrong))).toThrow(
      expect.objectContaining({ kind: 'bundle-damaged' }),
    );
  });
});
