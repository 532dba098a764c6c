import { z } from 'zod';
import { serialErrorSchema } from '../../contract/serialError';

/** Messages between the page and the worker that brings models here. */
export const toInstallerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('download'), id: z.string() }),
  z.object({
    type: z.literal('import'),
    id: z.string(),
    files: z.map(z.string(), z.instanceof(Blob)),
  }),
  z.object({ type: z.literal('stop') }),
]);
export type ToInstaller = z.infer<typeof toInstallerSchema>;

export const fromInstallerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), loaded: z.number(), total: z.number(), file: z.string() }),
  z.object({ type: z.literal('restart'), file: z.string(), why: z.enum(['no-ranges', 'changed']) }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('stopped') }),
  z.object({
    type: z.literal('failed'),
    error: serialErrorSchema,
  }),
]);
export type FromInstaller = z.infer<typeof fromInstallerSchema>;
