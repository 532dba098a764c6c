import { modelsWords as say } from '../../words/parts/studio/models';
import type { GeneratorDescription, GraphPart } from '../../contract/generator';

/** A back end as a person reads it. */
export const backendName = (backend: string): string =>
  backend === 'webgpu' || backend === 'wasm' || backend === 'remote' ? say(backend) : backend;

/** Where a model computes: "WebGPU", or "WebGPU, pixels on WebAssembly" where a part had to go elsewhere. */
export function whereItRuns({
  backend,
  elsewhere,
}: Pick<GeneratorDescription, 'backend' | 'elsewhere'>): string {
  return [backendName(backend), ...partsElsewhere(elsewhere)].join(', ');
}

/** "pixels on WebAssembly" and so on. */
export function partsElsewhere(elsewhere: GeneratorDescription['elsewhere']): string[] {
  return Object.entries(elsewhere ?? {}).map(([part, backend]) =>
    say('partOn', { part: say(part as GraphPart), backend: backendName(backend) }),
  );
}

/** What a painting keeps of where it was made: `pictureBackend` only where pixels came from elsewhere. */
export function paintedOn({ backend, elsewhere }: Pick<GeneratorDescription, 'backend' | 'elsewhere'>): {
  readonly backend: string;
  readonly pictureBackend?: string;
} {
  const tokens = elsewhere?.decoder ?? backend;
  const pixels = elsewhere?.image_decoder ?? backend;
  return pixels === tokens ? { backend: tokens } : { backend: tokens, pictureBackend: pixels };
}

/** Where a picture was painted, and where its tokens became pixels if that was elsewhere. */
export function whereItWasPainted(painting: {
  readonly backend: string;
  readonly pictureBackend?: string;
}): string {
  const { backend, pictureBackend } = painting;
  const pixels =
    pictureBackend === undefined
      ? []
      : [say('partOn', { part: say('image_decoder'), backend: backendName(pictureBackend) })];
  return [backendName(backend), ...pixels].join(', ');
}
