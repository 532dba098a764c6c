import { GeneratorError, abortError } from '../../contract/errors';
import type {
  AskEvent,
  DetectEvent,
  PaintEvent,
  PlanEvent,
  ScoreEvent,
  GeneratorEvent,
} from '../../contract/events';
import type { Generator, GeneratorDescription, LoadProgress } from '../../contract/generator';
import { reviveError } from '../../contract/serialError';
import { type Channel, type LoadMessage, type ToHost, toClientSchema } from './protocol';

export interface ConnectOptions {
  readonly load: Omit<LoadMessage, 'type'>;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly onWarning?: (warning: GeneratorError) => void;
  readonly signal?: AbortSignal;
  /** Ends the other side for good. */
  readonly close: () => void;
}

/** A connected generator, and a way to say that the other side has died. */
export interface Connection {
  readonly generator: Promise<Generator>;
  fail(error: GeneratorError): void;
}

/** The page's side of the protocol. */
export function connectGenerator(channel: Channel, options: ConnectOptions): Connection {
  const calls = new Map<number, Call>();
  const ready = deferred<Generator>();
  let nextCall = 1;
  let dead: GeneratorError | null = null;
  let loaded = false;

  const send = (message: ToHost): void => channel.postMessage(message, []);

  function fail(error: GeneratorError): void {
    if (dead) return;
    dead = error;
    for (const call of calls.values()) call.push({ error });
    calls.clear();
    ready.reject(error);
    if (!loaded) options.close();
  }

  channel.onmessage = ({ data }) => {
    const parsed = toClientSchema.safeParse(data);
    if (!parsed.success) {
      fail(new GeneratorError('message-not-understood'));
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'progress':
        // What is opened later (the detector) is no loading of the model.
        if (!loaded) options.onProgress?.(message.progress);
        return;
      case 'warning':
        options.onWarning?.(reviveError(message.error));
        return;
      case 'ready':
        loaded = true;
        ready.resolve(generatorOf(message.description));
        return;
      case 'event':
        calls.get(message.call)?.push({ event: message.event });
        return;
      case 'end':
        calls.get(message.call)?.push({ end: true });
        return;
      case 'stopped':
        calls.get(message.call)?.push({ error: abortError() });
        return;
      case 'failed': {
        const error = reviveError(message.error);
        if (message.call === undefined) fail(error);
        else calls.get(message.call)?.push({ error });
      }
    }
  };

  async function* run<Event extends GeneratorEvent>(
    message: (call: number) => ToHost,
    signal: AbortSignal,
  ): AsyncGenerator<Event> {
    if (signal.aborted) throw abortError();
    if (dead) throw dead;
    const id = nextCall++;
    const call = createCall();
    calls.set(id, call);
    // Stopping is felt at once; the worker stops within a token and queues what comes next.
    const stop = (): void => call.push({ error: abortError() });
    signal.addEventListener('abort', stop, { once: true });
    let ended = false;
    try {
      send(message(id));
      for (;;) {
        const item = await call.next();
        if ('event' in item) {
          yield item.event as Event;
          continue;
        }
        ended = 'end' in item;
        if ('error' in item) throw item.error;
        return;
      }
    } finally {
      signal.removeEventListener('abort', stop);
      calls.delete(id);
      if (!ended && !dead) send({ type: 'stop', call: id });
    }
  }

  function generatorOf(description: GeneratorDescription): Generator {
    return {
      describe: () => description,
      plan: (request, signal) =>
        run<PlanEvent>((call) => ({ type: 'plan', call, request: { ...request } }), signal),
      paint: (request, signal) =>
        run<PaintEvent>((call) => ({ type: 'paint', call, request: { ...request } }), signal),
      score: (request, signal) =>
        run<ScoreEvent>((call) => ({ type: 'score', call, request: { ...request } }), signal),
      detect: (request, signal) =>
        run<DetectEvent>((call) => ({ type: 'detect', call, request: { ...request } }), signal),
      ask: (request, signal) =>
        run<AskEvent>((call) => ({ type: 'ask', call, request: { ...request } }), signal),
      async dispose() {
        dead ??= new GeneratorError('model-closed');
        for (const call of calls.values()) call.push({ error: dead });
        calls.clear();
        options.close();
      },
    };
  }

  options.signal?.addEventListener(
    'abort',
    () => {
      if (loaded || dead) return;
      dead = new GeneratorError('loading-stopped');
      ready.reject(abortError());
      options.close();
    },
    { once: true },
  );
  if (options.signal?.aborted) {
    ready.reject(abortError());
    options.close();
  } else {
    send({ type: 'load', ...options.load });
  }
  return { generator: ready.promise, fail };
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: Error): void;
}

function deferred<Value>(): Deferred<Value> {
  let settle: Omit<Deferred<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (reason) => settle?.reject(reason) };
}

type Item = { readonly event: GeneratorEvent } | { readonly end: true } | { readonly error: Error };

/** Messages of one call, in order, for whoever reads them. */
interface Call {
  push(item: Item): void;
  next(): Promise<Item>;
}

function createCall(): Call {
  const items: Item[] = [];
  let wake: (() => void) | null = null;
  return {
    push(item) {
      // An error overtakes events that nobody has read yet.
      if ('error' in item) items.length = 0;
      items.push(item);
      wake?.();
    },
    async next() {
      for (;;) {
        const item = items.shift();
        if (item) return item;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
