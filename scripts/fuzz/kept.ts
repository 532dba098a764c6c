import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { settingsFromAddress } from '../../src/app/address';
import { createMemoryStore } from '../../src/bundles/files/store';
import { readVersion } from '../../src/bundles/files/version';
import { RECORD_PREFIX } from '../../src/bundles/install/record';
import { listRecords, prune } from '../../src/bundles/install/records';
import { parseManifest } from '../../src/bundles/manifest/parse';
import { createTokenizer } from '../../src/generator/text/tokenizer';
import { memoryShelves, type ShelfName } from '../../src/library/shelf';
import { libraryOn } from '../../src/library/store';
import { chain } from '../../src/library/testing/scene';
import { parseChain } from '../../src/plan/chain/parser';
import { applyCommand } from '../../src/plan/command/apply';
import { readCommand } from '../../src/plan/command/read';
import { keptRunOn } from '../../src/studio/benchmark/kept';
import { createServers } from '../../src/studio/models/servers';
import { createSettingsStore } from '../../src/studio/settings/settings';
import { anyJson, anyText, mutated } from './mutate';
import { bytesOf, same, textOf, type Target } from './target';

const root = join(import.meta.dirname, '../..');
const file = (path: string) => new Uint8Array(readFileSync(join(root, path)));
const folder = (path: string) => readdirSync(join(root, path)).map((name) => file(join(path, name)));
const json = (value: unknown) => bytesOf(JSON.stringify(value));
/** What a file of JSON holds; text where it holds none. */
const valueOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return textOf(bytes);
  }
};
const placeOf = (text: string | null) => {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? text,
    setItem: (name: string, value: string) => void items.set(name, value),
  };
};

const settings: Target = {
  name: 'settings',
  input: fc.oneof(
    anyText,
    mutated([json(createSettingsStore(null).getState())]),
    anyJson(['theme', 'language', 'model', 'seed', 'count', 'temperature', 'guidance', 'set']),
  ),
  allows: [],
  read(bytes) {
    const { set: _, ...read } = createSettingsStore(placeOf(textOf(bytes))).getState();
    const { set: __, ...again } = createSettingsStore(placeOf(JSON.stringify(read))).getState();
    same(read, again);
    settingsFromAddress(textOf(bytes));
  },
};

const SERVER = {
  id: 'server:12345678-aaaa',
  base: 'https://gpu.example',
  host: 'gpu.example',
  model: { id: 'far', hash: 'a'.repeat(64), name: 'Far' },
};
const servers: Target = {
  name: 'servers that are known',
  input: fc.oneof(
    anyText,
    mutated([json([SERVER, { ...SERVER, id: 'server:22222222' }]), json({ [SERVER.id]: 'a key' })]),
    anyJson(['id', 'base', 'host', 'model', 'hash', 'name', SERVER.id, '__proto__']),
  ),
  allows: [],
  read(bytes) {
    const place = placeOf(textOf(bytes));
    const read = createServers(place, null);
    const before = read.list();
    for (const { id } of before) read.keyOf(id);
    const { id: _, ...server } = SERVER;
    const { id } = read.add({ ...server, base: 'https://other.example' }, 'key', true);
    same(createServers(place, null).keyOf(id), 'key');
    read.remove(id);
    // Another server costs none of those that were there.
    same(before, read.list());
  },
};

const SHELVES: readonly ShelfName[] = ['scenes', 'paintings', 'traces', 'runs', 'notes'];
const rows: Target = {
  name: 'rows',
  input: fc.oneof(
    mutated(folder('src/library/fixtures/kept')),
    anyJson(['format', 'version', 'id', 'sceneId', 'value', 'chain', 'objects', 'events', 'content']),
  ),
  allows: ['LibraryError'],
  async read(bytes) {
    const shelves = memoryShelves();
    const value = valueOf(bytes);
    const good = { id: 'last-scene', sceneId: 'scene-1', value: 'scene-1', bytes: new Uint8Array(3) };
    for (const shelf of SHELVES) {
      await shelves.put(shelf, { id: 'row', sceneId: 'scene-1', value, bytes: new Uint8Array(3) });
      // A row that is no row at all.
      await shelves.put(shelf, { ...(Object(value) as typeof good), id: 'other' });
    }
    await shelves.put('notes', good);
    const library = libraryOn(shelves);
    const scenes = await library.listScenes();
    for (const scene of scenes) new Date(scene.updatedAt).toISOString();
    await library.listPaintings('scene-1');
    await library.listTraces('scene-1');
    await library.listRunNodes('scene-1');
    same(await library.getLastScene(), 'scene-1');
    const run = await keptRunOn(async () => shelves).read();
    if (run) same(run, { run: run.run, items: run.items });
    // Throws only what has a sentence.
    await library.getScene('row');
  },
};

