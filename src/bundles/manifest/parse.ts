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
    throw damaged('The model description is far larger than one can be.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged(
      /^\s*</.test(text)
        ? 'The model address returned a web page instead of a model description.'
        : 'The model description is not readable as JSON.',
    );
  }
  const head = z.object({ format: z.string(), version: z.number() }).safeParse(json);
  if (!head.success || head.data.format !== BUNDLE_FORMAT) {
    throw new GeneratorError(
      'bundle-unsupported',
      'This is not a Scenograph model.',
      'Choose a folder or address that holds a manifest.json in the scenograph-bundle format.',
    );
  }
  if (head.data.version > BUNDLE_VERSION) {
    throw new GeneratorError(
      'bundle-unsupported',
      `This model uses bundle format ${head.data.version}; this studio reads up to ${BUNDLE_VERSION}.`,
      'Update the studio, or choose an older version of the model.',
      { found: head.data.version, supported: BUNDLE_VERSION },
    );
  }
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const issue = manifest.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw damaged(`The model description is wrong at "${where}": ${issue?.message ?? 'unknown'}.`, {
    field: where,
  });
}

function damaged(message: string, detail: Record<string, string | number> = {}): GeneratorError {
  return new GeneratorError(
    'bundle-damaged',
    message,
    'Load the model again; if it stays so, tell whoever made the bundle.',
    detail,
  );
}
