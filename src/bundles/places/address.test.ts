import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText, isListedOrigin, originOf, parseAddress } from './address';

const hub = (repository: string, revision = 'main') => ({ kind: 'hub', repository, revision });
const web = (base: string) => ({ kind: 'web', base });

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'B-1',
      '..',
      '/',
      '%20',
      '%',
      '%2F',
      '?',
      '#',
      'tree',
      ':',
      '@',
      'manifest.json',
      ' ',
    ),
  )
  .map((parts) => `/${parts.join('')}`);

describe('an address that a person types', () => {
  it.each([
    ['onnx-community/Janus-Pro-1B-ONNX', hub('onnx-community/Janus-Pro-1B-ONNX')],
    ['  owner/name ', hub('owner/name')],
    ['https://huggingface.co/owner/name', hub('owner/name')],
    ['https://huggingface.co/owner/name/tree/v2', hub('owner/name', 'v2')],
    ['https://huggingface.co/owner/name/blob/main/manifest.json', hub('owner/name')],
    ['https://hf.co/owner/name', hub('owner/name')],
    ['huggingface.co/owner/name', hub('owner/name')],
    ['hf.co/owner/name/tree/v2', hub('owner/name', 'v2')],
    ['https://huggingface.co/owner/name/tree/refs%2Fpr%2F3', hub('owner/name', 'refs/pr/3')],
    ['https://huggingface.co/owner/name/blob/refs%2Fpr%2F3/config.json', hub('owner/name', 'refs/pr/3')],
    ['https://example.org/models/mini', web('https://example.org/models/mini/')],
    ['https://example.org/models/mini/manifest.json?x=1#y', web('https://example.org/models/mini/')],
    ['http://localhost:8000/', web('http://localhost:8000/')],
    ['http://[::1]:8080/model', web('http://localhost:8080/model/')],
    ['owner/name/', hub('owner/name')],
    ['owner/name.git', hub('owner/name')],
    ['owner/name@v2', hub('owner/name', 'v2')],
    ['hf://owner/name', hub('owner/name')],
    ['hf://models/owner/name@refs/pr/3', hub('owner/name', 'refs/pr/3')],
    ['git clone https://huggingface.co/owner/name.git', hub('owner/name')],
    ['git@hf.co:owner/name', hub('owner/name')],
    ['hf download owner/name', hub('owner/name')],
    ['<https://huggingface.co/owner/name>', hub('owner/name')],
    ['“owner/name”', hub('owner/name')],
    ['\u200Bowner/name\uFEFF', hub('owner/name')],
    ['https://huggingface.co/owner/name.', hub('owner/name')],
    ['http://huggingface.co/owner/name', hub('owner/name')],
    ['//huggingface.co/owner/name', hub('owner/name')],
    ['HuggingFace.co/owner/name?library=transformers#x', hub('owner/name')],
    ['https://huggingface.co/owner/name/raw/v2/config.json', hub('owner/name', 'v2')],
    ['https://huggingface.co/owner/name/commit/0123abc', hub('owner/name', '0123abc')],
    ['www.example.org/models/mini', web('https://www.example.org/models/mini/')],
    ['example.org/mini', web('https://example.org/mini/')],
    ['localhost:8000/mini', web('http://localhost:8000/mini/')],
    ['127.0.0.1:8000', web('http://127.0.0.1:8000/')],
    ['https://[2001:db8::1]:8443/model', web('https://[2001:db8::1]:8443/model/')],
  ])('%s is understood', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each([
    ['', 'address-empty'],
    ['janus', 'address-not-understood'],
    ['ftp://example.org/model', 'address-not-https'],
    ['http://example.org/model', 'address-not-https'],
    ['http://[fe80::1]/model', 'address-not-https'],
    ['javascript:alert(1)', 'address-not-https'],
    ['data:text/html,x', 'address-not-https'],
    ['file:///etc/passwd', 'address-not-https'],
    ['https:n/%', 'address-not-understood'],
    ['https://user:secret@example.org/', 'address-holds-password'],
    ['https://huggingface.co/owner', 'address-names-no-model'],
    ['huggingface.co/owner', 'address-names-no-model'],
    ['https://huggingface.co/datasets/owner/name', 'address-names-no-model'],
    ['api/x', 'address-names-no-model'],
    ['datasets/x', 'address-names-no-model'],
    ['https://huggingface.co/papers/2505.17022', 'address-names-no-model'],
    ['https://huggingface.co/models/x', 'address-names-no-model'],
    ['owner/name@-x', 'address-revision-unusable'],
    ['https://huggingface.co/owner/name/tree/a%20b', 'address-revision-unusable'],
    ['https://huggingface.co/owner/name/tree/%', 'address-revision-unusable'],
    ['../../etc/passwd', 'address-not-understood'],
  ])('"%s" is refused as %s', (text, problem) => {
    expect(parseAddress(text)).toEqual({ problem });
  });

  it('never throws, and what it understands it understands again in its own words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(fc.constantFrom('https://a.example', 'https://huggingface.co', ''), words)
            .map(([at, rest]) => at + rest),
        ),
        (text) => {
          const address = parseAddress(text);
          if (!('problem' in address)) expect(parseAddress(addressText(address))).toEqual(address);
        },
      ),
    );
  });
});

describe('the list of origins', () => {
  const listed = (text: string) => {
    const address = parseAddress(text);
    if ('problem' in address) throw new Error(address.problem);
    return isListedOrigin(originOf(address), 'https://studio.example');
  };
  it('has Hugging Face and the studio’s own origin, and no look-alike', () => {
    expect(listed('owner/name')).toBe(true);
    expect(listed('https://studio.example/models/x/')).toBe(true);
    expect(listed('https://studio.example:8443/models/x/')).toBe(false);
    expect(listed('https://huggingface.co.example.org/owner/name')).toBe(false);
    expect(listed('https://evil.huggingface.co/owner/name')).toBe(false);
    expect(listed('https://example.org/huggingface.co/')).toBe(false);
  });
});