const RUN = {
  version: 1,
  id: 'run',
  name: 'prompts.txt',
  prompts: ['a cat', 'a dog'],
  seed: 1,
  constrained: true,
  model: { id: 'mini', name: 'Mini', hash: 'a', licence: 'MIT' },
  backend: 'wasm',
  createdAt: 1,
};
const ITEM = { index: 0, chain: 'a cat', tokenCount: 3, found: null, seconds: 1 };
const benchmarks: Target = {
  name: 'benchmark that is kept',
  input: fc.oneof(
    mutated([json({ run: RUN, items: [ITEM, { ...ITEM, index: 1 }] })]),
    anyJson(['run', 'items', 'version', 'prompts', 'index', 'found', 'chain']),
  ),
  allows: [],
  async read(bytes) {
    const shelves = memoryShelves();
    const { run, items } = Object(valueOf(bytes)) as { run?: unknown; items?: unknown };
    await shelves.put('notes', { id: 'benchmark', sceneId: 'run', value: run });
    for (const [i, value] of (Array.isArray(items) ? items : [items]).entries())
      await shelves.put('runs', { id: `run:${i}`, sceneId: 'run', value });
    const kept = keptRunOn(async () => shelves);
    const read = await kept.read();
    if (!read) return;
    await kept.begin(read.run, null);
    for (const item of read.items) await kept.put(read.run, item, null);
    same(read.run, (await kept.read())?.run);
  },
};

const RECORD = file('src/bundles/fixtures/records/record-1.json');
const records: Target = {
  name: 'install record',
  input: fc.oneof(
    mutated([RECORD]),
    anyJson(['format', 'version', 'id', 'files', 'path', 'url', 'sha256', 'key', 'source', 'needs']),
    anyText,
  ),
  allows: [],
  async read(bytes) {
    const store = createMemoryStore();
    const write = async (key: string, data: Uint8Array) => (await store.append(key)).write(data);
    await write(`${RECORD_PREFIX}one`, bytes);
    await write(`${RECORD_PREFIX}good`, RECORD);
    await write('version-one', bytes);
    const [good] = await listRecords(store);
    const key = good?.files[0]?.key ?? '';
    await write(key, new Uint8Array(7));
    await readVersion(store, 'one');
    await prune(store);
    // Whatever lies beside it, a good record and its files stay.
    if ((await store.size(key)) !== 7 || (await listRecords(store)).length === 0)
      throw new Error('a file that is needed was removed');
  },
};

const JANUS = 'src/generator/fixtures/janus/q4';
const manifest = parseManifest(textOf(file(`${JANUS}/manifest.json`)));
const tokenizers: Target = {
  name: 'tokenizer',
  input: fc.oneof(
    mutated([file(`${JANUS}/tokenizer.json`)]),
    anyJson(['model', 'type', 'vocab', 'merges', 'added_tokens', 'id', 'content', 'normalizer', 'decoder']),
  ),
  allows: ['GeneratorError'],
  read(bytes) {
    const tokenizer = createTokenizer(textOf(bytes), manifest);
    const ids = tokenizer.encode('a red apple <|obj_start|> ä 🐈');
    tokenizer.decode(ids);
    for (const id of ids) tokenizer.piece(id);
  },
};

const { plan } = parseChain(chain);
const commands: Target = {
  name: 'command',
  input: fc.oneof(
    anyText,
    mutated(
      [
        'move the red apple to the left of the blue car',
        'make it 20 % bigger please',
        'swap the apple and the car',
        'add three small cats above the car',
        'rename the car to constructor',
        'space them evenly across',
      ].map(bytesOf),
    ),
  ),
  allows: [],
  read(bytes) {
    for (const selection of [[], ['o1'], ['o1', 'o2', 'o9']]) {
      const read = readCommand(textOf(bytes), { plan, selection, locked: new Set(['o2']) });
      if (!('edits' in read)) continue;
      const ids = read.edits.map((_, i) => `o${i + 10}`);
      const { segments } = applyCommand(plan, read.edits, ids);
      for (const segment of segments) {
        const { x1, y1, x2, y2 } = (segment.kind === 'object' && segment.box) || {
          x1: 0,
          y1: 0,
          x2: 9,
          y2: 9,
        };
        if (
          ![x1, y1, x2, y2].every(Number.isInteger) ||
          x1 < 0 ||
          y1 < 0 ||
          x1 >= x2 ||
          y1 >= y2 ||
          x2 > 999 ||
          y2 > 999
        )
          throw new Error(`a box that is none: ${JSON.stringify(segment)}`);
      }
    }
  },
};

/** Readers of what lies on the device, of words that change a plan, and of a model's tokenizer. */
export const KEPT_TARGETS: readonly Target[] = [
  settings,
  servers,
  rows,
  benchmarks,
  records,
  tokenizers,
  commands,
];
