import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import type { Place } from '../layouts/place';
import { HUB, type ModelAddress } from './address';
import { type AskOptions, ask, once, smallText } from './place';

const repositorySchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  gated: z.union([z.boolean(), z.string()]).optional(),
  cardData: z
    .object({
      license: z.union([z.string(), z.array(z.string())]).optional(),
      license_name: z.string().max(200).optional(),
      license_link: z.string().max(1000).optional(),
    })
    .nullish(),
  siblings: z
    .array(
      z.object({
        rfilename: z.string().max(1000),
        size: z.int().min(0).optional(),
        lfs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(0) }).nullish(),
      }),
    )
    .max(50_000),
});

/** A repository on Hugging Face, at the very commit that is there now. */
export async function hubPlace(
  { repository, revision }: Extract<ModelAddress, { kind: 'hub' }>,
  options: AskOptions,
): Promise<Place> {
  const answer = await ask(
    `${HUB}/api/models/${repository}/revision/${encodeURIComponent(revision)}?blobs=true`,
    options,
  );
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
    throw new GeneratorError('hub-lacks-model', { repository, revision });
  }
  if (!answer.ok) throw new GeneratorError('server-failed', { host: HUB, status: answer.status });
  const parsed = repositorySchema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new GeneratorError('server-not-understood', { host: HUB });
  const { sha, siblings, cardData, gated } = parsed.data;
  if (gated) {
    throw new GeneratorError('hub-wants-login');
  }
  const files = new Map(siblings.map((file) => [file.rfilename, file]));
  const url = (path: string): string => `${HUB}/${repository}/resolve/${sha}/${path}`;
  return {
    name: repository.split('/')[1] ?? repository,
    licence: licenceOf(cardData, `${HUB}/${repository}`),
    url,
    has: (path) => files.has(path),
    text: once((path, most) =>
      files.has(path) ? smallText(url(path), most, options) : Promise.resolve(null),
    ),
    facts(path) {
      const { size, lfs } = files.get(path) ?? {};
      return { bytes: lfs?.size ?? size, sha256: lfs?.sha256 };
    },
  };
}

function licenceOf(card: z.infer<typeof repositorySchema>['cardData'], page: string): Place['licence'] {
  const named = card?.license === 'other' ? (card.license_name ?? 'other') : card?.license;
  const name = Array.isArray(named) ? named.join(', ') : named;
  if (!name) return null;
  const link = z.url({ protocol: /^https?$/ }).safeParse(card?.license_link);
  return {
    name: name.slice(0, 200),
    notice: 'As its page on Hugging Face says.',
    url: link.success ? link.data : page,
  };
}
