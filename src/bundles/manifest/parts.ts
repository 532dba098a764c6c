import { z } from 'zod';

/** What the parts of a manifest share. */

export const count = (max: number) => z.int().min(1).max(max);
export const tokenId = z.int().min(0).max(4_000_000);

const SAFE_PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;

/** A path below the bundle's folder: no address, no absolute path, no `..`, no hidden names. */
export const bundlePathSchema = z
  .string()
  .max(200)
  .regex(SAFE_PATH, 'must be a plain relative path inside the bundle')
  .refine((path) => !path.split('/').includes('..'), 'must not leave the bundle');
