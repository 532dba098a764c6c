import { GeneratorError } from '../../contract/errors';
import type { GeneratorEvent } from '../../contract/events';
import type { Generator, LoadProgress } from '../../contract/generator';
import { serialiseError } from '../../contract/serialError';
import { asGeneratorError } from '../../contract/thrown';
import { type Channel, type LoadMessage, type ToClient, toHostSchema } from './protocol';

export interface LoadHooks {
  readonly onProgress: (progress: LoadProgress) => void;
  readonly onWarning: (warning: GeneratorError) => void;
  /** The generator died after it was loaded: the device was lost. */
  readonly onLost: (error: GeneratorError) => void;
}

export type Loader = (message: LoadMessage, hooks: LoadHooks) => Promise<Generator>;

/** Answers the messages of one client with a generator that `load` makes: the worker's side of the protocol. */
export function serveGenerator(channel: Channel, load: Loader): void {
  let generator: Generator | null = null;
  const running = new Map<number, AbortController>();

  const send = (message: ToClient, transfer: Transferable[] = []): void =>
    channel.postMessage(message, transfer);
  const fail = (error: unknown, call?: number): void =>
    send({
      type: 'failed',
      error: serialiseError(asGeneratorError(error, 'engine-failed')),
      ...(call ? { call } : {}),
    });

  async function stream(
    call: number,
    events: (signal: AbortSignal) => AsyncIterable<GeneratorEvent>,
  ): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      for await (const event of events(controller.signal)) {
        if (controller.signal.aborted) break;
        send({ type: 'event', call, event }, transferable(event));
      }
      send({ type: controller.signal.aborted ? 'stopped' : 'end', call });
    } catch (error) {
      if (controller.signal.aborted) send({ type: 'stopped', call });
      else fail(error, call);
    } finally {
      running.delete(call);
    }
  }

  channel.onmessage = async ({ data }) => {
    const parsed = toHostSchema.safeParse(data);
    if (!parsed.success) {
      fail(new GeneratorError('message-not-understood'));
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'load':
        try {
          generator = await load(message, {
            onProgress: (progress) => send({ type: 'progress', progress }),
            onWarning: (warning) => send({ type: 'warning', error: serialiseError(warning) }),
            onLost: (error) => fail(error),
          });
          send({ type: 'ready', description: generator.describe() });
        } catch (error) {
          fail(error);
        }
        return;
      case 'stop':
        running.get(message.call)?.abort();
        return;
      default: {
        const current = generator;
        if (!current) {
          fail(new GeneratorError('model-not-loaded'), message.call);
        } else if (message.type === 'plan') {
          await stream(message.call, (signal) => current.plan(message.request, signal));
        } else if (message.type === 'score') {
          await stream(message.call, (signal) => current.score(message.request, signal));
        } else if (message.type === 'detect') {
          await stream(message.call, (signal) => current.detect(message.request, signal));
        } else if (message.type === 'ask') {
          await stream(message.call, (signal) => current.ask(message.request, signal));
        } else {
          await stream(message.call, (signal) => current.paint(message.request, signal));
        }
      }
    }
  };
}

/** Pixels are moved, not copied; nobody here looks at them again. */
function transferable(event: GeneratorEvent): Transferable[] {
  if (event.kind === 'preview' || event.kind === 'image') return [event.pixels.data.buffer];
  return [];
}
