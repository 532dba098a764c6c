import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BundleManifest } from '../src/bundles/manifest/manifest';
import { parseManifest } from '../src/bundles/manifest/parse';
import type { ImageTask, TextTask } from './page/protocol';

/** One a round, over and over: no contender can live on what it kept of the round before. */
const PROMPTS = [
  'a red apple to the left of a blue car',
  'a green chair above a yellow bus',
  'a blue bird on the right of a brown dog',
  'a purple cup below an orange clock',
  'a white horse to the left of a green tree',
  'a yellow banana on the right of a pink pig',
  'a black cat below a brown table',
  'a red kite above a white boat',
  'a green lamp to the left of a purple guitar',
  'an orange fox on the right of a white sheep',
];

const tokenizerSchema = z.object({
  added_tokens: z.array(z.object({ id: z.int(), content: z.string() })),
});

/** What is asked of a model, in the words of its own manifest. */
export interface Tasks {
  readonly manifest: BundleManifest;
  text(round: number, maxTokens: number): TextTask;
  /** Paints a chain after a person moved its first box: the usual case, and none is painted twice. */
  image(round: number, chain: string, limit: number): ImageTask;
}

export function createTasks(bundle: string): Tasks {
  const read = (path: string): string => readFileSync(join(bundle, path), 'utf8');
  const manifest = parseManifest(read('manifest.json'));
  const { added_tokens } = tokenizerSchema.parse(JSON.parse(read(manifest.tokenizer.path)));
  const nameOf = (id: number): string => added_tokens.find((token) => token.id === id)?.content ?? '';
  const { template, specialTokens, sampling, grid } = manifest;
  const prompt = (round: number): string => PROMPTS[round % PROMPTS.length] ?? '';
  return {
    manifest,
    text: (round, maxTokens) => ({ prompt: prompt(round), maxTokens, stop: specialTokens.beginOfImage }),
    image(round, written, limit) {
      const chain = moveFirstBox(written.replace(nameOf(specialTokens.beginOfImage), ''));
      const opening = template.bos ? nameOf(specialTokens.bos) : '';
      const asked = template.prompt.replace('{prompt}', () => prompt(round));
      const { guidance, temperature, topK, topP } = sampling.image;
      return {
        prompt: prompt(round),
        chain,
        sequence: `${opening}${asked}${template.chainPrefix}${chain}${nameOf(specialTokens.beginOfImage)}`,
        seed: round + 1,
        temperature,
        guidance,
        topK,
        topP,
        tokens: grid.columns * grid.rows,
        limit,
      };
    },
  };
}

/** The chain with its first box one step of ten higher, or lower where it touches the top. */
export function moveFirstBox(chain: string): string {
  return chain.replace(
    /\((\d+),(\d+)\),\((\d+),(\d+)\)/,
    (_, x1: string, y1: string, x2: string, y2: string) => {
      const step = Number(y1) >= 10 ? -10 : 10;
      const bottom = Math.min(990, Number(y2) + step);
      return `(${x1},${Number(y1) + step}),(${x2},${bottom})`;
    },
  );
}
