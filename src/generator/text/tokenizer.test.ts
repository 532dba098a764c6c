import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import { parseManifest } from '../../bundles/manifest/parse';
import { testBundle } from '../../bundles/testing/shipped';
import { GeneratorError } from '../../contract/errors';
import { createTokenizer } from './tokenizer';

const manifest = parseManifest(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
const json = readFileSync(join(testBundle, manifest.tokenizer.path), 'utf8');

function failure(changed: Partial<BundleManifest>, text = json): GeneratorError {
  try {
    createTokenizer(text, { ...manifest, ...changed });
  } catch (error) {
    if (error instanceof GeneratorError) return error;
    throw error;
  }
  throw new Error('the tokenizer was accepted');
}

describe('a tokenizer that is not the model’s', () => {
  const { specialTokens, model } = manifest;
  it.each<[string, Partial<BundleManifest>, RegExp]>([
    [
      'marks with other ids',
      { specialTokens: { ...specialTokens, boxStart: specialTokens.objectStart ?? 0 } },
      /^tokenizer-of-other-model/,
    ],
    [
      'an id that it has not',
      { specialTokens: { ...specialTokens, pad: model.textVocabulary - 1 + 500 } },
      /^tokenizer-lacks-token.*id: \d+, token: pad/,
    ],
    ['ids beyond the weights', { model: { ...model, textVocabulary: 3 } }, /^tokenizer-of-other-model/],
  ])('%s: is refused, and said so', (_, changed, message) => {
    const error = failure(changed);
    expect(error.kind).toBe('bundle-damaged');
    expect(error.message).toMatch(message);
  });

  it.each(['', '<!doctype html>', '{}', '{"model":{"type":"BPE"}}'])('%j is refused', (text) => {
    expect(failure({}, text).kind).toBe('bundle-damaged');
  });
});
