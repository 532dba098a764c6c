import fc from 'fast-check';
import type { PaintEvent, PlanEvent } from '../../src/contract/events';
import type { PaintRequest, PlanRequest } from '../../src/contract/generator';
import { hubPlace } from '../../src/bundles/places/hub';
import { parseServer } from '../../src/generator/remote/address';
import { createRemoteGenerator, modelsThere } from '../../src/generator/remote/generator';
import { openPainterInWords } from '../../src/generator/remote/inWords/generator';
import { modelOf } from '../../src/generator/remote/schemas';
import { chain, fakeServer, HEAD, LISTED, picture, PNG } from '../../src/generator/remote/testing/server';
import { paintingFormat } from '../../src/library/painting';
import { painting as kept, scene } from '../../src/library/testing/scene';
import { traceFormat } from '../../src/library/trace';
import { paintingRecord } from '../../src/studio/scenes/pictureScene';
import { anyJson, anyText, mutated } from './mutate';
import { bytesOf, textOf, type Target } from './target';

const never = new AbortController().signal;
const SAMPLING = { seed: 5, temperature: 1, topK: 0, topP: 1 };
const planning: PlanRequest = { ...SAMPLING, prompt: 'a cat', maxTokens: 40, constrained: true };
const painting: PaintRequest = { ...SAMPLING, prompt: 'a cat', chain: 'a cat', count: 2, guidance: 2 };
const STATUS = [200, 200, 200, 301, 400, 401, 404, 429, 500];

const model = modelOf(LISTED);
if (typeof model === 'string') throw new Error('the server of the tests is not understood');

/** Answers whatever it is asked with the bytes, whole or in pieces of a size told by their number. */
const server = (bytes: Uint8Array<ArrayBuffer>, status = 200) =>
  fakeServer(() => {
    if (status !== 200) return new Response(bytes, { status });
    const piece = 1 + (bytes.length % 97);
    let at = 0;
    return new Response(
      new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, (at += piece)));
        },
      }),
    );
  }).options;
const events = (list: readonly unknown[]) =>
  bytesOf(list.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join(''));
/** Any JSON as an event behind others that are right. */
const after = (head: readonly unknown[], names: readonly string[]) =>
  anyJson(names).map((bytes) => bytesOf(`${textOf(events(head))}data: ${textOf(bytes)}\n\n`));

