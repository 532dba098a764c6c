import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const models = join(import.meta.dirname, '../../../models');

/** The bundle that tests run on: the mini before the one that ships, which looks at pixels and is trained from clean scenes here. */
export const testBundle = ['mini-1', 'work/current-bundle', 'work/random-bundle']
  .map((folder) => join(models, folder))
  .find((folder) => existsSync(join(folder, 'manifest.json'))) as string;

/** The manifest of that bundle with the graphs that no bundle can do without, and no others. */
export function leastManifest(): {
  id: string;
  name: string;
  files: unknown[];
  graphs: Record<'decoder' | 'image_decoder', { path: string }>;
  tokenizer: { path: string };
} {
  const { detector: _, ...manifest } = JSON.parse(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
  const { decoder, image_decoder } = manifest.graphs;
  return { ...manifest, graphs: { decoder, image_decoder } };
}
