/** A generator that plans and paints on a server: the contract over what `models/serve` speaks. */

import { GeneratorError } from '../../contract/errors';
import type { Generator, GeneratorDescription } from '../../contract/generator';
import { decodePng } from '../pictures/decodePng';
import { type ServerAddress } from './address';
import { type Connection, ask, understood } from './ask';
import { type DecodePng, paintThere } from './paint';
import { planThere } from './plan';
import { type RemoteModel, modelOf, modelsSchema } from './schemas';

export interface RemoteOptions extends ServerAddress {
  readonly key: string | null;
  readonly fetch?: typeof globalThis.fetch;
  /** For where there is no browser. */
  readonly decode?: DecodePng;
}

const connect = ({
  base,
  host,
  key,
  fetch = (...given) => globalThis.fetch(...given),
}: RemoteOptions): Connection => ({
  base,
  host,
  key,
  fetch,
});

/** The models of a server that this studio can use; never none. Throws `GeneratorError`. */
export async function modelsThere(
  options: RemoteOptions,
  signal: AbortSignal,
): Promise<readonly RemoteModel[]> {
  const { host } = options;
  const answer = await ask(connect(options), 'models', null, signal);
  const text = await answer.text().catch(() => {
    throw new GeneratorError('remote-cut', { host });
  });
  const found = understood(modelsSchema, text, host).data.map(modelOf);
  const usable = found.filter((model) => typeof model === 'object');
  if (usable.length > 0) return usable;
  throw found.includes('unreadable')
    ? new GeneratorError('remote-unreadable', { host, field: 'scenograph' })
    : new GeneratorError('remote-speaks-other', { host });
}

/** The model that was there when the server was added. Throws `remote-other-model` where another has come. */
export async function openRemote(
  options: RemoteOptions & {
    readonly model: { readonly id: string; readonly hash: string; readonly name: string };
  },
  signal: AbortSignal,
): Promise<Generator> {
  const { host, model } = options;
  const models = await modelsThere(options, signal);
  const found = models.find(({ generator }) => generator.id === model.id && generator.hash === model.hash);
  if (!found) {
    const other = models[0]?.generator.name ?? '';
    throw new GeneratorError('remote-other-model', { host, name: model.name, found: other });
  }
  return createRemoteGenerator(options, found);
}

/** Over a server's answer to `modelsThere`. */
export function createRemoteGenerator(options: RemoteOptions, model: RemoteModel): Generator {
  const connection = connect(options);
  const about = model.generator;
  const description = describe(model, options.host);
  const closed = new AbortController();
  const open = (signal: AbortSignal): AbortSignal => {
    if (closed.signal.aborted) throw new GeneratorError('model-closed');
    return AbortSignal.any([signal, closed.signal]);
  };
  return {
    describe: () => description,
    async *plan(request, signal) {
      if (!about.capabilities.plan) throw new GeneratorError('writes-no-plans', { name: about.name });
      yield* planThere(connection, about, request, open(signal));
    },
    async *paint(request, signal) {
      yield* paintThere(connection, model, request, options.decode ?? decodePng, open(signal));
    },
    score: () => refused(new GeneratorError('setting-wrong', { field: 'score', problem: about.id })),
    detect: () => refused(new GeneratorError('has-no-detector')),
    ask: () => refused(new GeneratorError('answers-no-questions', { name: about.name })),
    dispose: async () => closed.abort(),
  };
}

/** The name says by which server: pictures and traces keep it. */
function describe({ generator }: RemoteModel, host: string): GeneratorDescription {
  return {
    ...generator,
    name: `${generator.name} (${host})`,
    capabilities: { ...generator.capabilities, understand: false },
    backend: 'remote',
  };
}

// oxlint-disable-next-line require-yield
async function* refused(error: GeneratorError): AsyncGenerator<never> {
  throw error;
}
