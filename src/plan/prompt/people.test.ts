import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReading, type Truth } from './compare';
import { readPrompt } from './read';

/** Prompts with what they ask for, in the notation that the fixture explains. */
function readFixture(text: string): Truth[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.flatMap((prompt, at) => (at % 2 === 0 ? [truthOf(prompt, lines[at + 1] ?? '')] : []));
}

const COLOURS = 'gray yellow purple blue red orange green pink brown black white'.split(' ');

function truthOf(prompt: string, told: string): Truth {
  const [things = '', said = ''] = told.split('|');
  const objects = things.split(',').map((thing, index) => {
    const words = thing.trim().split(' ');
    const count = words.shift() ?? '';
    const take = (fits: readonly string[]): string | null =>
      words.length > 1 && fits.includes(words[0] ?? '') ? (words.shift() ?? null) : null;
    const [size, colour] = [take(['small', 'big']), take(COLOURS)];
    const ref = String.fromCharCode(97 + index);
    return {
      ref,
      noun: words.join(' '),
      also: [],
      count: count === '*' ? null : Number(count),
      colour,
      size,
    };
  });
  const facts = said.split(';').map((fact) => fact.trim());
  const after = (mark: string): string[] =>
    facts.filter((fact) => fact.startsWith(mark)).map((fact) => fact.slice(mark.length));
  return {
    prompt,
    objects,
    relations: facts.flatMap((fact) => {
      const found = /^([a-z]) (.+?) ([a-z](?: [a-z])?)$/.exec(fact);
      return found ? [[found[1] ?? '', found[2] ?? '', ...(found[3] ?? '').split(' ')]] : [];
    }),
    places: after('@').map((fact) => [fact.slice(0, 1), fact.slice(2)]),
    setting: after('in ')[0] ?? null,
    avoid: after('no '),
  };
}

const truths = readFixture(readFileSync(join(import.meta.dirname, 'fixtures/people.txt'), 'utf8'));

describe('prompts as people type them', () => {
  it.each(truths.map((truth) => [truth.prompt, truth] as const))('%s', (prompt, truth) => {
    const { missed, wrong } = compareReading(truth, readPrompt(prompt));
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});
