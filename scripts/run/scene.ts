import { randomUUID } from 'node:crypto';
import type { Generator, PaintSampling } from '../../src/contract/generator';
import type { PaintImageEvent } from '../../src/contract/events';
import { parseChain } from '../../src/plan/chain/parser';
import { objectsOf } from '../../src/plan/plan';
import type { SceneFile } from '../../src/library/scene';

export interface SceneInput {
  readonly prompt: string;
  readonly chain: string;
  readonly count: number;
  readonly constrained: boolean;
  readonly planTemperature: number;
  readonly sampling: PaintSampling;
  readonly generator: Generator;
  readonly image: PaintImageEvent;
}

/** The scene that the studio would have saved for this picture: dropping the PNG on it brings all of this back. */
export function sceneOf(input: SceneInput): SceneFile {
  const { prompt, chain, sampling, image } = input;
  const model = input.generator.describe();
  const id = randomUUID();
  const now = Date.now();
  return {
    format: 'scenograph-scene',
    version: 1,
    id,
    name: prompt.slice(0, 60),
    prompt,
    chain,
    objects: objectsOf(parseChain(chain).plan).map((object) => ({
      id: object.id,
      locked: false,
      hidden: false,
      modelBox: object.box,
      modelName: object.name,
    })),
    revision: 1,
    settings: {
      seed: image.seed,
      count: input.count,
      planTemperature: Math.min(2, input.planTemperature),
      constrained: input.constrained,
      temperature: Math.min(2, sampling.temperature),
      guidance: Math.min(20, Math.max(1, sampling.guidance)),
    },
    createdAt: now,
    updatedAt: now,
    painting: {
      id: randomUUID(),
      sceneId: id,
      prompt,
      chain,
      planRevision: 1,
      seed: image.seed,
      guidance: sampling.guidance,
      temperature: sampling.temperature,
      model: { id: model.id, name: model.name, hash: model.hash, licence: model.licence.name },
      backend: model.backend,
      tokens: Array.from(image.tokens),
      width: image.pixels.width,
      height: image.pixels.height,
      createdAt: now,
    },
  };
}
