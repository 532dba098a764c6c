import { APPLE_AND_CAR, APPLE_AND_CAR_CHAIN } from './studio';

/** A red square. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4oaAARAwQCgAfjgQhj/xKXgAAAABJRU5ErkJggg==';

/** A recorded plan and its painting of four rows, in about a second: a trace file as Scenograph writes it. */
export function traceFile() {
  const pieces = APPLE_AND_CAR_CHAIN.match(/<[^>]*>|[^<]{1,6}/gs) ?? [];
  const node = {
    format: 'scenograph-run-node',
    version: 1,
    sceneId: 's',
    createdAt: 1,
    name: '',
    prompt: APPLE_AND_CAR,
    content: null,
  };
  const trace = {
    format: 'scenograph-trace',
    version: 2,
    sceneId: 's',
    startedAt: 1,
    model: { id: 'm', name: 'M', hash: 'h' },
    backend: 'wasm',
    truncated: false,
  };
  const tokens = pieces.map((text, index) => ({
    at: 20 * (index + 1),
    kind: 'token',
    index,
    id: index,
    text,
    logProbability: -0.1,
    alternatives: [],
  }));
  return {
    format: 'scenograph-trace-file',
    version: 2,
    title: APPLE_AND_CAR,
    nodes: [
      { ...node, id: 'n1', kind: 'prompt', parent: null },
      { ...node, id: 'n2', kind: 'plan', parent: 'n1' },
      { ...node, id: 'n3', kind: 'painting', parent: 'n2' },
    ],
    traces: [
      {
        ...trace,
        id: 'n2',
        kind: 'plan',
        events: [
          {
            at: 0,
            kind: 'plan-started',
            prompt: APPLE_AND_CAR,
            prefix: '',
            ids: [],
            nextObject: 1,
            seed: 1,
            temperature: 1,
            constrained: true,
            maxTokens: 500,
          },
          ...tokens,
          { at: 900, kind: 'finished', reason: 'complete' },
        ],
      },
      {
        ...trace,
        id: 'n3',
        kind: 'paint',
        startedAt: 2,
        events: [
          {
            at: 0,
            kind: 'paint-started',
            prompt: APPLE_AND_CAR,
            chain: APPLE_AND_CAR_CHAIN,
            revision: 1,
            seed: 7,
            count: 1,
            temperature: 1,
            guidance: 5,
            columns: 4,
            rows: 4,
            startedAt: 2,
            pictures: ['p1'],
          },
          ...[0, 1, 2, 3].map((row) => ({
            at: 100 * (row + 1),
            kind: 'tokens',
            image: 0,
            start: 4 * row,
            tokens: [1, 2, 3, 4],
          })),
          { at: 450, kind: 'image', image: 0, seed: 7, painting: 'p1' },
          { at: 460, kind: 'finished', reason: 'painted' },
        ],
      },
    ],
    pictures: [
      {
        record: {
          id: 'p1',
          sceneId: 's',
          prompt: APPLE_AND_CAR,
          chain: APPLE_AND_CAR_CHAIN,
          planRevision: 1,
          seed: 7,
          guidance: 5,
          temperature: 1,
          model: { id: 'm', name: 'M', hash: 'h', licence: 'MIT' },
          backend: 'wasm',
          tokens: [],
          width: 2,
          height: 2,
          createdAt: 3,
        },
        png: PNG,
      },
    ],
  };
}
