import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { LibraryError } from '../errors';
import { parseJson } from '../json/parse';
import { OPENS } from '../limits';
import { readSceneFromPng } from '../png';
import { pngSize } from '../pngChunks';
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
    for (const [number, { png }] of paintings.entries()) {
      // Named by us: an id may come from a file, and hold a path.
      const name = String(number + 1).padStart(3, '0');
      files[`${folder}/paintings/${name}.png`] = new Uint8Array(await png.arrayBuffer());
    }
  }
  const bytes = zipSync(files, { level: 0 });
  return new Blob([new Uint8Array(bytes)], { type: 'application/zip' });
}

/**
 * Reads an archive of any origin. Files that are no part of a scene, or larger than any of ours may be, are left out;
 * one that can't be read costs itself.
 * @throws LibraryError 'file-kind-unknown' for a file that is no ZIP or holds no scene
 */
export async function readArchive(file: Blob): Promise<ReadArchive> {
  let skipped = 0;
  const skip = () => (skipped += 1);
  if (file.size > OPENS.archive) throw new LibraryError('file-too-large');
  const files = unzipped(new Uint8Array(await file.arrayBuffer()), skip);
  const paintingsOf = grouped(files);
  const scenes: WholeScene[] = [];
  for (const [path, bytes] of files) {
    const folder = /^(.*)scene\.json$/.exec(path)?.[1];
    if (folder === undefined) continue;
    try {
      const scene = sceneFromJson(strFromU8(bytes));
      const runs = runsIn(jsonIn(files.get(`${folder}runs.json`), skip), scene.id);
      const paintings: StoredPainting[] = [];
      for (const png of paintingsOf.get(folder) ?? []) {
        const painting = await paintingIn(png, scene.id);
        if (painting) paintings.push(painting);
        else skip();
      }
      scenes.push({ scene, paintings, ...runs, reference: referenceIn(files, folder, skip) });
    } catch {
      skip();
    }
  }
  if (scenes.length === 0) throw new LibraryError('file-kind-unknown');
  return { scenes, skipped };
}

/** The files by path. What they take unpacked is what the archive says of them, so that is added up before. */
function unzipped(bytes: Uint8Array, onSkip: () => void): ReadonlyMap<string, Uint8Array> {
  let room: number = OPENS.archive;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const most = Math.min(room, name.endsWith('.json') ? OPENS.trace : OPENS.file);
        const wanted =
          /(^|\/)(scene\.json|runs\.json|reference\.(json|webp|png|jpeg)|paintings\/[^/]+\.png)$/.test(
            name,
          ) && originalSize <= most;
        if (wanted) room -= originalSize;
        else if (!name.endsWith('/')) onSkip();
        return wanted;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    throw new LibraryError('file-kind-unknown').from(cause);
  }
}

/** The pictures of each folder of a scene. */
function grouped(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array[]> {
  const of = new Map<string, Uint8Array[]>();
  for (const [path, png] of files) {
    const folder = /^(.*)paintings\/[^/]+\.png$/.exec(path)?.[1];
    if (folder === undefined) continue;
    const there = of.get(folder);
    if (there) there.push(png);
    else of.set(folder, [png]);
  }
  return of;
}

/** What a file of JSON holds; undefined where there is none, or, told as skipped, one that can't be read. */
function jsonIn(bytes: Uint8Array | undefined, onSkip: () => void): unknown {
  if (!bytes) return undefined;
  try {
    return parseJson(strFromU8(bytes));
  } catch {
    onSkip();
    return undefined;
  }
}

function runsIn(json: unknown, sceneId: string): Pick<WholeScene, 'traces' | 'nodes'> {
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

function referenceIn(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  onSkip: () => void,
): StoredReference | null {
  const json = jsonIn(files.get(`${folder}reference.json`), onSkip);
  if (json === undefined) return null;
  const record = readReference(json);
  const bytes = record && files.get(`${folder}reference.${endingOf(record.type)}`);
  if (record && bytes) return { record, picture: new Blob([new Uint8Array(bytes)], { type: record.type }) };
  onSkip();
  return null;
}

async function paintingIn(bytes: Uint8Array, sceneId: string): Promise<StoredPainting | null> {
  try {
    const own = new Uint8Array(bytes);
    const size = pngSize(own);
    // One of absurd size would be decoded whenever its scene is open.
    if (!size || size.width * size.height > OPENS.pixels) return null;
    const { painting } = await readSceneFromPng(own);
    return painting
      ? { record: { ...painting, sceneId }, png: new Blob([own], { type: 'image/png' }) }
      : null;
  } catch {
    return null;
  }
}