const lists: Target = {
  name: 'server, models',
  input: fc.oneof(
    mutated([bytesOf(JSON.stringify({ object: 'list', data: [{ id: 'other' }, LISTED] }))]),
    anyJson(['data', 'id', 'scenograph', 'name', 'version', 'generator', 'limits', 'tokens']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    for (const found of await modelsThere(server(bytes), never)) {
      const described = createRemoteGenerator(server(bytes), found).describe();
      // What such a model makes has to open again.
      const { id: _, ...of } = kept;
      paintingFormat.read(JSON.parse(JSON.stringify(paintingRecord(described, { ...of, id: 'made' }))));
    }
  },
};

const errors: Target = {
  name: 'server, refusals',
  input: fc.oneof(
    anyText,
    mutated([bytesOf('{"error": {"message": "no such model", "code": "model_not_found"}}')]),
    anyJson(['error', 'message', 'code']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const status = STATUS[bytes.length % STATUS.length];
    await modelsThere(server(bytes, status), never);
  },
};

const chats: Target = {
  name: 'server, chain',
  input: fc.oneof(
    mutated([
      events(chain(['A ', '<|obj_start|>', 'red apple', '<|obj_end|>', ' \u00E4', '<begin_of_image>'])),
    ]),
    after(chain(['A ']).slice(0, 1), ['model', 'choices', 'finish_reason', 'logprobs', 'content', 'error']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const heard: PlanEvent[] = [];
    for await (const event of createRemoteGenerator(server(bytes), model).plan(planning, never))
      heard.push(event);
    const tokens = heard.filter((event) => event.kind === 'token');
    opens('plan', tokens);
  },
};

const images: Target = {
  name: 'server, pictures',
  input: fc.oneof(
    mutated([events([HEAD, ...picture(0, 5), ...picture(1, 6)])]),
    after([HEAD, ...picture(0, 5)], ['type', 'image', 'start', 'tokens', 'b64_json', 'seed', 'decided_rows']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const heard: PaintEvent[] = [];
    try {
      for await (const event of createRemoteGenerator(server(bytes), model).paint(painting, never))
        heard.push(event);
    } finally {
      opens(
        'paint',
        heard.filter((event) => event.kind === 'tokens'),
      );
      for (const event of heard)
        if (event.kind === 'image')
          paintingFormat.read({ ...kept, tokens: [...event.tokens], seed: event.seed });
    }
  },
};

const inWords: Target = {
  name: 'server, pictures in words',
  input: fc.oneof(
    mutated([
      bytesOf(
        JSON.stringify({ cot_output: 'First a cat.', data: [{ b64_json: PNG, revised_prompt: 'A cat.' }] }),
      ),
      events([
        { type: 'image_generation.partial_image', b64_json: PNG },
        { type: 'image_generation.completed', b64_json: PNG, revised_prompt: 'A cat.' },
      ]),
    ]),
    anyJson(['data', 'b64_json', 'url', 'revised_prompt', 'cot_output', 'type', 'error', 'message']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const streams = textOf(bytes).startsWith('data:') || bytes.length % 5 === 0;
    const headers = { 'Content-Type': streams ? 'text/event-stream' : 'application/json' };
    const { options } = fakeServer(({ url }) =>
      url.endsWith('/models')
        ? new Response('{"detail": "none"}', { status: 404 })
        : new Response(bytes, { headers }),
    );
    const size = { width: 512, height: 512 };
    const painter = await openPainterInWords({ ...options, model: { ...kept.model }, size }, never);
    for await (const event of painter.paint({ ...painting, count: 1 }, never))
      if (event.kind === 'image') {
        const retold = event.retold === undefined ? {} : { retold: event.retold };
        paintingFormat.read({ ...kept, tokens: [...event.tokens], seed: event.seed, ...retold });
      }
  },
};

/** @throws where a log of such events would not open again */
function opens(kind: 'plan' | 'paint', heard: readonly object[]): void {
  const log = heard.map((event) => ({ ...event, at: 1 }));
  const { id, name, hash } = kept.model;
  const trace = {
    format: 'scenograph-trace',
    version: 2,
    id: 'trace',
    sceneId: scene.id,
    kind,
    startedAt: 1,
  };
  traceFormat.read({ ...trace, model: { id, name, hash }, backend: 'remote', truncated: false, events: log });
}

const serverAddresses: Target = {
  name: 'server, address',
  input: fc.oneof(
    anyText,
    mutated(['https://gpu.example/v1', 'http://localhost:8000', 'gpu.example'].map(bytesOf)),
  ),
  allows: ['GeneratorError'],
  read(bytes) {
    const { base } = parseServer(textOf(bytes));
    if (!/^https:|^http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(base))
      throw new Error(`sent to ${base}`);
  },
};

const REPOSITORY = {
  sha: 'a'.repeat(40),
  gated: false,
  cardData: { license: ['mit'], license_link: 'https://models.example/licence' },
  siblings: [
    { rfilename: 'onnx/decoder.onnx', size: 7, lfs: { sha256: 'b'.repeat(64), size: 7 } },
    { rfilename: 'config.json', size: 7 },
  ],
};
const hub: Target = {
  name: 'hub, repository',
  input: fc.oneof(
    mutated([bytesOf(JSON.stringify(REPOSITORY))]),
    anyJson(['sha', 'gated', 'cardData', 'siblings', 'rfilename', 'size', 'lfs', 'license', 'license_link']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const address = { kind: 'hub', repository: 'owner/name', revision: 'main' } as const;
    const status = STATUS[bytes.length % STATUS.length] ?? 200;
    const fetch = async () => new Response(bytes, { status });
    const place = await hubPlace(address, { fetch, signal: never });
    for (const path of ['config.json', 'constructor', '__proto__']) {
      if (place.has(path) && path !== 'config.json' && !textOf(bytes).includes(path)) throw new Error(path);
      place.facts(path);
    }
  },
};

/** Readers of what servers answer. */
export const SERVER_TARGETS: readonly Target[] = [
  lists,
  errors,
  chats,
  images,
  inWords,
  serverAddresses,
  hub,
];
