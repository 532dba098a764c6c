import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from './importFile';
import { painting, scene } from './testing/scene';
import { isTraceText, readTraceFile, type TraceFile, withinRoom } from './traceFile';
import type { Trace } from './trace';

const trace: Trace = {
  format: 'scenograph-trace',
  version: 2,
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
  version: 2,
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

describe('a line that is too long for one file', () => {
  const picture = (createdAt: number, width = 4) => ({
    record: { ...painting, id: `p${createdAt}`, createdAt, width, height: width },
    png: 'AAAA'.repeat(25_000),
  });

  it('takes the newest pictures and logs along, in their order', () => {
    const long = {
      ...file,
      traces: [trace, { ...trace, id: 'later', startedAt: trace.startedAt + 1 }],
      pictures: [picture(3), picture(1), picture(2)],
    };
    const ids = ({ pictures }: TraceFile) => pictures.map(({ record }) => record.id);
    expect(withinRoom(long)).toEqual(long);
    const shorter = withinRoom(long, { room: 300_000 });
    expect(ids(shorter)).toEqual(['p3', 'p2']);
    expect(shorter.traces).toEqual(long.traces);
    expect(JSON.stringify(shorter).length).toBeLessThan(300_000);
    expect(ids(withinRoom(long, { room: 300_000, copies: 2 }))).toEqual(['p3']);
    const { traces } = withinRoom(
      { ...long, pictures: [] },
      { room: 1.2 * JSON.stringify({ ...long, traces: [trace], pictures: [] }).length },
    );
    expect(traces.map(({ id }) => id)).toEqual(['later']);
  });

  it('takes no more pixels along than are opened', () => {
    const { pictures } = withinRoom({ ...file, pictures: [picture(1, 8000), picture(2, 8000)] });
    expect(pictures.map(({ record }) => record.id)).toEqual(['p2']);
  });

  it('opens with a thousand nodes', () => {
    const [first] = file.nodes;
    if (!first) throw new Error('no node');
    const nodes = Array.from({ length: 1000 }, (_, i) => ({
      ...first,
      id: `n${i}`,
      parent: i === 0 ? null : `n${i - 1}`,
    }));
    expect(readTraceFile(JSON.stringify({ ...file, nodes })).file.nodes).toHaveLength(1000);
  });
});

describe('a trace file', () => {
  it('is read back as it was written', async () => {
    expect(readTraceFile(json)).toEqual({ file, notes: [] });
    expect(await open(json)).toEqual({ kind: 'trace', file, notes: [] });
  });

  it('may be the log of a single run', async () => {
    const imported = await open(JSON.stringify(trace));
    expect(imported).toMatchObject({
      kind: 'trace',
      file: { traces: [trace], nodes: [{ id: 't1', kind: 'painting' }] },
    });
  });

  it('from a newer version is refused with what to do', async () => {
    await expect(open(json.replaceAll('"version":2', '"version":3'))).rejects.toMatchObject({
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
          expect(readTraceFile(altered).file.format).toBe('scenograph-trace-file');
        } catch (error) {
          expect(error).toMatchObject({ name: 'LibraryError' });
        }
      }),
    );
  });

  it('leaves out pictures of absurd size, each or all together, before anything decodes them', async () => {
    const png = (width: number, height: number) => {
      const head = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82);
      const bytes = new Uint8Array(33);
      bytes.set(head);
      new DataView(bytes.buffer).setUint32(16, width);
      new DataView(bytes.buffer).setUint32(20, height);
      return btoa(String.fromCharCode(...bytes));
    };
    const [picture] = file.pictures;
    const small = { record: picture?.record, png: png(384, 384) };
    const bomb = { record: picture?.record, png: png(16_000, 16_000) };
    const large = Array.from({ length: 60 }, () => ({ record: picture?.record, png: png(4000, 4000) }));
    const read = readTraceFile(JSON.stringify({ ...file, pictures: [bomb, small, ...large] }));
    expect(read.file.pictures).toHaveLength(7);
    expect(read.notes).toEqual([{ code: 'pictures-left-out', found: 55, of: 62 }]);
  });

  it('is told from its form: JSON whose words speak of traces is no trace', () => {
    expect(isTraceText(JSON.stringify({ name: '"scenograph-trace"', format: 'scenograph-scene' }))).toBe(
      false,
    );
    expect(isTraceText('{"format":{"toString":{}},"x":"\\"scenograph-trace"}')).toBe(false);
    expect(isTraceText(JSON.stringify({ version: 1, format: 'scenograph-trace-file' }))).toBe(true);
  });

  it('with more than any run has is refused', async () => {
    const events = Array.from({ length: 20_001 }, () => ({ at: 1, kind: 'stopped' }));
    await expect(open(JSON.stringify({ ...file, traces: [{ ...trace, events }] }))).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});
