import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseManifest } from '../../bundles/manifest/parse';
import { testBundle } from '../../bundles/testing/shipped';
import { createSequencer } from './sequence';
import { createTokenizer } from './tokenizer';

const manifest = parseManifest(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
const tokenizer = createTokenizer(readFileSync(join(testBundle, manifest.tokenizer.path), 'utf8'), manifest);

it('puts prompts in small letters to a model that was trained on them, and as they are to others', () => {
  const small = { ...manifest, template: { ...manifest.template, lowerCase: true } };
  const lower = createSequencer(tokenizer, small);
  const asWritten = createSequencer(tokenizer, manifest);
  expect(lower.prompt('A Red Apple')).toEqual(asWritten.prompt('a red apple'));
  expect(asWritten.prompt('A Red Apple')).not.toEqual(asWritten.prompt('a red apple'));
});
