import { expect, it } from 'vitest';
import { shellWords } from '../words/parts/app/shell';
import page from '../../index.html?raw';

it('describes the page in English as index.html does, before another language is spoken', () => {
  expect(page.replaceAll(/\s+/g, ' ')).toContain(
    `name="description" content="${shellWords.english.description}"`,
  );
});
