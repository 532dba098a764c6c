import { GeneratorError, abortError } from '../../contract/errors';
import type { PaintEvent, PixelImage, PlanEvent } from '../../contract/events';
import type { Generator, GeneratorDescription, PaintRequest, PlanRequest } from '../../contract/generator';
import { decodePng as decodeBlob } from '../pictures/decodePng';
import type { Recording } from './recording';

export interface RecordedOptions {
  /** 1 = as it happened, 2 = twice as fast. */
  readonly speed?: number;
  readonly decodePng?: (png: Uint8Array<ArrayBuffer>) => Promise<PixelImage>;
  /** Waits so many ms; rejects when the signal is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Replays one recorded run through the generator interface. `describe().recorded` is
 * true: whatever shows it must say so. Any other prompt or plan is refused, since
 * nothing here could answer it.
 */
export function createRecordedGenerator(recording: Recording, options: RecordedOptions = {}): Generator {
  const { speed = 1, decodePng = decodeInBrowser, wait = waitFor } = options;
  const { grid, ...about } = recording.description;
  const description: GeneratorDescription = {
    ...about,
    tokens: grid,
    capabilities: { plan: true, paint: true, repaint: false, understand: false },
    recorded: true,
    backend: 'recorded',
  };

  /** A clock that starts now: waits until `at` ms of the recording have passed. */
  function startClock(signal: AbortSignal): (at: number) => Promise<void> {
    let passed = 0;
    return async (at) => {
      await wait(Math.max(0, at - passed) / speed, signal);
      passed = Math.max(passed, at);
    };
  }

  return {
    describe: () => description,

    async *plan(request: PlanRequest, signal: AbortSignal): AsyncGenerator<PlanEvent> {
      if (request.prompt !== recording.prompt || request.prefix)
        throw new GeneratorError('recording-shows-one-run');
      const until = startClock(signal);
      for (const [index, { at, ...token }] of recording.plan.entries()) {
        await until(at);
        yield { kind: 'token', index, ...token };
      }
      yield {
        kind: 'finish',
        reason: 'complete',
        text: recording.chain,
        tokenCount: recording.plan.length,
      };
    },

    async *paint(request: PaintRequest, signal: AbortSignal): AsyncGenerator<PaintEvent> {
      const { painting, seed } = recording;
      if (request.prompt !== recording.prompt || request.chain !== recording.chain || request.keep) {
        throw new GeneratorError('recording-shows-one-run');
      }
      const until = startClock(signal);
      const pixels = await decodePng(Uint8Array.from(atob(painting.png), (char) => char.charCodeAt(0)));
      const { columns, rows } = grid;
      for (const [row, at] of painting.rows.entries()) {
        await until(at);
        const start = row * columns;
        yield { kind: 'tokens', image: 0, start, tokens: painting.tokens.slice(start, start + columns) };
        if (row + 1 < rows) {
          yield { kind: 'preview', image: 0, decidedRows: row + 1, pixels: copyOf(pixels) };
        }
      }
      await until(painting.end);
      yield { kind: 'image', image: 0, seed, tokens: Int32Array.from(painting.tokens), pixels };
    },

    score: () => refused(),
    detect: () => refused(),
    ask: () => refused(),

    async dispose() {},
  };
}

const copyOf = (image: PixelImage): PixelImage => ({ ...image, data: image.data.slice() });

/** A stream that fails when it is read, as one that runs would. */
async function* refused(): AsyncGenerator<never> {
  yield Promise.reject(new GeneratorError('recording-shows-one-run'));
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(abortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

const decodeInBrowser = (png: Uint8Array<ArrayBuffer>): Promise<PixelImage> =>
  decodeBlob(new Blob([png], { type: 'image/png' }));
