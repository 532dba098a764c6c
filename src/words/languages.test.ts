import { afterEach, expect, it } from 'vitest';
import { bytes } from './bytes';
import { languageFor, wordsOf } from './languages';
import { day, fixed, percent } from './numbers';
import { documentWords } from './parts/studio/document';
import { speak } from './speaker';

afterEach(() => speak('en'));

it.each([
  ['system', ['de-AT', 'en'], 'de'],
  ['system', ['sw', 'en-US', 'de'], 'en'],
  ['system', [], 'en'],
  ['de', ['en'], 'de'],
  ['xx', ['de'], 'de'],
  ['zh-Hans', [], 'zh-Hans'],
  ['system', ['zh-CN'], 'zh-Hans'],
  ['system', ['zh'], 'zh-Hans'],
  ['system', ['zh-TW', 'ja'], 'ja'],
  ['system', ['pt-PT'], 'pt'],
  ['system', ['es-419'], 'es'],
  ['system', ['ar-EG'], 'ar'],
  ['', ['not a tag', 'fr-CA'], 'fr'],
])('the choice %s in a browser that asks for %s is %s', (choice, preferred, tag) => {
  expect(languageFor(choice, preferred)).toBe(tag);
});

it('figures are written as the language writes them', () => {
  const all = () => [
    bytes(999),
    bytes(24_100_000),
    fixed(0.5, 2),
    percent(0.624),
    percent(0.0304, 1),
    day(0),
  ];
  expect(all()).toEqual(['999 B', '24.1 MB', '0.50', '62%', '3%', '1 Jan']);
  speak('de');
  const german = all().map((text) => text.replaceAll('\u00A0', ' '));
  expect(german).toEqual(['999 B', '24,1 MB', '0,50', '62 %', '3 %', '1. Jan.']);
});

it('Arabic counts in its six forms, with the digits of its fields', async () => {
  speak('ar', await wordsOf('ar'));
  expect([0, 1, 2, 3, 11, 100].map((count) => documentWords('objects', { count }))).toEqual([
    'لا عناصر',
    'عنصر واحد',
    'عنصران',
    '3 عناصر',
    '11 عنصرًا',
    '100 عنصر',
  ]);
});
