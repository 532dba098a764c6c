import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport } from './importFile';
import { paintingFormat } from './painting';
import { referenceFormat } from './reference/record';
import { runNodeFormat } from './runNode';
import { sceneFormat } from './scene';
import { memoryShelves, type ShelfName } from './shelf';
import { libraryOn } from './store';
import { painting } from './testing/scene';
import { traceFormat } from './trace';
import { readTraceFile } from './traceFile';

/** Rows and files as builds wrote them: every form that ever landed. */
const FOLDER = join(import.meta.dirname, 'fixtures/kept');
const files = readdirSync(FOLDER);
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const value = (name: string) => JSON.parse(text(name)) as Record<string, unknown>;

const formats = new Map<string, { read: (row: unknown) => object; shelf: ShelfName | null }>([
  ['scene', { read: sceneFormat.read, shelf: 'scenes' }],
  ['painting', { read: paintingFormat.read, shelf: 'paintings' }],
  ['trace', { read: traceFormat.read, shelf: 'traces' }],
  ['run', { read: runNodeFormat.read, shelf: 'runs' }],
  ['reference', { read: referenceFormat.read, shelf: 'notes' }],
  ['trace-file', { read: (row) => readTraceFile(JSON.stringify(row)).file, shelf: null }],
]);
/** Errors were kept as sentences; they are read as facts, with what they were in code. */
const failedInWords = {
  at: 5,
  kind: 'failed',
  error: {
    code: 'told-in-words',
    facts: { text: 'The graphics device was lost.', advice: 'Try again.' },
    was: { kind: 'device-lost', detail: { reason: 'unknown', rows: 3 } },
  },
};
const asRead = (name: string): Record<string, unknown> => {
  const row = value(name);
  // The version of a file rises with that of the traces inside.
  if (name === 'trace-file-1.json')
    return { ...row, traces: (row['traces'] as object[]).map((trace) => ({ ...trace, version: 2 })) };
  return name === 'trace-1-failed.json'
    ? { ...row, events: [...(row['events'] as unknown[]).slice(0, -1), failedInWords] }
    : row;
};
const formatOf = (name: string) => formats.get(/^(.+?)-\d/.exec(name)?.[1] ?? '');

describe('what every build kept', () => {
  it.each(files)('%s opens, and nothing of it is lost', (name) => {
    const format = formatOf(name);
    const read = format?.read(value(name)) as { version?: number; objects?: unknown[] };
    // Ids that were not there are given; the version of a painting stands in its row alone.
    const { version: _, objects, ...rest } = asRead(name);
    expect(read).toMatchObject(rest);
    if (objects) expect(read.objects).toMatchObject(objects as object[]);
  });

  it.each(files)('%s of a newer version is refused and left as it is', async (name) => {
    const row = { ...value(name), version: 99 };
    const format = formatOf(name);
    expect(() => format?.read(row)).toThrow(expect.objectContaining({ kind: 'newer-version' }));
    if (!format?.shelf) return;
    const shelves = memoryShelves();
    const stored = { id: 'row', sceneId: 'scene-1', value: row, bytes: new Uint8Array(4) };
    await shelves.put(format.shelf, stored);
    const library = libraryOn(shelves);
    expect(await library.listScenes()).toEqual([]);
    expect(await library.listPaintings('scene-1')).toEqual([]);
    expect(await library.listTraces('scene-1')).toEqual([]);
    expect(await library.listRunNodes('scene-1')).toEqual([]);
    expect(await shelves.get(format.shelf, 'row')).toEqual(stored);
  });

  it('is not written over where a newer build kept it', async () => {
    const shelves = memoryShelves();
    const newer = async (shelf: ShelfName, id: string, name: string) =>
      shelves.put(shelf, { id, sceneId: 'scene-1', value: { ...value(name), version: 99 } });
    await newer('paintings', painting.id, 'painting-1.json');
    await newer('traces', 'log', 'trace-2-failed.json');
    await newer('runs', 'run', 'run-1.json');
    await newer('notes', 'reference-scene-1', 'reference-1.json');
    const library = libraryOn(shelves);
    const png = new Blob(['png']);
    const trace = traceFormat.read(value('trace-2-failed.json'));
    const record = referenceFormat.read(value('reference-1.json'));
    for (const put of [
      library.putPainting({ record: painting, png }),
      library.putTrace({ ...trace, id: 'log' }),
      library.putRunNode({ ...runNodeFormat.read(value('run-1.json')), id: 'run' }),
      library.putReference('scene-1', { record, picture: png }),
    ])
      await expect(put).rejects.toMatchObject({ kind: 'newer-version' });
  });

  it.each(files.filter((name) => /^(?:scene|trace)/.test(name)))('%s can be dropped', async (name) => {
    expect(await readImport(new Blob([text(name)]))).toMatchObject({
      kind: name.startsWith('scene') ? 'scene' : 'trace',
    });
  });
});
