import type { Generator } from '../../src/contract/generator';
import { GeneratorError } from '../../src/contract/errors';
import { connectGenerator } from '../../src/generator/worker/connect';
import {
  type Contender,
  type ImageTask,
  type Note,
  type RunMark,
  type RunResult,
  type TextTask,
  now,
  type Loaded,
} from './protocol';

let workers = 0;

/** Our runtime behind the studio's own worker protocol. */
export async function loadOurs(contender: Contender): Promise<Loaded> {
  const name = `scenograph-bench-${workers++}`;
  const channel = new BroadcastChannel(name);
  let notes: Note[] = [];
  channel.onmessage = ({ data }: MessageEvent<Note>) => notes.push(data);

  const worker = new Worker(new URL('./ours.worker.ts', import.meta.url), { type: 'module', name });
  const connection = connectGenerator(worker, {
    load: {
      manifestUrl: new URL(contender.model, document.baseURI).href,
      backend: contender.backend,
      threads: contender.threads,
    },
    close: () => worker.terminate(),
  });
  worker.onerror = ({ message }) =>
    connection.fail(new GeneratorError('model-worker-stopped', { reason: message }));
  const generator = await connection.generator;

  async function run(work: (signal: AbortSignal) => AsyncIterable<{ kind: string }>, limit: number) {
    const stop = new AbortController();
    notes = [];
    const started = now();
    let seen = 0;
    let total: number | null = null;
    const events: { kind: string }[] = [];
    try {
      for await (const event of work(stop.signal)) {
        events.push(event);
        if (event.kind === 'tokens') seen += (event as unknown as { tokens: unknown[] }).tokens.length;
        if (seen >= limit) stop.abort();
      }
      total = now() - started;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
    // Notes travel beside the events: a moment for the last of them.
    await new Promise((resolve) => setTimeout(resolve, 50));
    let tokens = 0;
    const marks: RunMark[] = [];
    for (const note of notes) {
      if (note.tokens === 0) continue;
      tokens += note.tokens;
      marks.push({ tokens, at: note.at - started, counts: note.counts });
    }
    return { events, marks, total };
  }

  return {
    text: (task) => text(generator, task, run),
    image: (task) => image(generator, task, run),
    async close() {
      channel.close();
      await generator.dispose();
    },
  };
}

type Run = (
  work: (signal: AbortSignal) => AsyncIterable<{ kind: string }>,
  limit: number,
) => Promise<{ events: { kind: string }[]; marks: RunMark[]; total: number | null }>;

async function text(generator: Generator, task: TextTask, run: Run): Promise<RunResult> {
  const { plan } = generator.describe().defaults;
  const { events, marks, total } = await run(
    (signal) =>
      generator.plan(
        { ...plan, prompt: task.prompt, seed: 1, temperature: 0, maxTokens: task.maxTokens },
        signal,
      ),
    Infinity,
  );
  const finish = events.at(-1) as { text?: string } | undefined;
  return { marks, total, text: finish?.text ?? '' };
}

async function image(generator: Generator, task: ImageTask, run: Run): Promise<RunResult> {
  const { marks, total } = await run(
    (signal) =>
      generator.paint(
        {
          prompt: task.prompt,
          chain: task.chain,
          seed: task.seed,
          count: 1,
          temperature: task.temperature,
          topK: task.topK,
          topP: task.topP,
          guidance: task.guidance,
        },
        signal,
      ),
    task.limit < task.tokens ? task.limit : Infinity,
  );
  return { marks, total, text: '' };
}
