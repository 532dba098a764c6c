import { z } from 'zod';
import type { Device } from '../device/device';
import { needsSchema } from '../device/needs';
import { verdictOf } from '../device/verdict';
import data from './catalogue.json';
import { capabilitiesSchema, licenceSchema } from './record';

const entrySchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  licence: licenceSchema,
  capabilities: capabilitiesSchema,
  source: z.discriminatedUnion('from', [
    /** It lies beside the studio's page. */
    z.object({ from: z.literal('studio') }),
    z.object({ from: z.literal('address'), address: z.string() }),
    /** Published as a checkpoint alone. */
    z.object({ from: z.literal('export'), checkpoint: z.url(), command: z.string() }),
  ]),
  /** What is fetched, the best first; sizes are about right until the address was asked. */
  variants: z
    .array(
      z.object({
        bytes: z.number(),
        needs: needsSchema,
        /** What exports this one, where that is another command than the source's. */
        command: z.string().exactOptional(),
      }),
    )
    .min(1),
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

/** The models the studio knows of. Data alone: nothing is asked of any server. */
export const catalogue: readonly CatalogueEntry[] = z.array(entrySchema).parse(data);

/** The variant of an entry that this device would get: the first that it can run. */
export function variantFor({ variants }: CatalogueEntry, device: Device): CatalogueEntry['variants'][number] {
  const fits = variants.find(({ needs }) => verdictOf(needs, device, 0).level !== 'cannot');
  return fits ?? (variants[0] as CatalogueEntry['variants'][number]);
}
