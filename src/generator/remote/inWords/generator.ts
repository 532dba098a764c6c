/** A painter that is told its plans in words: any server of OpenAI's Images API. Plans are made elsewhere. */

import { GeneratorError } from '../../../contract/errors';
import type { Generator, GeneratorDescription } from '../../../contract/generator';
import { decodePng } from '../../pictures/decodePng';
import { type RemoteOptions, connect, nameThere, refused } from '../generator';
import { listThere } from '../listed';
import { type Painter, paintInWords } from './paint';

export interface PainterOptions extends RemoteOptions {
  readonly model: { readonly id: string; readonly hash: string; readonly name: string };
  readonly size: Painter['size'];
}

/** What stands for the hash of weights that nobody here can see: the same of the same model at the same address. */
export async function hashInWords(base: string, model: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${base}\n${model}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A server that lists its models has to list this one still. Throws `GeneratorError`. */
export async function openPainterInWords(options: PainterOptions, signal: AbortSignal): Promise<Generator> {
  const { host, model } = options;
  const list = await listThere(connect(options), signal);
  const there = [...list.usable.map(({ generator }) => generator.id), ...list.others];
  if (there.length > 0 && !there.includes(model.id)) {
    throw new GeneratorError('remote-other-model', { host, name: model.name, found: there[0] ?? '' });
  }
  return createPainterInWords(options);
}

function createPainterInWords(options: PainterOptions): Generator {
  const connection = connect(options);
  const { id, name } = options.model;
  const { size, decode = decodePng } = options;
  const painter: Painter = { model: id, size, decode, refused: new Set() };
  const description = describe(options);
  const closed = new AbortController();
  return {
    describe: () => description,
    plan: () => refused(new GeneratorError('writes-no-plans', { name })),
    async *paint(request, signal) {
      if (closed.signal.aborted) throw new GeneratorError('model-closed');
      yield* paintInWords(connection, painter, request, AbortSignal.any([signal, closed.signal]));
    },
    score: () => refused(new GeneratorError('setting-wrong', { field: 'score', problem: id })),
    detect: () => refused(new GeneratorError('has-no-detector')),
    ask: () => refused(new GeneratorError('answers-no-questions', { name })),
    dispose: async () => closed.abort(),
  };
}

const describe = ({ host, model, size }: PainterOptions): GeneratorDescription => ({
  id: model.id,
  name: nameThere(model.name, host),
  hash: model.hash,
  licence: {
    name: 'Not stated',
    notice: 'Whoever keeps the server knows what its pictures may be used for.',
  },
  tokens: null,
  image: size,
  coordinates: { step: 1, max: 999 },
  defaults: {
    plan: { temperature: 1, topK: 0, topP: 1, maxTokens: 600, constrained: false },
    paint: { temperature: 1, topK: 0, topP: 1, guidance: 1 },
  },
  capabilities: { plan: false, paint: true, repaint: false, understand: false },
  boxes: 'suggested',
  backend: 'remote',
});
