import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { Vocabulary } from '../../contract/generator';

/** The vocabulary of a manifest as the contract has it: words of what is only nearest are synonyms, too. */
export function wordsOf(vocabulary: NonNullable<BundleManifest['vocabulary']>): Vocabulary {
  const { objects, colours, settings, words } = vocabulary;
  return {
    objects: objects.map((object) => ({ ...object, synonyms: [...object.synonyms, ...object.near] })),
    colours,
    settings,
    words,
  };
}
