import type { Attempt } from '../../critic/attempt';
import type { GeneratorDescription } from '../../contract/generator';
import type { SceneFile } from '../../library/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { paintedOn } from '../models/backends';

/** The scene of one prompt of a benchmark, for the metadata of its picture: dropping that opens it in the studio. */
export function sceneOfAttempt(
  { prompt, painted, image }: Attempt,
  description: GeneratorDescription,
  { id, now, constrained }: { readonly id: string; readonly now: number; readonly constrained: boolean },
): SceneFile {
  const { id: modelId, name, hash, licence, defaults } = description;
  const chain = serialiseChain({ ...painted, complete: true });
  const seed = image?.seed ?? 0;
  const { temperature, guidance } = defaults.paint;
  return {
    format: 'scenograph-scene',
    version: 1,
    id,
    name: prompt.slice(0, 60),
    prompt,
    chain,
    objects: objectsOf(painted)
      .slice(0, 500)
      .map((object) => ({
        id: object.id,
        locked: false,
        hidden: false,
        modelBox: object.box,
        modelName: object.name,
      })),
    revision: 1,
    settings: {
      seed,
      count: 1,
      planTemperature: Math.min(2, defaults.plan.temperature),
      constrained,
      temperature: Math.min(2, temperature),
      guidance: Math.min(20, Math.max(1, guidance)),
    },
    createdAt: now,
    updatedAt: now,
    ...(image && {
      painting: {
        id: `${id}-picture`,
        sceneId: id,
        prompt,
        chain,
        planRevision: 1,
        seed,
        guidance,
        temperature,
        model: { id: modelId, name, hash, licence: licence.name },
        ...paintedOn(description),
        tokens: Array.from(image.tokens),
        width: image.pixels.width,
        height: image.pixels.height,
        createdAt: now,
      },
    }),
  };
}
