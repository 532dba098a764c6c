import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { GENERATOR_ERRORS } from '../../contract/errorCodes';
import { GeneratorError, type GeneratorFailure } from '../../contract/errors';
import type { CodeTable } from '../../contract/facts';
import { LIBRARY_ERRORS, LibraryError } from '../../library/errors';
import { errorWords, sentencesOf, wordsOf } from './errors';

/** Every code of a table with facts of the right kinds. */
const failuresOf = (table: CodeTable) =>
  Object.values(table).flatMap((codes) =>
    Object.entries(codes).map(([code, types]) => {
      const facts = Object.entries(types).map(([fact, type]) => [
        fact,
        type === 'number' ? 12e6 : `the-${fact}`,
      ]);
      return [code, Object.fromEntries(facts) as Record<string, string | number>] as const;
    }),
  );
const generatorFailures = failuresOf(GENERATOR_ERRORS);
const libraryFailures = failuresOf(LIBRARY_ERRORS);
const codes = [...generatorFailures, ...libraryFailures].map(([code]) => code);

describe('every code', () => {
  it('is said in sentences: what happened, then what to do', () => {
    const Library = LibraryError as unknown as new (...failure: readonly unknown[]) => LibraryError;
    const errors = [
      ...generatorFailures.map((failure) => new GeneratorError(...(failure as unknown as GeneratorFailure))),
      ...libraryFailures.map((failure) => new Library(...failure)),
    ].filter(({ code }) => code !== 'told-in-words');
    for (const error of errors) {
      const { text, advice } = wordsOf(error);
      expect(text, error.code).toMatch(/^[A-Za-z].*\.$/);
      expect(advice, error.code).toMatch(/^[A-Z].*\.( .*)?$/);
      expect(text + advice, error.code).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('is in one table only, and the catalogue has no word to spare', () => {
    expect(new Set(codes).size).toBe(codes.length);
    const known = [...codes, 'unknown'];
    expect(Object.keys(errorWords.english).toSorted()).toEqual(
      known.flatMap((code) => [code, `${code}.advice`]).toSorted(),
    );
  });
});

it('an error that is none of ours is said too', () => {
  expect(sentencesOf(new TypeError('x is not a function'))).toMatch(/^Something went wrong .* Your scene/);
});

/** Where a GeneratorError or LibraryError is made with words: a text with a space in it. */
function sentencesIn(source: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, inError: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, value } = node as { type?: string; callee?: { name?: string }; value?: unknown };
    const text =
      type === 'TemplateElement' ? (value as { raw: string }).raw : type === 'Literal' ? value : '';
    if (inError && typeof text === 'string' && /\w \w|\w \W*$/.test(text)) found.push(text);
    const makes = type === 'NewExpression' && /^(Generator|Library)Error$/.test(callee?.name ?? '');
    for (const child of Object.values(node)) walk(child, inError || makes);
  };
  walk(parseSync('x.ts', source).program, false);
  return found;
}

describe('no room below the words', () => {
  it('makes an error with a sentence', () => {
    const src = join(import.meta.dirname, '../..');
    const rooms = ['contract', 'bundles', 'generator', 'library', 'critic'];
    const files = rooms.flatMap((room) =>
      readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .map((path) => join(src, room, path)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => sentencesIn(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('and one that does is found', () => {
    expect(sentencesIn('throw new GeneratorError("x", { reason: `Try it ${x} times` })')).toEqual([
      'Try it ',
    ]);
    expect(sentencesIn("throw new LibraryError('Not there.')")).toEqual(['Not there.']);
  });
});
