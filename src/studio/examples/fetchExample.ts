import { decodePng } from '../../generator/pictures/decodePng';
import { base64Of } from '../../library/out/base64';
import type { PaintingRecord } from '../../library/painting';
import { encodePng } from '../../library/png';
import type { SceneFile } from '../../library/scene';
import type { TraceFile } from '../../library/traceFile';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { objectIds } from '../document/reading';
import { modelObject } from '../document/snapshot';
import { galleryFile } from './catalogue';
import { readExample, withPictures } from './exampleFile';

/** Gets a file of the gallery. Rejects with what `fetch` or the response says. */
async function got(name: string): Promise<Response> {
  const response = await fetch(galleryFile(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** The runs of an example without its pictures: what plays while those are shown as they are. */
export async function fetchRuns(id: string): Promise<TraceFile> {
  return withPictures(readExample(await (await got(`${id}.json`)).text()), []);
}

/** An example whole, as a trace file that somebody might have dropped. Rejects where something can't be fetched. */
export async function fetchExample(id: string): Promise<TraceFile> {
  const example = readExample(await (await got(`${id}.json`)).text());
  const whole = await Promise.all(
    example.pictures.map(async ({ record, file }) => {
      const pixels = await decodePng(await (await got(file)).blob());
      const png = await encodePng(pixels, sceneOf(record));
      return { record, png: base64Of(new Uint8Array(await png.arrayBuffer())) };
    }),
  );
  return withPictures(example, whole);
}

/** The scene that a picture of the gallery shows: saved as a PNG, it brings that back. */
function sceneOf(record: PaintingRecord): SceneFile {
  const { sceneId: id, prompt, chain, seed, temperature, guidance, createdAt } = record;
  const objects = objectsOf(parseChain(chain, { newId: objectIds([], 1) }).plan);
  return {
    format: 'scenograph-scene',
    version: 1,
    id,
    name: '',
    prompt,
    chain,
    objects: objects.map((object) => ({ id: object.id, ...modelObject(object) })),
    revision: 1,
    settings: { seed, count: 1, planTemperature: null, constrained: true, temperature, guidance },
    createdAt,
    updatedAt: createdAt,
    painting: record,
  };
}
