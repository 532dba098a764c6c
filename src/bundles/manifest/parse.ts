import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleManifest, manifestSchema } from './manifest';

/** A manifest larger than this is refused unread. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a manifest from its JSON text. Throws `GeneratorError`: `bundle-unsupported`
 * for another or a newer format, `bundle-damaged` for anything that breaks the schema.
 */
export function parseManifest(text: string): BundleManifest {
  if (text.length > MAX_MANIFEST_BYTES) {
    throw new GeneratorError('manifest-too-large');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new GeneratorError(/^\s*</.test(text) ? 'manifest-is-web-page' : 'manifest-not-json');
  }
  const head = z.object({ format: z.string(), version: z.number() }).safeParse(json);
  if (!head.success || head.data.format !== BUNDLE_FORMAT) {
    throw new GeneratorError('not-a-bundle');
  }
  if (head.data.version > BUNDLE_VERSION) {
    throw new GeneratorError('bundle-too-new', { found: head.data.version, supported: BUNDLE_VERSION });
  }
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const issue = manifest.error.issues[0];
  throw new GeneratorError('manifest-field-wrong', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}
