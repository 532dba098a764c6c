import { LibraryError } from './errors';
import { readChunks, writeChunks } from './pngChunks';
import { pixelChunks, type Pixels } from './png/pixels';
import { keywordOf, textChunk, textOf } from './png/text';
import type { SceneFile } from './scene';
import { sceneFromJson, sceneToJson } from './sceneJson';

/** Keyword of the iTXt chunk that holds the scene as JSON. */
export const SCENE_KEYWORD = 'scenograph';

/**
 * A PNG of the picture with its whole scene inside, and the fields that picture viewers show
 * (Title, Description, Software, Creation Time). Runs in pages, workers and Node.
 */
export async function encodePng(pixels: Pixels, scene: SceneFile): Promise<Blob> {
  const [header, ...image] = await pixelChunks(pixels);
  if (!header) throw new Error('a PNG begins with its header');
  const bytes = await writeChunks([
    header,
    textChunk('Title', scene.name || scene.prompt.slice(0, 80) || 'Untitled scene'),
    textChunk('Description', describe(scene)),
    textChunk('Software', 'Scenograph'),
    textChunk('Creation Time', new Date(scene.painting?.createdAt ?? scene.updatedAt).toUTCString()),
    textChunk(SCENE_KEYWORD, sceneToJson(scene)),
    ...image,
    { type: 'IEND', data: new Uint8Array() },
  ]);
  return new Blob([bytes], { type: 'image/png' });
}

/**
 * The scene inside a PNG of any origin. A picture that is cut short below its metadata still gives its scene.
 * @throws LibraryError 'not-understood', 'no-scene', 'damaged', 'too-large' or 'newer-version'
 */
export async function readSceneFromPng(bytes: Uint8Array<ArrayBuffer>): Promise<SceneFile> {
  const [chunk] = await readChunks(
    bytes,
    (type, data) => type === 'iTXt' && keywordOf(data) === SCENE_KEYWORD,
  );
  if (!chunk) {
    throw new LibraryError('picture-without-scene');
  }
  return sceneFromJson(await textOf(chunk.data));
}

function describe({ prompt, painting }: SceneFile): string {
  if (!painting) return prompt;
  const { seed, guidance, temperature, model } = painting;
  return `${prompt}\nseed ${seed}, guidance ${guidance}, temperature ${temperature}, ${model.name} (${model.hash.slice(0, 12)}), licence of the model: ${model.licence}${model.licenceUrl ? ` (${model.licenceUrl})` : ''}`;
}
