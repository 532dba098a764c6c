import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { LibraryError } from '../errors';
import { OPENS } from '../limits';
import { readSceneFromPng } from '../png';
import { runNodeFormat, type RunNode } from '../runNode';
import { readReference, type StoredReference } from '../reference/record';
import type { SceneFile } from '../scene';
import { sceneFromJson, sceneToJson } from '../sceneJson';
import type { StoredPainting } from '../store';
import { fileStem } from '../text/plainText';
import { traceFormat, type Trace } from '../trace';

/** A scene with all that belongs to it. */
export interface WholeScene {
  readonly scene: SceneFile;
  readonly paintings: readonly StoredPainting[];
  readonly traces: readonly Trace[];
  readonly nodes: readonly RunNode[];
  /** The picture under its plan. */
  readonly reference: StoredReference | null;
}

/** What an archive brought; `skipped` files in it could not be read. */
export interface ReadArchive {
  readonly scenes: readonly WholeScene[];
  readonly skipped: number;
}

/**
 * Scenes as one ZIP: a folder each, with `scene.json`, `runs.json`, the picture under the plan with how it lies in
 * `reference.json`, and `paintings/` of PNGs that also open by themselves. Pictures are packed as they are.
 */
export async function writeArchive(scenes: readonly WholeScene[]): Promise<Blob> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, { scene, paintings, traces, nodes, reference }] of scenes.entries()) {
    const folder = `${String(index + 1).padStart(3, '0')}-${fileStem(scene.name || scene.prompt) || 'scene'}`;
    files[`${folder}/scene.json`] = strToU8(sceneToJson(scene));
    const runs = { traces: traces.map(traceFormat.write), nodes: nodes.map(runNodeFormat.write) };
    files[`${folder}/runs.json`] = strToU8(JSON.stringify(runs));
    if (reference) {
      const { record, picture } = reference;
      files[`${folder}/reference.json`] = strToU8(JSON.stringify(record));
      files[`${folder}/reference.${endingOf(record.type)}`] = new Uint8Array(await picture.arrayBuffer());
    }
    for (const { record, png } of paintings) {
      files[`${folder}/paintings/${record.id}.png`] = new Uint8Array(await png.arrayBuffer());
    }
  }
  const bytes = zipSync(files, { level: 0 });
  return new Blob([new Uint8Array(bytes)], { type: 'application/zip' });
}

/**
 * Reads an archive of any origin. Files that are no part of a scene, or larger than any of ours may be, are left out.
 * @throws LibraryError 'file-kind-unknown' for a file that is no ZIP or holds no scene
 */
export async function readArchive(file: Blob): Promise<ReadArchive> {
  let skipped = 0;
  const files = unzipped(new Uint8Array(await file.arrayBuffer()), () => (skipped += 1));
  const scenes: WholeScene[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const folder = /^(.*)scene\.json$/.exec(path)?.[1];
    if (folder === undefined) continue;
    try {
      const scene = sceneFromJson(strFromU8(bytes));
      const runs = runsIn(files[`${folder}runs.json`], scene.id);
      const paintings: StoredPainting[] = [];
      for (const [name, png] of Object.entries(files)) {
        if (!name.startsWith(`${folder}paintings/`)) continue;
        const painting = await paintingIn(png, scene.id);
        if (painting) paintings.push(painting);
        else skipped += 1;
      }
      scenes.push({ scene, paintings, ...runs, reference: referenceIn(files, folder) });
    } catch {
      skipped += 1;
    }
  }
  if (scenes.length === 0) throw new LibraryError('file-kind-unknown');
  return { scenes, skipped };
}

function unzipped(bytes: Uint8Array, onSkip: () => void): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const most = name.endsWith('.json') ? OPENS.trace : OPENS.file;
        const wanted =
          /(^|\/)(scene\.json|runs\.json|reference\.(json|webp|png|jpeg)|paintings\/[^/]+\.png)$/.test(
            name,
          ) && originalSize <= most;
        if (!wanted && !name.endsWith('/')) onSkip();
        return wanted;
      },
    });
  } catch (cause) {
    throw new LibraryError('file-kind-unknown').from(cause);
  }
}

function runsIn(bytes: Uint8Array | undefined, sceneId: string): Pick<WholeScene, 'traces' | 'nodes'> {
  if (!bytes) return { traces: [], nodes: [] };
  const json: unknown = JSON.parse(strFromU8(bytes));
  const list = (key: string): readonly unknown[] => {
    const found = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : [];
    return Array.isArray(found) ? found : [];
  };
  const own = (item: { readonly sceneId: string }) => item.sceneId === sceneId;
  return {
    traces: list('traces')
      .flatMap((item) => traceFormat.tryRead(item) ?? [])
      .filter(own),
    nodes: list('nodes')
      .flatMap((item) => runNodeFormat.tryRead(item) ?? [])
      .filter(own),
  };
}

const endingOf = (type: string) => type.replace('image/', '');

function referenceIn(files: Record<string, Uint8Array>, folder: string): StoredReference | null {
  const json = files[`${folder}reference.json`];
  if (!json) return null;
  const record = readReference(JSON.parse(strFromU8(json)));
  const bytes = record && files[`${folder}reference.${endingOf(record.type)}`];
  return record && bytes
    ? { record, picture: new Blob([new Uint8Array(bytes)], { type: record.type }) }
    : null;
}

async function paintingIn(bytes: Uint8Array, sceneId: string): Promise<StoredPainting | null> {
  try {
    const own = new Uint8Array(bytes);
    const { painting } = await readSceneFromPng(own);
    return painting
      ? { record: { ...painting, sceneId }, png: new Blob([own], { type: 'image/png' }) }
      : null;
  } catch {
    return null;
  }
}
