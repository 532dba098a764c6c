import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AttemptOptions, findWith } from '../../src/critic/attempt';
import type { Generator } from '../../src/contract/generator';
import { openJudge } from '../../src/generator/detector/judge';
import { UsageError } from '../run/model';

/** Where the exporter puts the judge. */
const JUDGE = join(import.meta.dirname, '../../models/judge');

/** Who looks at the pictures. */
export interface Eyes {
  readonly find: AttemptOptions['find'];
  readonly name: string;
  readonly hash: string;
}

/**
 * The judge of `--judge` or the one beside the models: an independent network that was no reward. With
 * `--detector`, and for a model that draws what that judge can't name, the model's own detector, as in the studio. Nobody, with the reason on stderr, where neither is there.
 */
export async function openEyes(
  generator: Generator,
  { judge, detector }: { readonly judge?: string; readonly detector: boolean },
): Promise<Eyes> {
  const model = generator.describe();
  if (detector && judge !== undefined) throw new UsageError('Give --judge or --detector, not both.');
  if (detector) {
    if (!model.capabilities.detect) throw new UsageError(`--detector: ${model.name} has no detector.`);
    return { find: findWith(generator), name: 'detector', hash: model.hash };
  }
  const folder = judge === undefined ? JUDGE : resolve(judge);
  if (judge === undefined && !existsSync(folder)) {
    console.error('Plans only: there is no judge in models/judge. Give --judge DIR, or --detector.');
    return { find: null, name: 'nobody', hash: '' };
  }
  const opened = await openJudge(folder);
  const named = new Set(opened.classes);
  const unseen = model.vocabulary?.objects.filter((object) => !named.has(object.name)).length ?? 0;
  if (judge === undefined && unseen > 0 && model.capabilities.detect) {
    console.error(
      `The judge can't name ${unseen} of the model's objects: its own detector looks at its pictures.`,
    );
    await opened.release();
    return { find: findWith(generator), name: 'detector', hash: model.hash };
  }
  return { find: ({ pixels }) => opened.detect(pixels), name: opened.id, hash: opened.hash };
}
