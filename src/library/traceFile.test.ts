import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from './importFile';
import { painting, scene } from './testScene';
import { readTraceFile, type TraceFile } from './traceFile';
import type { Trace } from './trace';

const trace: Trace = {
  format: 'scenograph-trace',
  version: 1,
  id: 't1',
  sceneId: 's1',
  kind: 'paint',
  startedAt: 5,
  model: { id: 'm', name: 'M', hash: 'h' },
  backend: 'wasm',
  truncated: false,
  events: [
    {
      at: 0,
      kind: 'paint-started',
      prompt: 'a </script><script>alert(1)</script> dog',
      chain: scene.chain,
      revision: 1,
      seed: 1,
      count: 1,
      temperature: 1,
      guidance: 5,
      columns: 2,
      rows: 1,
      startedAt: 5,
    },
    { at: 9, kind: 'stopped' },
  ],
};
const file: TraceFile = {
  format: 'scenograph-trace-file',
  version: 1,
  title: 'A dog',
  nodes: [
    {
      format: 'scenograph-run-node',
      version: 1,
      id: 't1',
      sceneId: 's1',
      kind: 'painting',
      parent: null,
      createdAt: 5,
      name: '',
      prompt: 'a dog',
      content: { chain: scene.chain, objects: scene.objects, revision: 1 },
    },
  ],
  traces: [trace],
  pictures: [{ record: painting, png: 'iVBORw0KGgo=' }],
};
const json = JSON.stringify(file);
const open = (text: string) => readImport(new Blob([text]));

describe('a trace file', () => {
  it('is read back as it was written', async () => {
    expect(readTraceFile(json)).toEqual(file);
    expect(await open(json)).toEqual({ kind: 'trace', file });
  });

  it('may be the log of a single run', async () => {
    const imported = await open(JSON.stringify(trace));
    expect(imported).toMatchObject({
      kind: 'trace',
      file: { traces: [trace], nodes: [{ id: 't1', kind: 'painting' }] },
    });
  });

  it('from a newer version is refused with what to do', async () => {
    await expect(open(json.replaceAll('"version":1', '"version":2'))).rejects.toMatchObject({
      code: 'trace-from-newer',
    });
  });

  it('cut short anywhere, or altered anywhere, is refused in a sentence or read whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: json.length - 1 }), async (at) => {
        await expect(open(json.slice(0, at))).rejects.toMatchObject({ kind: 'damaged' });
      }),
      { numRuns: 30 },
    );
    await fc.assert(
      fc.property(fc.nat(json.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, text) => {
        const altered = json.slice(0, at) + text + json.slice(at + text.length);
        try {
          expect(readTraceFile(altered).format).toBe('scenograph-trace-file');
        } catch (error) {
          expect(error).toMatchObject({ name: 'LibraryError' });
        }
      }),
    );
  });

  it('with more than any run has is refused', async () => {
    const events = Array.from({ length: 20_001 }, () => ({ at: 1, kind: 'stopped' }));
    await expect(open(JSON.stringify({ ...file, traces: [{ ...trace, events }] }))).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});
