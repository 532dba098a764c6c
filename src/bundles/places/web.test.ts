import { expect, it } from 'vitest';
import { webPlace } from './web';

it.each([
  ['https://example.org/models/my%20model/', 'my model'],
  ['https://n/%/', '%'],
  ['https://example.org/', 'example.org'],
])('a folder on the web, %s, has a name, also where its address can’t be decoded', (base, name) => {
  expect(webPlace(base, { fetch, signal: new AbortController().signal }).name).toBe(name);
});
