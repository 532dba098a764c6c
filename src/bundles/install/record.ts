import { z } from 'zod';
import { needsSchema } from '../device/needs';
import { modelKindSchema } from '../layouts/kind';
import { bundlePathSchema } from '../manifest/parts';

/** Keys of the store under which records lie. */
export const RECORD_PREFIX = 'install-';

const text = (max: number) => z.string().max(max);

export const licenceSchema = z.object({
  name: text(200).min(1),
  notice: text(20_000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .exactOptional(),
});

export const capabilitiesSchema = z.object({
  plan: z.boolean(),
  paint: z.boolean(),
  repaint: z.boolean(),
  understand: z.boolean(),
});

const fileSchema = z.object({
  path: bundlePathSchema,
  /** Null: it comes from a folder. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  bytes: z.int().min(0),
  /** Null until it has arrived, where the server doesn't say it beforehand. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Name in the store: the sha256 where it is known beforehand, so that models share equal files. */
  key: z.string().regex(/^(?:file-)?[0-9a-f]{64}$/),
  /** All of it is here and its sha256 was computed. */
  checked: z.boolean(),
});
export type InstallFile = z.infer<typeof fileSchema>;

/** A model on this device, or on its way here. Kept in the store as JSON. */
export const recordSchema = z.object({
  format: z.literal('scenograph-install'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,90}$/),
  kind: modelKindSchema,
  name: text(200).min(1),
  description: text(4000),
  licence: licenceSchema,
  source: z.discriminatedUnion('from', [
    /** `consent`: the person agreed to an origin that is not on the list. */
    z.object({ from: z.literal('address'), address: z.url().max(2000), consent: z.boolean() }),
    z.object({ from: z.literal('folder'), folder: text(300) }),
  ]),
  capabilities: capabilitiesSchema,
  needs: needsSchema,
  files: z.array(fileSchema).min(1).max(1100),
  addedAt: z.number(),
});
export type InstallRecord = z.infer<typeof recordSchema>;

export const totalBytes = (record: Pick<InstallRecord, 'files'>): number =>
  record.files.reduce((sum, file) => sum + file.bytes, 0);

export const isComplete = (record: InstallRecord): boolean => record.files.every(({ checked }) => checked);
