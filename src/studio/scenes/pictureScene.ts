import type { PaintImageEvent } from '../../contract/events';
import type { GeneratorDescription } from '../../contract/generator';
import type { PaintingRecord } from '../../library/painting';
import type { SceneFile } from '../../library/scene';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { emptySnapshot, modelObject } from '../document/snapshot';
import { sceneFileOf } from '../document/sceneFile';
import { paintedOn } from '../models/backends';

/** The record of a picture that this model painted. */
export function paintingRecord(
  by: GeneratorDescription,
  painting: Omit<PaintingRecord, 'model' | 'backend' | 'pictureBackend'>,
): PaintingRecord {
  const { id, name, hash, licence } = by;
  const model = { id, name, hash, licence: licence.name, ...(licence.url && { licenceUrl: licence.url }) };
  return { ...painting, model, ...paintedOn(by) };
}

/** A picture that was planned and painted outside of the open scene. */
export interface LonePicture {
  /** Of the scene. */
  readonly id: string;
  readonly prompt: string;
  /** As painted. */
  readonly chain: string;
  readonly by: GeneratorDescription;
  readonly count: number;
  readonly constrained: boolean;
  readonly planTemperature: number;
  readonly temperature: number;
  readonly guidance: number;
  /** Null where only a plan came of it. */
  readonly image: PaintImageEvent | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The scene that the studio would have kept for such a picture: dropping its PNG there brings all of this back. */
export function sceneOfPicture({ id, prompt, chain, by, image, now, ...how }: LonePicture): SceneFile {
  const { plan } = parseChain(chain);
  const seed = image?.seed ?? 0;
  const { count, constrained, planTemperature, temperature, guidance } = how;
  const document = {
    ...emptySnapshot(now),
    id,
    name: prompt.slice(0, 60),
    prompt,
    plan,
    plannedFor: prompt,
    objects: Object.fromEntries(objectsOf(plan).map((object) => [object.id, modelObject(object)])),
    revision: 1,
  };
  const settings = {
    seed,
    count,
    planTemperature: Math.min(2, planTemperature),
    constrained,
    temperature: Math.min(2, temperature),
    guidance: Math.min(20, Math.max(1, guidance)),
  };
  if (!image) return { ...sceneFileOf(document, settings, now), chain };
  const record = paintingRecord(by, {
    id: `${id}-picture`,
    sceneId: id,
    prompt,
    chain,
    planRevision: 1,
    seed,
    guidance,
    temperature,
    tokens: Array.from(image.tokens),
    width: image.pixels.width,
    height: image.pixels.height,
    createdAt: now,
    ...(image.retold && { retold: image.retold }),
  });
  return { ...sceneFileOf(document, settings, now, record), chain };
}
