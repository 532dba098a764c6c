/** A generator that plans and paints on a server: the contract over what `models/serve` speaks. */

import { GeneratorError } from '../../contract/errors';
import type { Generator, GeneratorDescription } from '../../contract/generator';
import { decodePng } from '../pictures/decodePng';
import { type ServerAddress } from './address';
import { WAITS } from './again';
import type { Connection } from './ask';
import { listThere } from './listed';
import { detectThere, scoreThere } from './look';
import { type DecodePng, paintThere } from './paint';
import { planThere } from './plan';
import type { RemoteModel } from './schemas';

export interface RemoteOptions extends ServerAddress {
  readonly key: string | null;
  readonly fetch?: typeof globalThis.fetch;
  readonly waits?: readonly number[];
  /** For where there is no browser. */
  readonly decode?: DecodePng;
}

export const connect = ({
  base,
  host,
  key,
  fetch = (...given) => globalThis.fetch(...given),
  waits = WAITS,
}: RemoteOptions): Connection => ({ base, host, key, fetch, waits });

/** The models of a server that this studio can use; never none. Throws `GeneratorError`. */
export async function modelsThere(
  options: RemoteOptions,
  signal: AbortSignal,
): Promise<readonly RemoteModel[]> {
  const { usable } = await listThere(connect(options), signal);
  if (usable.length === 0) throw new GeneratorError('remote-speaks-other', { host: options.host });
  return usable;
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
    async *score(request, signal) {
      yield* scoreThere(connection, about, request, open(signal));
    },
    async *detect(request, signal) {
      yield* detectThere(connection, about, request, open(signal));
    },
    ask: () => refused(new GeneratorError('answers-no-questions', { name: about.name })),
    dispose: async () => closed.abort(),
  };
}

/** Longest name that pictures and traces keep, in UTF-16 units. */
const LONGEST_NAME = 200;

/** Who it is and where; the end of a long host tells more of it than its beginning. */
export function nameThere(name: string, host: string): string {
  const where = host.length > LONGEST_NAME / 2 ? `…${host.slice(1 - LONGEST_NAME / 2)}` : host;
  return `${name.slice(0, LONGEST_NAME - where.length - 3)} (${where})`;
}

/** The name says by which server: pictures and traces keep it. What is a synonym here is one word with its near ones. */
function describe({ generator }: RemoteModel, host: string): GeneratorDescription {
  const { detector: _, vocabulary, ...about } = generator;
  const objects = vocabulary?.objects.map((object) => ({
    ...object,
    synonyms: [...object.synonyms, ...object.near],
  }));
  return {
    ...about,
    ...(vocabulary && objects && { vocabulary: { ...vocabulary, objects } }),
    name: nameThere(generator.name, host),
    capabilities: { ...generator.capabilities, understand: false },
    backend: 'remote',
  };
}

// oxlint-disable-next-line require-yield
export async function* refused(error: GeneratorError): AsyncGenerator<never> {
  throw error;
}
