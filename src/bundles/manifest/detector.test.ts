import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from './parse';

const SHA = 'a'.repeat(64);
const { graphs, ...shipped } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../models/mini-1/manifest.json'), 'utf8'),
) as Record<string, unknown> & { files: unknown[]; graphs: Record<string, unknown> };
const { detector: _detector, ...rest } = shipped;
const { detector: _graph, ...others } = graphs;
/** The shipped manifest as it is without a detector. */
const plain = {
  ...rest,
  graphs: others,
  files: (shipped.files as { path: string }[]).filter(({ path }) => path !== 'detector.onnx'),
};
const facts = {
  picture: { width: 256, height: 256 },
  decoding: { kind: 'peaks', threshold: 0.3, most: 40, sameClass: 0.6, anyClass: 0.85 },
  classes: ['cat'],
  colours: [null, 'red'],
  alike: { cat: [[null, 'red']] },
};
const seeing = {
  ...plain,
  files: [...plain.files, { path: 'eyes.onnx', bytes: 5, sha256: SHA }],
  graphs: { ...others, detector: { path: 'eyes.onnx', inputs: {}, outputs: {} } },
  detector: facts,
};
const parse = (manifest: unknown) => parseManifest(JSON.stringify(manifest));

describe('a manifest with a detector', () => {
  it('is read, and one without is as good as before', () => {
    expect(parse(seeing).detector).toEqual({ ...facts, reads: 'pixels' });
    expect(parse(plain).detector).toBeUndefined();
  });

  it('is refused where half of it is missing, or it looks at other pictures', () => {
    expect(() => parse({ ...seeing, detector: undefined })).toThrow(/both or neither/);
    expect(() => parse({ ...seeing, graphs: others })).toThrow(/both or neither/);
    expect(() => parse({ ...seeing, files: plain.files })).toThrow(/does not list eyes\.onnx/);
    expect(() => parse({ ...seeing, detector: { ...facts, picture: { width: 64, height: 64 } } })).toThrow(
      /another size/,
    );
    expect(() => parse({ ...seeing, detector: { ...facts, decoding: { kind: 'guess' } } })).toThrow(
      /detector/,
    );
  });
});
