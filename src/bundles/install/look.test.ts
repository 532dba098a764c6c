import { describe, expect, it } from 'vitest';
import { parseAddress } from '../places/address';
import { device, serverOf, smallBundle } from '../testing/place';
import { look } from './look';

const HF = 'https://huggingface.co/';
const SHA = 'a'.repeat(40);
const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

function ask(text: string, fetch: typeof globalThis.fetch, on = device) {
  const address = parseAddress(text);
  if ('problem' in address) throw new Error(address.problem);
  return look(address, {
    fetch,
    device: on,
    consent: false,
    now: () => 1,
    signal: new AbortController().signal,
  });
}

const config = {
  model_type: 'multi_modality',
  language_config: {
    hidden_size: 64,
    num_hidden_layers: 2,
    num_attention_heads: 4,
    max_position_embeddings: 2048,
    vocab_size: 100,
  },
  gen_head_config: { params: { image_token_size: 50 } },
};
const tokenizer = {
  added_tokens: [
    { id: 90, content: '<begin_of_image>' },
    { id: 91, content: '<｜begin▁of▁sentence｜>' },
    { id: 92, content: '<｜end▁of▁sentence｜>' },
  ],
  model: { vocab: { a: 0, b: 1 } },
};

/** A repository in the six-graph layout on Hugging Face. */
function repository(graphs: readonly string[], more: Record<string, unknown> = {}) {
  const small = { 'config.json': config, 'tokenizer.json': tokenizer };
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, value] of Object.entries(small)) files.set(`o/n/resolve/${SHA}/${path}`, encode(value));
  const siblings = [
    ...Object.keys(small).map((rfilename) => ({ rfilename, size: 10 })),
    ...graphs.map((name, i) => ({
      rfilename: `onnx/${name}.onnx`,
      lfs: { sha256: String(i % 10).repeat(64), size: 1000 + i },
    })),
  ];
  files.set(
    'api/models/o/n/revision/main?blobs=true',
    encode({ sha: SHA, cardData: { license: 'mit' }, siblings, ...more }),
  );
  return serverOf(HF, files);
}

const q4f16 = ['prepare_inputs_embeds', 'language_model', 'gen_head', 'gen_img_embeds', 'image_decode'].map(
  (name) => `${name}_q4f16`,
);
const int8 = q4f16.map((name) => name.replace('_q4f16', '_int8'));
const gpu = { ...device, gpu: { name: '', f16: true, buffer: 2 ** 31 } };

describe('looking at a repository on Hugging Face', () => {
  it('finds the six graphs, pinned to a commit, with their hashes, and fetches no weights', async () => {
    const server = repository([...q4f16, ...int8]);
    const record = await ask('o/n', server.fetch, gpu);
    expect(record).toMatchObject({
      kind: 'six-files',
      name: 'n',
      licence: { name: 'mit' },
      source: { from: 'address', address: 'https://huggingface.co/o/n' },
      capabilities: { plan: false, paint: true },
      needs: { f16: true },
    });
    const graph = record.files.find(({ path }) => path === 'onnx/language_model_q4f16.onnx');
    expect(graph).toMatchObject({
      url: `${HF}o/n/resolve/${SHA}/onnx/language_model_q4f16.onnx`,
      bytes: 1001,
      sha256: '1'.repeat(64),
    });
    expect(record.files.some(({ path }) => path === 'onnx/language_model_int8.onnx')).toBe(false);
    expect(record.files.every(({ sha256 }) => sha256 !== null)).toBe(true);
    expect(server.requests.filter((request) => request.includes('.onnx'))).toEqual([]);
  });

  it('takes the graphs for the processor where there is no GPU', async () => {
    const record = await ask('o/n', repository([...q4f16, ...int8]).fetch);
    const graphs = record.files.filter(({ path }) => path.includes('language_model')).map(({ path }) => path);
    expect(graphs).toEqual(['onnx/language_model_int8.onnx']);
  });

  it.each([
    ['a graph is missing', () => repository(q4f16.slice(1)), 'graph-missing'],
    ['it asks for a login', () => repository(q4f16, { gated: 'auto' }), 'hub-wants-login'],
    ['there is none', () => serverOf(HF, new Map()), 'hub-lacks-model'],
    ['the answer is nonsense', () => repository(q4f16, { sha: 7 }), 'server-not-understood'],
    [
      'its files have impossible sizes',
      () => repository(q4f16, { siblings: [{ rfilename: 'x', size: -1 }] }),
      'server-not-understood',
    ],
  ])('says so when %s', async (_, server, code) => {
    await expect(ask('o/n', server().fetch, gpu)).rejects.toMatchObject({
      name: 'GeneratorError',
      code,
    });
  });
});

describe('looking at any address', () => {
  const base = 'https://models.example/m/';

  it('finds a bundle, its licence, needs and files', async () => {
    const server = serverOf(base, await smallBundle('My model'));
    const record = await ask(`${base}manifest.json`, server.fetch);
    expect(record).toMatchObject({
      kind: 'bundle',
      name: 'My model',
      licence: { name: 'MIT' },
      capabilities: { plan: true },
    });
    expect(record.id).toMatch(/^my-model-[0-9a-f]{64}$/);
    expect(record.files[0]).toMatchObject({ path: 'manifest.json', url: `${base}manifest.json` });
    expect(server.requests).toEqual(['GET manifest.json']);
  });

  it('is another model when its manifest is another', async () => {
    const one = await ask(base, serverOf(base, await smallBundle('My model')).fetch);
    const two = await ask(base, serverOf(base, await smallBundle('My model', 3)).fetch);
    expect(one.id).not.toBe(two.id);
  });

  it('finds the six graphs by asking for them', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    files.set('config.json', encode(config));
    files.set('tokenizer.json', encode(tokenizer));
    for (const name of int8) files.set(`onnx/${name}.onnx`, new Uint8Array(500));
    const record = await ask(base, serverOf(base, files).fetch);
    expect(record.files.filter(({ sha256 }) => sha256 === null)).toHaveLength(int8.length);
    expect(record.files.every(({ bytes }) => bytes > 0)).toBe(true);
    expect(record.licence.name).toBe('Not stated');
  });

  const newer = async () => {
    const files = await smallBundle();
    const text = new TextDecoder().decode(files.get('manifest.json')).replace('"version":1', '"version":9');
    return new Map([...files, ['manifest.json', encode(text)] as const]);
  };
  it.each([
    ['nothing is there', async () => new Map(), 'no-model-there'],
    [
      'a web page is there',
      async () => new Map([['manifest.json', encode('<!doctype html>')]]),
      'no-model-there',
    ],
    ['the manifest is newer', newer, 'bundle-too-new'],
    [
      'it is another format',
      async () => new Map([['manifest.json', encode({ format: 'x', version: 1 })]]),
      'not-a-bundle',
    ],
    [
      'it is another kind of model',
      async () => new Map([['config.json', encode({ model_type: 'llama' })]]),
      'architecture-unknown',
    ],
  ])('says so when %s', async (_, files, code) => {
    const server = serverOf(base, (await files()) as Map<string, Uint8Array<ArrayBuffer>>);
    await expect(ask(base, server.fetch)).rejects.toMatchObject({ code });
  });

  it('says so when the server can’t be reached', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(ask(base, offline)).rejects.toMatchObject({
      kind: 'network-lost',
      facts: { host: 'models.example' },
    });
  });
});
