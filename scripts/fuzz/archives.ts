import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readArchive, writeArchive } from '../../src/library/archive/archive';
import { encodePng } from '../../src/library/png';
import { painting, scene } from '../../src/library/testing/scene';
import { anyJson, mutated } from './mutate';
import { bytesOf, same, type Target } from './target';

const KEPT = join(import.meta.dirname, '../../src/library/fixtures/kept');
const kept = readdirSync(KEPT).map((name) => new Uint8Array(readFileSync(join(KEPT, name))));
const { painting: _, ...bare } = scene;
const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(9) };
const png = new Uint8Array(await (await encodePng(pixels, scene)).arrayBuffer());
const whole = await writeArchive([
  {
    scene: bare,
    paintings: [{ record: painting, png: new Blob([png]) }],
    traces: [],
    nodes: [],
    reference: null,
  },
]);
const archive = new Uint8Array(await whole.arrayBuffer());

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { scenes } = await readArchive(new Blob([bytes]));
  const again = await readArchive(await writeArchive(scenes));
  const said = scenes.map((each) => ({ ...each, paintings: each.paintings.map(({ record }) => record) }));
  same(
    said,
    again.scenes.map((each) => ({ ...each, paintings: each.paintings.map(({ record }) => record) })),
  );
}

const archives: Target = { name: 'archive', input: mutated([archive]), allows: ['LibraryError'], read };

/** Files changed before they are packed, so that what is behind the checksums is reached. */
const packed: Target = {
  name: 'archive, packed',
  input: fc.oneof(
    mutated([...kept, bytesOf(JSON.stringify({ traces: [], nodes: [] }))]),
    anyJson(['format', 'version', 'id', 'traces', 'nodes', 'type', 'opacity']),
  ),
  allows: ['LibraryError'],
  read: (bytes) =>
    read(
      new Uint8Array(
        zipSync(
          {
            'a/scene.json': strToU8(JSON.stringify(bare)),
            'a/runs.json': bytes,
            'a/reference.json': bytes,
            'a/reference.webp': bytes,
            'a/paintings/x.png': png,
            'b/scene.json': bytes,
            '__proto__/scene.json': bytes,
          },
          { level: 0 },
        ),
      ),
    ),
};

/** Readers of archives of scenes. */
export const ARCHIVE_TARGETS: readonly Target[] = [archives, packed];
